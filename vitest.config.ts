import { defineConfig } from 'vitest/config';

// No test depends on where and in which language the machine is.
process.env['TZ'] = 'UTC';
process.env['LC_ALL'] = 'C.UTF-8';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: 'tests/support/parse-once.ts',
          isolate: false, // the tests share no state that they change, and the parsers take longer to load than to run
          testTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: ['tests/support/require-dist.ts', 'tests/support/fixture-site.ts'],
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/serve-dist.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2, // one browser serves both
        },
      },
    ],
  },
});

import { defineConfig } from 'vitest/config';

// No test depends on where and in which language the machine is.
process.env['TZ'] = 'UTC';
process.env['LC_ALL'] = 'C.UTF-8';

// Test files share a process: none leaves a state behind, and what they import is read once, not once a file.
export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          exclude: ['tests/unit/components/**'],
          testTimeout: 30_000,
          isolate: false,
        },
      },
      './vitest.components.config.ts',
      {
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
          globalSetup: ['tests/support/require-dist.ts', 'tests/support/fixture-site.ts'],
          testTimeout: 60_000,
          isolate: false,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['tests/browser/**/*.test.ts'],
          globalSetup: 'tests/support/serve-dist.ts',
          // After all others and one file at a time: a browser takes both cores, and two at once take half as long again.
          sequence: { groupOrder: 1 },
          maxWorkers: 1,
          isolate: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});

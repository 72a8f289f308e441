import { defineConfig } from 'vitest/config';

process.env['TZ'] = 'UTC';
process.env['LC_ALL'] = 'C.UTF-8';

// The unit tests that a mutation tool runs: those of rules over the sources and of commands would fail or be slow for
// every mutant alike. Commands change the folder of the process, which its runner does not allow.
export default defineConfig({
  test: {
    include: ['tests/unit/**/*.test.ts'],
    exclude: [
      'tests/unit/{architecture,contrast,docs,editor-schemas,own-content,staff,strings,test-report}.test.ts',
      'tests/unit/{bad-edits,draft-amendment,site-switch}.test.ts',
    ],
    setupFiles: 'tests/support/parse-once.ts',
    isolate: false,
    testTimeout: 60_000,
  },
});

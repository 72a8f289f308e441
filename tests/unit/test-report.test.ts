import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { Stop } from '../../scripts/stage.ts';
import { readReport } from '../support/test-report.ts';

describe('the report of a test run', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('names each test that was passed over', () => {
    const file = path.join(folder, 'tests.json');
    const results = [
      { fullName: 'a runs', status: 'passed' },
      { fullName: 'a waits', status: 'skipped' },
      { fullName: 'a later', status: 'todo' },
      { fullName: 'a breaks', status: 'failed' },
    ];
    writeFileSync(
      file,
      JSON.stringify({
        numPassedTests: 1,
        numFailedTests: 1,
        testResults: [{ name: '/project/tests/unit/a.test.ts', assertionResults: results }],
      }),
    );
    expect(readReport(file, '/project')).toEqual({
      passed: 1,
      failed: 1,
      skipped: ['tests/unit/a.test.ts: a waits', 'tests/unit/a.test.ts: a later'],
    });
  });

  it('is told in a sentence when there is none', () => {
    expect(() => readReport(path.join(folder, 'none.json'))).toThrow(Stop);
    expect(() => readReport(path.join(folder, 'none.json'))).toThrow(/ended before it wrote its report/);
  });
});

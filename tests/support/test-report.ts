import { existsSync, readFileSync } from 'node:fs';
import { Stop } from '../../scripts/stage.ts';

/** What Vitest's JSON report says of a run. */
export interface TestReport {
  passed: number;
  failed: number;
  /** The tests that did not run, by file and full name. */
  skipped: string[];
}

interface Written {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { name: string; assertionResults: { fullName: string; status: string }[] }[];
}

/**
 * Reads the report of a run; stops where Vitest ended before it wrote one. `root` is the folder that file names
 * start from.
 */
export function readReport(file: string, root = process.cwd()): TestReport {
  if (!existsSync(file))
    throw new Stop(
      'Vitest ended before it wrote its report, so no test is known to have passed. What it said last ' +
        'stands above; run "npm test" again, or one file with "npx vitest run tests/unit/check.test.ts".',
    );
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(file, 'utf8')) as Written;
  const skipped = testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName }) => `${name.replace(`${root}/`, '')}: ${fullName}`),
  );
  return { passed: numPassedTests, failed: numFailedTests, skipped };
}

import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browserPath } from '../tests/support/browser.ts';
import { readReport } from '../tests/support/test-report.ts';
import { lint } from './linters.ts';
import { buildSite } from './site-build.ts';
import { run, Stop } from './stage.ts';

const report = '.build/tests.json';

/** Runs one of the project's tools to its end; its output is shown as it comes. */
function tool(script: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [path.resolve('node_modules', script), ...args], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) process.exitCode = 1;
}

// npm test: types, style, content, build, then every test. The last line counts the tests; on CI (the variable CI is
// set) none may be skipped.
await run(async () => {
  if (!browserPath()) {
    const words =
      'No Chromium or Chrome was found on this machine: install one ("apt-get install chromium" on Debian) or set ' +
      'CHROMIUM to its path or name.';
    if (process.env['CI']) throw new Stop(words);
    console.warn(`${words}\nThe tests in a browser are passed over; all others run.\n`);
  }
  await lint();
  await buildSite();
  mkdirSync('.build', { recursive: true });
  rmSync(report, { force: true });
  tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { passed, failed, skipped } = readReport(report);
  if (skipped.length > 0) {
    console.warn(`\nSkipped:\n${skipped.map((name) => `  ${name}`).join('\n')}`);
    if (process.env['CI']) {
      console.error('\nOn CI every test must run: install what these tests say they miss (.ci/run does on Debian).');
      process.exitCode = 1;
    }
  }
  console.log(`${passed} passed, ${failed} failed, ${skipped.length} skipped`);
});

import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { browserPath } from '../tests/support/browser.ts';
import { buildSite } from './site-build.ts';
import { run, Stop } from './stage.ts';

const report = '.build/tests.json';

/** Runs one of the project's tools to its end; its output is shown as it comes. */
function tool(script: string, args: string[]): void {
  const { status } = spawnSync(process.execPath, [path.resolve('node_modules', script), ...args], { stdio: 'inherit', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } });
  if (status !== 0) process.exitCode = 1;
}

// npm test: types, content, build, then every test. The last line counts the tests.
await run(async () => {
  if (!browserPath()) {
    const words = 'No Chromium or Chrome was found on this machine: install one ("apt-get install chromium" on Debian) or set CHROMIUM to its path.';
    if (process.env['CI']) throw new Stop(words);
    console.warn(`${words}\nThe tests in a browser are passed over; all others run.\n`);
  }
  tool('astro/bin/astro.mjs', ['check']);
  await buildSite();
  mkdirSync('.build', { recursive: true });
  rmSync(report, { force: true });
  tool('vitest/vitest.mjs', ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]);
  const { numPassedTests, numFailedTests, numPendingTests } = JSON.parse(readFileSync(report, 'utf8')) as Record<string, number>;
  console.log(`${numPassedTests} passed, ${numFailedTests} failed, ${numPendingTests} skipped`);
});

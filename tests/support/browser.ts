import { existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { chromium, type BrowserServer } from 'playwright-core';

const commands = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const installed = [
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * Returns where a command is: a path as it stands, a bare name as the shell finds it on PATH; nothing when it is
 * not there.
 */
function located(command: string): string | undefined {
  const folders =
    command.includes('/') || command.includes(path.sep) ? [''] : (process.env['PATH'] ?? '').split(path.delimiter);
  return folders
    .map((folder) => (folder === '' ? path.resolve(command) : path.join(folder, command)))
    .find((place) => existsSync(place) && statSync(place).isFile());
}

/**
 * Returns the browser of this machine, or nothing: what CHROMIUM names, by its path or its name, else one on PATH,
 * else one where it is usually installed.
 */
export function browserPath(): string | undefined {
  const chosen = process.env['CHROMIUM'];
  return (chosen ? [chosen] : [...commands, ...installed]).map(located).find((place) => place !== undefined);
}

/** Starts the browser of this machine for all tests of a run; what it looks up by itself is switched off. */
export function startBrowser(): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: browserPath() ?? '',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // One process draws all pages: they are of one site, and to start another for each takes a sixth of the run.
      '--renderer-process-limit=1',
      '--disable-site-isolation-trials',
    ],
  });
}

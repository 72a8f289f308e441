import { spawn } from 'node:child_process';
import path from 'node:path';

const cache = (name: string) => ['--cache', '--cache-location', `node_modules/.cache/${name}/`];
/** Two rows that take as long as each other: within a row, each follows the one before. */
const linters: [name: string, script: string, args: string[]][][] = [
  [
    ['ESLint', 'eslint/bin/eslint.js', ['.', ...cache('eslint')]],
    ['Prettier', 'prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.', '--cache']],
  ],
  [
    ['astro check', 'astro/bin/astro.mjs', ['check']],
    ['Stylelint', 'stylelint/bin/stylelint.mjs', ['src/**/*.{css,astro}', ...cache('stylelint')]],
    ['knip', 'knip/bin/knip.js', []],
  ],
];

/**
 * Runs what reads the sources for their types and their style, in two rows beside each other, so that two cores are
 * enough. Each says one line, with its seconds; what it found stands below and fails the run.
 */
export async function lint(): Promise<void> {
  // It writes the types of the content, without which ESLint finds what is not so.
  await linter('astro sync', 'astro/bin/astro.mjs', ['sync']);
  await Promise.all(
    linters.map((row) => row.reduce((before, one) => before.then(() => linter(...one)), Promise.resolve())),
  );
}

/** Runs one to its end. */
function linter(name: string, script: string, args: string[]): Promise<void> {
  const start = performance.now();
  const child = spawn(process.execPath, [path.resolve('node_modules', script), ...args], {
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  let found = '';
  for (const output of [child.stdout, child.stderr])
    output.setEncoding('utf8').on('data', (text: string) => (found += text));
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', (status) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      console.log(`${name}: ${status === 0 ? 'nothing found' : 'to be mended'} (${seconds} s)`);
      if (status !== 0) {
        console.error(found);
        process.exitCode = 1;
      }
      resolve();
    });
  });
}

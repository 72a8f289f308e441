import path from 'node:path';
import { vi } from 'vitest';

let runs = 0;

/** What a command said and how it ended. */
export interface Ended {
  status: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs a command of `scripts/` in this process, as if typed in the folder `root`: `check.ts --lang en`. A process of
 * its own takes ten times as long.
 */
export async function runCommand(root: string, script: string, ...args: string[]): Promise<Ended> {
  const told = { stdout: [] as string[], stderr: [] as string[] };
  const listen = (to: string[]) => (words: unknown) => void to.push(String(words));
  const spies = [
    vi.spyOn(console, 'log').mockImplementation(listen(told.stdout)),
    vi.spyOn(console, 'error').mockImplementation(listen(told.stderr)),
  ];
  const before = { argv: process.argv, cwd: process.cwd(), exitCode: process.exitCode };
  const file = path.resolve('scripts', script);
  try {
    process.argv = [process.execPath, file, ...args];
    process.exitCode = 0;
    process.chdir(root);
    await import(/* @vite-ignore */ `${file}?run=${(runs += 1)}`);
    return { status: Number(process.exitCode), stdout: told.stdout.join('\n'), stderr: told.stderr.join('\n') };
  } finally {
    process.argv = before.argv;
    process.exitCode = before.exitCode;
    process.chdir(before.cwd);
    for (const spy of spies) spy.mockRestore();
  }
}

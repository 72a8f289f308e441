import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, vi } from 'vitest';
import { loadCompiler, writeEditions } from '../../scripts/editions.ts';
import { checkAfter } from '../support/fixture.ts';

const failing = (error: Error) => () => Promise.reject(error);
const unbound = (...tried: string[]) =>
  new Error('Failed to load native binding', { cause: tried.map((words) => new Error(words)) });

it.each([
  [
    unbound(
      "Cannot find module './typst.linux-x64-gnu.node'\nRequire stack:\n- /home/x/index-napi.js",
      "Cannot find module '@x/typst-linux-x64-gnu'\nRequire stack:\n- /home/x/index-napi.js",
    ),
    'le paquet @x/typst-linux-x64-gnu n’est pas installé',
  ],
  [
    unbound(
      "Cannot find module './typst.linux-x64-gnu.node'",
      "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by typst.node)",
    ),
    "/lib/x86_64-linux-gnu/libc.so.6: version `GLIBC_2.34' not found (required by typst.node)",
  ],
  [new Error('Unsupported OS: sunos, architecture: x64'), 'Unsupported OS: sunos, architecture: x64'],
  [new Error("Cannot find package 'typst' imported from /home/x/editions.ts"), 'le paquet typst n’est pas installé'],
])('says why Typst does not load: %s', async (error, reason) => {
  expect(await loadCompiler(failing(error))).toEqual({ reason });
});

it('goes on without PDFs where Typst does not load, says why, and leaves none of another build', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, 'convention.fr.pdf'), 'old');
    const { model } = checkAfter({});
    expect(await writeEditions(model, folder, { reason: 'le disque est plein' })).toEqual([]);
    expect(existsSync(path.join(folder, 'convention.fr.pdf'))).toBe(false);
    expect(warn.mock.calls.flat().join('\n')).toContain(' : le disque est plein. Le site est construit sans ses PDF');
  } finally {
    warn.mockRestore();
    rmSync(folder, { recursive: true, force: true });
  }
});

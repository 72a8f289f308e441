import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent, type Checked } from '../../src/check/content.ts';

/** What to do to a copy of the content: a file's new text, its change, or its removal. */
export type Edits = Record<string, string | Uint8Array | null | ((text: string) => string)>;

/** Returns what the checker says of a copy of this project's content after some edits; paths start at src/content. */
export function checkAfter(edits: Edits): Checked {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    for (const folder of ['src/content', 'source']) cpSync(folder, path.join(root, folder), { recursive: true });
    for (const [file, edit] of Object.entries(edits)) {
      const target = path.join(root, 'src/content', file);
      if (edit === null) rmSync(target, { recursive: true });
      else {
        mkdirSync(path.dirname(target), { recursive: true });
        const next = typeof edit === 'function' ? edit(readFileSync(target, 'utf8')) : edit;
        if (typeof edit === 'function' && next === readFileSync(target, 'utf8')) throw new Error(`The edit changes nothing in ${file}`);
        writeFileSync(target, next);
      }
    }
    if (!existsSync(path.join(root, 'src/content'))) mkdirSync(path.join(root, 'src/content'), { recursive: true });
    return checkContent(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

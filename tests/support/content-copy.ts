import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent, type Checked } from '../../src/check/content.ts';
import type { Problem } from '../../src/model/problem.ts';

/** What to do to a copy of the content: a file's new text, its change, or its removal. */
export type Edits = Record<string, string | Uint8Array | null | ((text: string) => string)>;

/**
 * Takes out of a copy of the content what staff add as time goes by, so that no test depends on it: dates,
 * statuses, places, amendments, news.
 */
export function forgetFacts(content: string): void {
  const edit = (file: string, change: (text: string) => string) =>
    writeFileSync(path.join(content, file), change(readFileSync(path.join(content, file), 'utf8')));
  edit('convention.yaml', (text) => text.replace(/^notified:.*$/m, 'notified: null'));
  edit('places.csv', (text) => `${text.split(/\r?\n/)[0]}\n`);
  edit('journal.yaml', () => 'entries: []\n');
  for (const file of readdirSync(path.join(content, 'commitments')))
    edit(`commitments/${file}`, () => 'history: []\nparts: []\n');
  rmSync(path.join(content, 'amendments'), { recursive: true, force: true });
}

const nameOf = ({ file, field, found }: Problem) => [file, field, found.fr].join(' ');
let known: Set<string> | undefined;

/**
 * Returns what the checker says of a copy of this project's content after some edits; paths start at src/content. The
 * copy has none of the facts that `forgetFacts` takes out, and what was wrong with it before the edits is not reported.
 */
export function checkAfter(edits: Edits): Checked {
  known ??= new Set(check({}).problems.map(nameOf));
  const checked = check(edits);
  return { ...checked, problems: checked.problems.filter((problem) => !known?.has(nameOf(problem))) };
}

function check(edits: Edits): Checked {
  const root = mkdtempSync(path.join(tmpdir(), 'content-'));
  try {
    for (const folder of ['src/content', 'source']) cpSync(folder, path.join(root, folder), { recursive: true });
    forgetFacts(path.join(root, 'src/content'));
    for (const [file, edit] of Object.entries(edits)) {
      const target = path.join(root, 'src/content', file);
      if (edit === null) rmSync(target, { recursive: true });
      else {
        mkdirSync(path.dirname(target), { recursive: true });
        const next = typeof edit === 'function' ? edit(readFileSync(target, 'utf8')) : edit;
        if (typeof edit === 'function' && next === readFileSync(target, 'utf8'))
          throw new Error(`The edit changes nothing in ${file}`);
        writeFileSync(target, next);
      }
    }
    if (!existsSync(path.join(root, 'src/content'))) mkdirSync(path.join(root, 'src/content'), { recursive: true });
    return checkContent(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

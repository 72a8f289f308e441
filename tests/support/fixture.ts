import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { checkContent, type Checked } from '../../src/check/content.ts';
import type { Publication } from '../../src/editions/edition.ts';
import type { Model } from '../../src/model/model.ts';
import type { Statistic } from '../../src/model/statistics/statistics.ts';

/** The small convention that is the oracle of tests; its README says what it holds. */
export const fixtureRoot = 'tests/fixtures/convention';
/** The day on which the fixture is read: no test depends on the clock. */
export const fixtureToday = '2026-11-24';

/** What to do to a copy of the fixture: a file's new text, its change, or its removal. Paths start at src/content. */
export type Edits = Record<string, string | Uint8Array | null | ((text: string) => string)>;

let checked: Checked | undefined;

/** Returns what the checker says of the fixture as it stands, read once a test file. */
export const fixtureChecked = (): Checked => (checked ??= checkContent(fixtureRoot, fixtureToday));

/** Returns the model of the fixture. */
export const fixtureModel = (): Model => fixtureChecked().model;

/** Returns a clause in force of a model; of the fixture, where none is given. */
export function fixtureClause(id: string, { convention }: Pick<Model, 'convention'> = fixtureModel()) {
  const clause = convention.byId.get(id);
  if (!clause) throw new Error(`no clause ${id}`);
  return clause;
}

/** Returns a figure of the fixture. */
export function fixtureFigure(id: string): Statistic {
  const figure = fixtureModel().statistics.find((statistic) => statistic.id === id);
  if (!figure) throw new Error(`no figure ${id}`);
  return figure;
}

/** Returns what the writers of editions are given: a model of the fixture, at a made-up address. */
export function fixturePublication(model: Model = fixtureModel()): Publication {
  return {
    model,
    site: new URL('https://exemple.fr'),
    sourceCopy: readFileSync(path.join(fixtureRoot, model.record.source.file), 'utf8'),
  };
}

/** Copies the fixture to a folder of its own, gives it to `use` and removes it. */
export function withFixtureCopy<T>(use: (root: string) => T): T {
  const root = mkdtempSync(path.join(tmpdir(), 'convention-'));
  try {
    cpSync(fixtureRoot, root, { recursive: true });
    return use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Returns what the checker says of a copy of the fixture after some edits. */
export function checkFixture(edits: Edits): Checked {
  return withFixtureCopy((root) => {
    for (const [file, edit] of Object.entries(edits)) {
      const target = path.join(root, 'src/content', file);
      if (edit === null) {
        rmSync(target, { recursive: true });
        continue;
      }
      mkdirSync(path.dirname(target), { recursive: true });
      const before = typeof edit === 'function' ? readFileSync(target, 'utf8') : undefined;
      const next = typeof edit === 'function' ? edit(before ?? '') : edit;
      if (next === before) throw new Error(`The edit changes nothing in ${file}`);
      writeFileSync(target, next);
    }
    return checkContent(root, fixtureToday);
  });
}

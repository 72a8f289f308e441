import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { checkContent, type Checked } from '../../src/check/content.ts';
import type { Publication } from '../../src/editions/edition.ts';
import type { Problem } from '../../src/model/problem.ts';
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

/** Returns what the checker says of the fixture on another day (ISO 8601). */
export const fixtureCheckedOn = (today: string): Checked => checkContent(fixtureRoot, today);

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

const nameOf = ({ file, field, found }: Problem) => [file, field, found.fr].join(' ');

/**
 * Returns what the checker says of a copy of the fixture after some edits, without the warnings that the fixture has
 * on purpose.
 */
export function checkAfter(edits: Edits): Checked {
  const known = new Set(fixtureChecked().problems.map(nameOf));
  const after = checkFixture(edits);
  return { ...after, problems: after.problems.filter((problem) => !known.has(nameOf(problem))) };
}

let shared: string | undefined;

/** Returns the copy of the fixture that the edits of one worker are made in, one after the other. */
function sharedCopy(): string {
  if (shared !== undefined) return shared;
  const root = path.resolve(`.build/fixture-${process.env['VITEST_POOL_ID'] ?? '0'}`);
  rmSync(root, { recursive: true, force: true });
  cpSync(fixtureRoot, root, { recursive: true });
  return (shared = root);
}

/** Returns what the checker says of a copy of the fixture after some edits, and all that it says. */
export const checkFixture = (edits: Edits): Checked => inCopy(edits, (root) => checkContent(root, fixtureToday));

/** Returns what is made of a copy of the fixture after some edits, which are then undone. */
function inCopy<Result>(edits: Edits, make: (root: string) => Result): Result {
  const root = sharedCopy();
  const content = path.join(root, 'src/content');
  const touched = Object.keys(edits).map((file) => path.join(content, file));
  const before = touched.map((target) => (existsSync(target) ? readFileSync(target) : undefined));
  try {
    Object.values(edits).forEach((edit, index) => change(touched[index] ?? content, before[index], edit));
    return make(root);
  } finally {
    touched.forEach((target, index) => restore(target, before[index]));
  }
}

function change(target: string, before: Uint8Array | undefined, edit: Edits[string]): void {
  if (edit === null || edit === undefined) return rmSync(target);
  mkdirSync(path.dirname(target), { recursive: true });
  const text = typeof edit === 'function' ? edit(Buffer.from(before ?? '').toString('utf8')) : edit;
  if (typeof edit === 'function' && text === Buffer.from(before ?? '').toString('utf8'))
    throw new Error(`The edit changes nothing in ${target}`);
  writeFileSync(target, text);
}

function restore(target: string, before: Uint8Array | undefined): void {
  if (before === undefined) rmSync(target, { force: true });
  else writeFileSync(target, before);
}

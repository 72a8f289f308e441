import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { check, type Checked } from '../../src/check/content.ts';
import { readContent, type Content } from '../../src/reader/content.ts';
import { checkAfter, fixtureRoot, type Edits } from './fixture.ts';

export const fixtureAmendment = (id: string): string => readFileSync(`tests/fixtures/amendments/${id}.yaml`, 'utf8');

/** Returns what the checker says of the fixture with three amendments in the place of its own two, and edits. */
export const withAmendments = (edits: Edits = {}) =>
  checkAfter({
    ...Object.fromEntries(['1', '2', '3'].map((id) => [`amendments/${id}.yaml`, fixtureAmendment(id)])),
    ...edits,
  });

let unamended: Content | undefined;

/**
 * Returns what the checker says of the fixture with other amendments than its own, by their numbers, on each of some
 * days (ISO 8601). All but these is read once for every call.
 */
export function amendedOn(amendments: Record<string, string>, days: readonly string[]): Checked[] {
  const own = ({ file }: { file: string }) => file.startsWith('src/content/amendments/');
  const root = path.resolve(`.build/amendments-${process.env['VITEST_POOL_ID'] ?? '0'}`);
  const folder = path.join(root, 'src/content/amendments');
  rmSync(root, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [id, text] of Object.entries(amendments)) writeFileSync(path.join(folder, `${id}.yaml`), text);
  const base = (unamended ??= readContent(fixtureRoot));
  const read = readContent(root);
  const joined = <Item extends { file: string }>(mine: readonly Item[], theirs: readonly Item[]): Item[] => [
    ...mine.filter((item) => !own(item)),
    ...theirs.filter(own),
  ];
  const content: Content = {
    ...base,
    entries: joined(base.entries, read.entries),
    files: joined(base.files, read.files),
    problems: joined(base.problems, read.problems),
  };
  return days.map((day) => check(content, day));
}

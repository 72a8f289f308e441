import { expect, it } from 'vitest';
import type { Problem } from '../../src/model/problem.ts';
import { checkAfter } from '../support/fixture.ts';
import { edited, readEdits, type BadEdit } from '../support/edits.ts';

const rows = readEdits<BadEdit>('bad');

type Round = [file: string, row: BadEdit][];
/** What is said of a file stands apart from what is said of the others: one edit a file is made at once. */
const rounds: Round[] = [];
for (const [file, row] of rows) {
  const free = rounds.find((round) => !round.some(([taken]) => taken === file));
  if (free) free.push([file, row]);
  else rounds.push([[file, row]]);
}

const told = ({ severity, file, position, field, found, remedy }: Problem) => ({
  severity,
  file,
  line: position?.line ?? null,
  field,
  found: found.fr,
  remedy: remedy.fr,
});
const expected = (file: string, row: BadEdit) => ({
  severity: row.severity ?? 'error',
  file: row.blamed?.startsWith('source/') ? row.blamed : `src/content/${row.blamed ?? file}`,
  line: row.line,
  field: row.field,
  found: row.found,
  remedy: row.remedy,
});
const problemsAfter = (round: Round) =>
  checkAfter(Object.fromEntries(round.map(([file, row]) => [file, (text: string) => edited(text, row)]))).problems.map(
    told,
  );
const same = (one: object, other: object) => JSON.stringify(one) === JSON.stringify(other);

it('the table holds two hundred and fifty edits and more', () => {
  expect(rows.length).toBeGreaterThanOrEqual(250);
});

it.each(rounds.map((round, index) => [index + 1, round] as const))(
  'each edit is refused, or warned of, on its line, with its words: round %i',
  (_, round) => {
    const together = problemsAfter(round);
    const wrong = round.flatMap(([file, row]) => {
      const wanted = expected(file, row);
      if (together.some((problem) => same(problem, wanted))) return [];
      // What the edit of another file keeps from being said is said of this one alone.
      const alone = problemsAfter([[file, row]]);
      return alone.some((problem) => same(problem, wanted)) ? [] : [{ edit: `${file}: ${row.edit}`, wanted, alone }];
    });
    expect(wrong).toEqual([]);
  },
);

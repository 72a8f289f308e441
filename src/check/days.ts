import type { Statement } from '../model/commitments/schema.ts';
import { problemAt, type Entry, type FieldPath } from '../model/entry.ts';
import { say, type Problem } from '../model/problem.ts';

type Dated = [path: FieldPath, day: string];

const statements = (history: readonly Statement[], path: FieldPath): Dated[] =>
  history.map(({ date }, index) => [[...path, index, 'date'], date]);

/** Returns the days of a file on which something was seen or done: none can be still to come. */
function seenIn(entry: Entry): Dated[] {
  switch (entry.collection) {
    case 'services':
    case 'situations':
      return 'checked' in entry.data ? [[['checked'], entry.data.checked]] : [];
    case 'journal':
      return entry.data.entries.map(({ date }, index) => [['entries', index, 'date'], date]);
    case 'commitments':
      return [
        ...statements(entry.data.history, ['history']),
        ...entry.data.parts.flatMap((part, index) => statements(part, ['parts', index])),
      ];
    default:
      return [];
  }
}

/**
 * Returns the day (ISO 8601) of the place on Earth where it is the latest: nobody is told that today is still to
 * come.
 */
export const latestToday = (now = new Date()): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Warns of what is said to have been seen on a day later than `today`: most often a year mistyped. */
export function checkDays(entries: readonly Entry[], today: string): Problem[] {
  return entries.flatMap((entry) =>
    seenIn(entry)
      .filter(([, day]) => day > today)
      .map(([path, day]) =>
        problemAt(
          entry,
          path,
          {
            found: say(`${day}, une date à venir`, `${day}, a day still to come`),
            expected: say(`${today} ou avant`, `${today} or before`),
            remedy: say('vérifiez l’année, le mois et le jour', 'look at the year, the month and the day'),
          },
          'warning',
        ),
      ),
  );
}

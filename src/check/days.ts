import type { Statement } from '../model/commitments/schema.ts';
import { problemAt, type Entry, type FieldPath } from '../model/entry.ts';
import type { JournalRecord } from '../model/integrity/journal-schema.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';

type Dated = [path: FieldPath, day: string];

const statements = (history: readonly Statement[], path: FieldPath): Dated[] =>
  history.map(({ date }, index) => [[...path, index, 'date'], date]);

/** The days of each kind of file on which something was seen or done: none can be still to come. */
const seen: Record<string, (data: never) => Dated[]> = {
  services: (data: { checked: string }) => [[['checked'], data.checked]],
  situations: (data: { checked: string }) => [[['checked'], data.checked]],
  journal: (data: JournalRecord) => data.entries.map(({ date }, index) => [['entries', index, 'date'], date]),
  commitments: (data: { history: Statement[]; parts: Statement[][] }) => [
    ...statements(data.history, ['history']),
    ...data.parts.flatMap((part, index) => statements(part, ['parts', index])),
  ],
};

/**
 * Returns the day (ISO 8601) of the place on Earth where it is the latest: nobody is told that today is still to
 * come.
 */
export const latestToday = (now = new Date()): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Warns of what is said to have been seen on a day later than `today`: most often a year mistyped. */
export function checkDays(entries: readonly Entry[], today: string): Problem[] {
  return entries
    .filter(({ locale }) => locale === undefined || locale === referenceLocale)
    .flatMap((entry) =>
      (seen[entry.collection]?.(entry.data as never) ?? [])
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

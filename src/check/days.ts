import { fieldsUnder } from '../model/entry-fields.ts';
import { problemAt, type Entry } from '../model/entry.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';

/**
 * Returns the day (ISO 8601) of the place on Earth where it is the latest: nobody is told that today is still to
 * come.
 */
export const latestToday = (now = new Date()): string =>
  new Date(now.getTime() + 14 * 3_600_000).toISOString().slice(0, 10);

/** Before it, nobody read a page or saw an action done: the year is mistyped. */
const earliest = '1990';

/**
 * Returns what is said to have been seen or done on a day later than `today`, or long ago: most often a year mistyped.
 */
export function checkDays(entries: readonly Entry[], today: string): Problem[] {
  return entries.flatMap((entry) =>
    fieldsUnder(entry, 'past').flatMap(({ path, value }) =>
      typeof value !== 'string' || value.includes('Q')
        ? []
        : value < earliest
          ? [problemAt(entry, path, longAgo(value))]
          : value > today
            ? [
                problemAt(entry, path, {
                  found: say(`${value}, une date à venir`, `${value}, a day still to come`),
                  expected: say(`${today} ou avant`, `${today} or before`),
                  remedy: say('vérifiez l’année, le mois et le jour', 'look at the year, the month and the day'),
                }),
              ]
            : [],
    ),
  );
}

const longAgo = (day: string): Finding => ({
  found: say(`${day}, il y a bien longtemps`, `${day}, long ago`),
  expected: say(`${earliest} ou après`, `${earliest} or later`),
  remedy: say('vérifiez l’année', 'look at the year'),
});

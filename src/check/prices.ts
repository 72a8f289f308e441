import { problemAt, recordsOf, type Entry, type FieldPath } from '../model/entry.ts';
import { monthOfCare, rateFor } from '../model/families/prices.ts';
import { say, type Problem } from '../model/problem.ts';

/** Returns what is wrong with the prices: an example that the formula does not find again. */
export function checkPrices(entries: readonly Entry[]): Problem[] {
  return recordsOf(entries, 'prices').flatMap((entry) => {
    const { help } = entry.data;
    const problem = (path: FieldPath, found: string, foundInEnglish: string, expected: string | number) =>
      problemAt(entry, path, {
        found: say(found, foundInEnglish),
        expected: say(String(expected), String(expected)),
        remedy: say('comparez avec la source', 'compare with the source'),
      });
    const stated = help?.stated;
    if (!help || !stated) return [];
    const rate = rateFor(help.rates, stated.children);
    const computed = rate === undefined ? undefined : monthOfCare(stated.income, rate, help);
    return [
      ...(rate === undefined
        ? [
            problem(
              ['help', 'stated', 'children'],
              `${stated.children}, qui n’a pas de taux`,
              `${stated.children}, which has no rate`,
              help.rates[0]?.children ?? 1,
            ),
          ]
        : []),
      ...(['help', 'left'] as const).flatMap((field) =>
        computed && Math.round(computed[field]) !== stated[field]
          ? [
              problem(
                ['help', 'stated', field],
                `${stated[field]}, que le calcul ne retrouve pas`,
                `${stated[field]}, which the formula does not find`,
                Math.round(computed[field]),
              ),
            ]
          : [],
      ),
    ];
  });
}

import { problemAt, recordsOf, type Entry, type FieldPath } from '../model/entry.ts';
import { monthOfCare, rateFor } from '../model/families/prices.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';

/**
 * Returns what is wrong with the prices: a rate that no source says or that grows with the children, a ceiling that all
 * examples are above, an example that the formula does not find again.
 */
export function checkPrices(entries: readonly Entry[]): Problem[] {
  return recordsOf(entries, 'prices').flatMap((entry) => {
    const { help, scale } = entry.data;
    const problem = (path: FieldPath, found: string, foundInEnglish: string, expected: string | number) =>
      problemAt(entry, path, {
        found: say(found, foundInEnglish),
        expected: say(String(expected), String(expected)),
        remedy: say('comparez avec la source', 'compare with the source'),
      });
    const read = entry.data.sources.map(({ quote }) => quote).join('\n');
    const mistaken = Object.entries({ help, scale }).flatMap(([name, price]) => [
      ...(price?.rates ?? []).flatMap(({ percent }, index): Problem[] => {
        const path = [name, 'rates', index, 'percent'];
        const before = price?.rates[index - 1];
        if (!decimals(percent).test(read)) return [problemAt(entry, path, unread(percent))];
        return before && before.percent <= percent ? [problemAt(entry, path, growing(percent, before.percent))] : [];
      }),
      ...(price?.incomes.every((income) => income > price.ceiling)
        ? [problemAt(entry, [name, 'ceiling'], lowCeiling(price.ceiling, price.incomes))]
        : []),
    ]);
    const stated = help?.stated;
    if (!help || !stated) return mistaken;
    const rate = rateFor(help.rates, stated.children);
    const computed = rate === undefined ? undefined : monthOfCare(stated.income, rate, help);
    return [
      ...mistaken,
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

/** Finds a rate in the words of a source, whatever its noughts and its decimal sign: `0,0310 %` is 0.031. */
const decimals = (percent: number): RegExp =>
  new RegExp(`(?<![\\d.,])${String(percent).replace('.', '[.,]')}0*(?![\\d]|[.,]\\d)`);

const unread = (percent: number): Finding => ({
  found: say(`${percent}, que les mots cités ne donnent pas`, `${percent}, which the words quoted do not give`),
  expected: say('un taux lu dans une des sources', 'a rate read in one of the sources'),
  remedy: say('corrigez le taux, ou citez la source qui le donne', 'mend the rate, or quote the source that gives it'),
});

const growing = (percent: number, before: number): Finding => ({
  found: say(`${percent}, après ${before} pour moins d’enfants`, `${percent}, after ${before} for fewer children`),
  expected: say(
    'un taux qui baisse quand le nombre d’enfants monte',
    'a rate that falls as the children grow in number',
  ),
  remedy: say('comparez avec la source', 'compare with the source'),
});

const lowCeiling = (ceiling: number, incomes: readonly number[]): Finding => ({
  found: say(`${ceiling}, moins que chaque revenu des exemples`, `${ceiling}, less than each income of the examples`),
  expected: say(
    `un plafond au-dessus de l’un d’eux au moins : ${listed(incomes)}`,
    `a ceiling above one of them at least: ${listed(incomes)}`,
  ),
  remedy: say('comparez le plafond avec la source', 'compare the ceiling with the source'),
});

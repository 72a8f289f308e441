import { problemAt, type RecordEntry } from '../model/entry.ts';
import { referenceLocale, type Localized } from '../model/locale.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import { differencesOf, statedYear } from '../model/statistics/later.ts';
import type { LaterValue, RowRecord, StatisticRecord } from '../model/statistics/schema.ts';

/**
 * Returns what is wrong with the later values of a figure: a year that is not after that of the text or of the value
 * before, one that had not come when it was read, a difference that is none.
 */
export const checkLaterValues = (entry: RecordEntry<'statistics'>): Problem[] =>
  Object.entries(entry.data.rows).flatMap(([id, row]) =>
    (row.later ?? []).flatMap((later, index) => checkOne(entry, id, row, later, index)),
  );

function checkOne(
  entry: RecordEntry<'statistics'>,
  id: string,
  row: RowRecord,
  later: LaterValue,
  index: number,
): Problem[] {
  const statistic = entry.data;
  const at = (field: string, finding: Finding) => problemAt(entry, ['rows', id, 'later', index, field], finding);
  const stated = statedYear(row, statistic);
  const before = row.later?.[index - 1]?.year ?? stated;
  const year = say(`l’année ${later.year}`, `the year ${later.year}`);
  return [
    ...(factsOf(statistic.kind).rows === 'dates'
      ? [
          at('value', {
            found: say('une valeur plus récente dans une figure de dates', 'a later value in a figure of dates'),
            expected: say('une figure de nombres', 'a figure of numbers'),
            remedy: say('retirez later', 'remove later'),
          }),
        ]
      : []),
    ...(before !== undefined && later.year <= before
      ? [
          at('year', {
            found: year,
            expected:
              index === 0
                ? say(`une année après celle du texte, ${before}`, `a year after that of the text, ${before}`)
                : say(`une année après ${before}, celle d’avant`, `a year after ${before}, the one before`),
            remedy: say('corrigez l’année, ou l’ordre', 'mend the year, or the order'),
          }),
        ]
      : []),
    ...(later.year > later.read.slice(0, 4)
      ? [
          at('year', {
            found: say(`${year.fr}, lue le ${later.read}`, `${year.en}, read on ${later.read}`),
            expected: say('une année qui était venue ce jour-là', 'a year that had come on that day'),
            remedy: say('corrigez l’année ou le jour de lecture', 'mend the year or the day of reading'),
          }),
        ]
      : []),
    ...(statistic.unit === '%' && row.unit === undefined && later.value > 100
      ? [
          at('value', {
            found: say(`${later.value} %`, `${later.value}%`),
            expected: say('100 % au plus', 'at most 100%'),
            remedy: say('corrigez le nombre', 'mend the number'),
          }),
        ]
      : []),
    ...differencesOf(later)
      .filter((field) => same(later[field], ownOf(statistic, field)))
      .map((field) =>
        at(field, {
          found: say('les mêmes mots que ceux de la figure', 'the same words as those of the figure'),
          expected: say('ce en quoi cette valeur diffère', 'in what this value differs'),
          remedy: say(`retirez ${field} : rien n’est dit deux fois`, `remove ${field}: nothing is said twice`),
        }),
      ),
  ];
}

const ownOf = (statistic: StatisticRecord, field: 'numerator' | 'denominator' | 'geography'): Localized | undefined =>
  statistic[field];

const same = (a: Localized | undefined, b: Localized | undefined): boolean =>
  a !== undefined && b !== undefined && a[referenceLocale].trim() === b[referenceLocale].trim();

import type { LaterValue, StatisticRecord } from './schema.ts';
import { yearOf, type Statistic, type StatisticRow } from './statistics.ts';

/** In what a later value may differ from that of the text: each is given only where it does. */
const differences = ['numerator', 'denominator', 'geography'] as const;
export type Difference = (typeof differences)[number];

/** Returns in what a later value differs from that of the text; nothing where the two may stand on one axis. */
export const differencesOf = (later: LaterValue): Difference[] =>
  differences.filter((name) => later[name] !== undefined);

/** Returns the year of a number of the text (`2015`), or nothing where the text does not give it. */
export const statedYear = (
  row: Pick<StatisticRow, 'year'>,
  { year }: Pick<StatisticRecord, 'year'>,
): string | undefined => yearOf(row, { year })?.slice(0, 4);

/** Returns the values of a row that are later than what the text says now, which an amendment may bring nearer. */
export function laterValues(row: StatisticRow, statistic: Pick<Statistic, 'year'>): LaterValue[] {
  const stated = [statedYear(row, statistic), row.since?.from.slice(0, 4)].filter((year) => year !== undefined).sort();
  const last = stated.at(-1);
  return (row.later ?? []).filter(({ year }) => last === undefined || year > last);
}

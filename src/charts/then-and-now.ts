import { localize, type Locale, type Localized } from '../model/locale.ts';
import { differencesOf, laterValues } from '../model/statistics/later.ts';
import type { LaterValue } from '../model/statistics/schema.ts';
import { yearOf, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { bars } from './bars.ts';
import type { Drawing } from './drawing.ts';

/**
 * Returns the number of the text and the later ones as bars on one axis; nothing where none of them counts the same
 * thing, in the same way, on the same territory.
 */
export function thenAndNow(statistic: Statistic, row: StatisticRow, locale: Locale): Drawing | undefined {
  const comparable = laterValues(row, statistic).filter((later) => differencesOf(later).length === 0);
  if (comparable.length === 0) return undefined;
  const { adds: _adds, later: _later, max: _max, date: _date, ...plain } = row;
  const high = row.max === undefined ? {} : { max: row.max };
  const then: StatisticRow = { ...plain, ...high, label: thenLabel(row, statistic) };
  const now = comparable.map((later): StatisticRow => ({
    ...plain,
    id: laterKey(row, later),
    status: 'stated',
    value: later.value,
    label: localize((language) => strings(language).laterLabel(later.year)),
  }));
  return bars({ ...statistic, kind: 'bars', past: [], rows: [then, ...now].map(drawn) }, locale);
}

/** A row as the drawing takes it: with no word on an amendment, and drawn even where it is a total. */
const drawn = ({ since: _since, ended: _ended, ...row }: StatisticRow): StatisticRow => ({ ...row, total: false });

/** Returns what the drawing calls the number of the text: `Dans le texte, 2015`. */
export const thenLabel = (row: StatisticRow, statistic: Statistic): Localized =>
  localize((locale) => {
    const year = yearOf(row, statistic);
    const t = strings(locale);
    return year === null ? t.thenUndated : t.thenLabel(formatDate(year, locale));
  });

/** Returns the name of a later value within its figure: `habitants-2021`. */
export const laterKey = ({ id }: Pick<StatisticRow, 'id'>, { year }: LaterValue): string => `${id}-${year}`;

/** Returns whether a later value compares with that of the text, and if not, why. */
export function comparison(row: StatisticRow, statistic: Statistic, later: LaterValue, locale: Locale): string {
  const t = strings(locale);
  const why = differencesOf(later).flatMap((name) => {
    const words = later[name]?.[locale];
    return words === undefined ? [] : [t.laterDiffers[name](words)];
  });
  const undated = yearOf(row, statistic) === null ? [t.laterTextUndated] : [];
  return [why.length === 0 ? t.laterCompares : t.laterDoesNot(t.list(why)), ...undated].join(' ');
}

import type { Locale } from '../model/locale.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import { rowsInTime, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import { versionSegment } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
import { formatNumber, formatPercent } from '../words/numbers.ts';
import { strings } from '../words/strings.ts';

/**
 * Returns the number of a row with its unit: `9,73 %`, `200 places`, `+ 30 à 40 places`; its date where it has no
 * number.
 */
export function valueText(row: StatisticRow, statistic: Statistic, locale: Locale): string {
  const t = strings(locale);
  if (row.value === undefined) return dateText(row, locale);
  const percent = statistic.unit === '%' && row.unit === undefined;
  const unit = row.unit?.[locale] ?? (statistic.unit === '%' ? '' : statistic.unit[locale]);
  const amount =
    row.max === undefined
      ? formatNumber(row.value, locale)
      : t.range(formatNumber(row.value, locale), formatNumber(row.max, locale));
  const high = percent ? formatPercent(row.max ?? row.value, locale) : '';
  const whole = percent
    ? row.max === undefined
      ? high
      : t.range(formatNumber(row.value, locale), high)
    : `${amount} ${unit}`.trim();
  return row.adds === undefined ? whole : `+\u00a0${whole}`;
}

/** Returns the date or period of a row in words; that it has none, where the figure is made of dates. */
export function dateText(row: StatisticRow, locale: Locale): string {
  const t = strings(locale);
  if (row.date === undefined) return t.undated;
  const from = formatDate(row.date, locale);
  return row.until === undefined ? from : t.period(from, formatDate(row.until, locale));
}

/**
 * Returns the label of a row as the drawing writes it, with the date for which the text announces it, and with the
 * amendment that brought it or ended it.
 */
export function labelText(row: StatisticRow, statistic: Statistic, locale: Locale): string {
  const t = strings(locale);
  const date = factsOf(statistic.kind).rows === 'dates' ? undefined : row.date;
  const label = date === undefined ? row.label[locale] : `${row.label[locale]}, ${formatDate(date, locale)}`;
  if (row.ended) return t.untilAmendment(label, row.ended.amendment, formatDate(row.ended.from, locale));
  return row.since ? t.sinceAmendment(label, row.since.amendment, formatDate(row.since.from, locale)) : label;
}

/** Returns where a number comes from, and until when it did where it no longer stands. */
export function rowStatus({ derived, status, ended }: StatisticRow, locale: Locale): string {
  const t = strings(locale);
  const words = derived ? t.computed : status === 'announced' ? t.announced : t.stated;
  return ended ? t.replacedBy(words, formatDate(ended.from, locale)) : words;
}

/** Returns the name of a row within its figure: its id, with the day from which it stood where it no longer does. */
export const rowKey = ({ id, ended, since }: Pick<StatisticRow, 'id' | 'ended' | 'since'>): string =>
  ended ? `${id}-${versionSegment(since?.from)}` : id;

/** Returns a row in words: `En établissement (EAJE) : 200 places`. */
export function rowText(row: StatisticRow, statistic: Statistic, locale: Locale): string {
  const t = strings(locale);
  const value =
    factsOf(statistic.kind).rows === 'dates' && row.value !== undefined
      ? `${formatNumber(row.value, locale)} ${statistic.unit === '%' ? '' : statistic.unit[locale]}, ` +
        `${dateText(row, locale)}`
      : valueText(row, statistic, locale);
  const words = t.named(labelText(row, statistic, locale), value);
  return row.status === 'announced' ? t.inText(words) : words;
}

/** Returns the whole figure in words, numbers included: what a reader who does not see the drawing is told. */
export function textEquivalent(statistic: Statistic, locale: Locale): string {
  return rowsInTime(statistic)
    .map((row) => `${rowText(row, statistic, locale)}.`)
    .join(' ');
}

/** Returns the year of a figure, or that the text does not give it. */
export function yearText({ year }: Pick<Statistic, 'year'>, locale: Locale): string {
  return year === null ? strings(locale).yearUnknown : formatDate(year, locale);
}

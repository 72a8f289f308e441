import { comparison, laterKey, thenAndNow, thenLabel } from '../charts/then-and-now.ts';
import { valueText } from '../charts/words.ts';
import type { Locale } from '../model/locale.ts';
import { laterValues } from '../model/statistics/later.ts';
import type { Statistic, StatisticRow } from '../model/statistics/statistics.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { chartView, type ChartView } from './figure-card.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';

/** A number of the text beside those of other sources that came later. */
export interface LaterView {
  label: string;
  then: { label: string; value: string };
  values: { year: string; value: string; source: Link; read: string; comparison: string }[];
  /** Those that compare, on one axis; nothing where none does. */
  chart?: ChartView | undefined;
}

/** Returns each row of a figure that has later values, beside them. */
export const laterViews = (context: Pick<Context, 'model' | 'locale'>, statistic: Statistic): LaterView[] =>
  statistic.rows.flatMap((row) => {
    const { locale } = context;
    const later = laterValues(row, statistic);
    if (later.length === 0) return [];
    const drawing = thenAndNow(statistic, row, locale);
    const label = row.label[locale];
    const then = { label: thenLabel(row, statistic)[locale], value: valueText(row, statistic, locale) };
    const values = later.map((value) => ({
      year: strings(locale).laterLabel(value.year),
      value: laterText(statistic, row, value.value, locale),
      source: { label: value.source.title, href: value.source.url },
      read: strings(locale).readOn(formatDate(value.read, locale)),
      comparison: comparison(row, statistic, value, locale),
    }));
    const told = [then, ...values.map(({ year, value }) => ({ label: year, value }))];
    const named = strings(locale).named;
    const chart = drawing && {
      ...chartView(context, statistic, { drawing, prefix: `depuis-${row.id}` }),
      title: named(strings(locale).thenAndNow, label.toLowerCase()),
      description: told.map(({ label: when, value }) => `${named(when, value)}.`).join(' '),
    };
    return [{ label, then, values, chart }];
  });

/** Returns the later values of a row as rows of the table of data: each leads to its source. */
export const laterRows = (statistic: Statistic, row: StatisticRow, locale: Locale) =>
  row.ended
    ? []
    : laterValues(row, statistic).map((later) => ({
        id: laterKey(row, later),
        label: strings(locale).laterRow(row.label[locale], later.year),
        value: laterText(statistic, row, later.value, locale),
        year: later.year,
        status: strings(locale).laterStatus(formatDate(later.read, locale)),
        clause: { label: later.source.title, href: later.source.url },
      }));

/** Returns a later value with the unit of the row. */
function laterText(statistic: Statistic, row: StatisticRow, value: number, locale: Locale): string {
  const { max: _max, adds: _adds, ...plain } = row;
  return valueText({ ...plain, value }, statistic, locale);
}

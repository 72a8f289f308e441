import { comparison, laterKey } from '../charts/then-and-now.ts';
import { labelText, rowKey, rowStatus } from '../charts/words.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Convention } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { ConventionFacts } from '../model/convention/facts.ts';
import { differencesOf, laterValues } from '../model/statistics/later.ts';
import type { LaterValue } from '../model/statistics/schema.ts';
import { rowsInTime, yearOf, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import { clausePlace } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { csv, type Cell } from './csv-writer.ts';

/** Returns the rows of a figure as CSV. */
export function figureCsv(statistic: Statistic, convention: Convention, locale: Locale): string {
  const t = strings(locale);
  const rows = rowsInTime(statistic).flatMap((row): Cell[][] => {
    const clause = convention.byId.get(row.clause);
    const stated: Cell[] = [
      rowKey(row),
      row.since || row.ended ? labelText({ ...row, date: undefined }, statistic, locale) : row.label[locale],
      row.value,
      row.max,
      unitOf(statistic, row, locale),
      rowStatus(row, locale),
      row.date,
      row.until,
      yearOf(row, statistic) ?? t.yearUnknown,
      statistic.numerator?.[locale],
      statistic.denominator?.[locale],
      statistic.geography[locale],
      row.clause,
      clause && clausePlace(clause, convention, locale),
      row.derived?.formula,
      statistic.source[locale],
      statistic.note[locale],
    ];
    const later = row.ended ? [] : laterValues(row, statistic);
    return [stated, ...later.map((value) => laterCells(statistic, row, value, locale))];
  });
  return csv(Object.values(t.figureColumns), rows, locale);
}

/** Returns a value of another source as a row: no clause states it. */
function laterCells(statistic: Statistic, row: StatisticRow, later: LaterValue, locale: Locale): Cell[] {
  const t = strings(locale);
  return [
    laterKey(row, later),
    row.label[locale],
    later.value,
    undefined,
    unitOf(statistic, row, locale),
    t.laterStatus(formatDate(later.read, locale)),
    undefined,
    undefined,
    later.year,
    (later.numerator ?? statistic.numerator)?.[locale],
    (later.denominator ?? statistic.denominator)?.[locale],
    (later.geography ?? statistic.geography)[locale],
    undefined,
    undefined,
    undefined,
    `${later.source.title} ${later.source.url}`,
    comparison(row, statistic, later, locale),
  ];
}

/** Returns a value of another source as it is published, in one language. */
const laterData = (statistic: Statistic, row: StatisticRow, later: LaterValue, locale: Locale) => ({
  year: later.year,
  value: later.value,
  numerator: (later.numerator ?? statistic.numerator)?.[locale],
  denominator: (later.denominator ?? statistic.denominator)?.[locale],
  geography: (later.geography ?? statistic.geography)[locale],
  source: later.source,
  read: later.read,
  comparable: differencesOf(later).length === 0,
  comparison: comparison(row, statistic, later, locale),
});

const unitOf = ({ unit }: Statistic, row: StatisticRow, locale: Locale): string =>
  row.unit?.[locale] ?? (unit === '%' ? '%' : unit[locale]);

/** Returns the whole figure as JSON in one language, with the words of the clauses that state it. */
export function figureJson(
  statistic: Statistic,
  convention: Convention,
  record: ConventionFacts,
  address: string,
  locale: Locale,
): string {
  const {
    file: _file,
    rows,
    past,
    unit,
    title,
    takeaway,
    geography,
    source,
    note,
    numerator,
    denominator,
    highlight: _highlight,
    ...rest
  } = statistic;
  const clauses = statistic.clauses
    .flatMap((id) => convention.byId.get(id) ?? [])
    .filter(({ repealed }) => !repealed)
    .map((clause) => ({
      id: clause.id,
      reference: clausePlace(clause, convention, locale),
      language: referenceLocale,
      text: plainText(clause.blocks[referenceLocale]),
    }));
  const words = {
    title: title[locale],
    takeaway: takeaway[locale],
    unit: unit === '%' ? '%' : unit[locale],
    numerator: numerator?.[locale],
    denominator: denominator?.[locale],
    geography: geography[locale],
    source: source[locale],
    note: note[locale],
  };
  const plain = (list: StatisticRow[]) =>
    list.map((row) => {
      const { label, unit: rowUnit, derived, length: _length, later: _later, ...facts } = row;
      const later = row.ended ? [] : laterValues(row, statistic);
      return {
        ...facts,
        label: label[locale],
        unit: rowUnit?.[locale],
        derived: derived && { formula: derived.formula, max: derived.max, words: derived.words[locale] },
        ...(later.length === 0 ? {} : { later: later.map((value) => laterData(statistic, row, value, locale)) }),
      };
    });
  const before = past.length === 0 ? {} : { past: plain(past) };
  const whole = {
    ...rest,
    language: locale,
    address,
    licence: record.licence[locale],
    ...words,
    rows: plain(rows),
    ...before,
    clauses,
  };
  return `${JSON.stringify(whole, null, 2)}\n`;
}

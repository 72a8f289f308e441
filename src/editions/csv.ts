import { statusToCome, textStatus, type TextStatus } from '../model/amendments/text-status.ts';
import { plainText } from '../model/convention/clause-text.ts';
import { textAlone } from '../model/convention/glosses.ts';
import { listedNumber } from '../model/convention/printed-number.ts';
import { statusOf } from '../model/commitments/commitment.ts';
import type { Statement } from '../model/commitments/schema.ts';
import { locales, localize, referenceLocale, type Localized } from '../model/locale.ts';
import { rowsInTime, yearOf } from '../model/statistics/statistics.ts';
import { strings } from '../words/strings.ts';
import { csv, type Cell } from './csv-writer.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';
import { idPath } from '../site/addresses.ts';

type Row = Record<string, Cell>;

/** Returns a table of the whole site. It holds every language and is made for the spreadsheets of the first. */
const table = (rows: readonly Row[], columns: readonly string[]): string =>
  csv(
    columns,
    rows.map((row) => columns.map((column) => row[column])),
    referenceLocale,
  );

const perLocale = (name: string) => locales.map((locale) => `${name}_${locale}`);

/** A table of the whole site. */
export interface Table {
  path: string;
  columns: readonly string[];
  /** The columns that name a row, where some do. */
  key?: readonly string[];
  content: string;
  label: Localized;
}

/** Returns the tables of the clauses, of the figures and of the commitments. */
export function csvTables({ model, site }: Publication): Table[] {
  const clauseColumns = [
    'id',
    'kind',
    'number',
    'axis',
    'parent',
    ...perLocale('title'),
    ...perLocale('summary'),
    ...perLocale('text'),
    'status',
    'amendment',
    'status_date',
    'coming_status',
    'coming_amendment',
    'coming_date',
    'address',
    'printed_number',
  ];
  const clauses = model.convention.clauses.map((clause): Row => ({
    id: clause.id,
    kind: clause.kind,
    number: clause.number,
    axis: clause.axis,
    parent: clause.parent,
    ...statusCells(textStatus(clause)),
    ...comingCells(statusToCome(model, clause)),
    address: fileAddress(idPath(clause.id), site),
    printed_number: clause.printed ?? listedNumber(clause, model.record),
    ...Object.fromEntries(
      locales.flatMap((locale) => [
        [`title_${locale}`, clause.title?.[locale]],
        [`summary_${locale}`, clause.repealed ? undefined : clause.summary?.[locale]],
        [`text_${locale}`, plainText(textAlone(clause.blocks[locale], locale))],
      ]),
    ),
  }));
  const commitmentColumns = [
    'action',
    'part',
    'planned_date',
    ...perLocale('planned'),
    'status',
    'status_date',
    'stated_by',
    'source_title',
    'source_url',
    ...perLocale('note'),
    'current',
  ];
  const commitments = [...model.commitments.values()].flatMap(({ id, history, parts }) => [
    ...statements(history, { action: id, part: 0 }),
    ...parts.flatMap(({ planned, history: own }, index) =>
      statements(own, {
        action: id,
        part: index + 1,
        planned_date: planned.date,
        ...Object.fromEntries(locales.map((locale) => [`planned_${locale}`, planned.label[locale]])),
      }),
    ),
  ]);
  const figureColumns = [
    'figure',
    'row',
    ...perLocale('title'),
    ...perLocale('label'),
    'value',
    'max',
    'date',
    'until',
    ...perLocale('unit'),
    'status',
    'clause',
    'year',
    'formula',
    'in_force_from',
    'in_force_until',
    'address',
  ];
  const figures = model.statistics.flatMap((statistic) =>
    rowsInTime(statistic).map((row): Row => ({
      figure: statistic.id,
      row: row.id,
      in_force_from: row.since?.from,
      in_force_until: row.ended?.from,
      value: row.value,
      max: row.max,
      date: row.date,
      until: row.until,
      formula: row.derived?.formula,
      status: row.derived ? 'computed' : row.status,
      clause: row.clause,
      year: yearOf(row, statistic) ?? undefined,
      address: fileAddress(idPath(`figure-${statistic.id}`), site),
      ...Object.fromEntries(
        locales.flatMap((locale) => [
          [`title_${locale}`, statistic.title[locale]],
          [`label_${locale}`, row.label[locale]],
          [`unit_${locale}`, statistic.unit === '%' ? '%' : (row.unit ?? statistic.unit)[locale]],
        ]),
      ),
    })),
  );
  return [
    {
      path: 'editions/textes.csv',
      columns: clauseColumns,
      key: ['id'],
      content: table(clauses, clauseColumns),
      label: localize((locale) => strings(locale).editionClausesCsv),
    },
    {
      path: 'editions/chiffres.csv',
      columns: figureColumns,
      content: table(figures, figureColumns),
      label: localize((locale) => strings(locale).editionFiguresCsv),
    },
    {
      path: 'editions/suivi.csv',
      columns: commitmentColumns,
      content: table(commitments, commitmentColumns),
      label: localize((locale) => strings(locale).editionCommitmentsCsv),
    },
  ];
}

export const csvEditions = (publication: Publication): Edition[] =>
  csvTables(publication).map(({ path, content, label }) => ({
    path,
    mediaType: 'text/csv',
    group: 'data',
    content,
    label,
  }));

const statusCells = (status: TextStatus): Row => ({
  status: status.state,
  ...(status.state === 'in-force' ? {} : { amendment: status.amendment, status_date: status.from }),
});

const comingCells = (status: ReturnType<typeof statusToCome>): Row =>
  status ? { coming_status: status.state, coming_amendment: status.amendment, coming_date: status.from } : {};

/** One row a statement; one row « unknown » where there is none. */
function statements(history: readonly Statement[], about: Row): Row[] {
  if (history.length === 0) return [{ ...about, status: statusOf(history), current: 'true' }];
  return history.map((statement, index) => ({
    ...about,
    status: statement.status,
    status_date: statement.date,
    current: String(index === history.length - 1),
    ...('source' in statement
      ? { stated_by: statement.statedBy, source_title: statement.source.title, source_url: statement.source.url }
      : {}),
    ...(statement.note
      ? Object.fromEntries(locales.map((locale) => [`note_${locale}`, statement.note?.[locale]]))
      : {}),
  }));
}

import type { Convention } from '../convention/convention.ts';
import { recordsOf, type Entry, type RecordEntry } from '../entry.ts';
import type { Localized } from '../locale.ts';
import type { Sentences } from '../record-schemas.ts';
import { chapters, type RowRecord, type StatisticRecord } from './schema.ts';

export type StatisticKind = StatisticRecord['kind'];

export interface StatisticRow extends RowRecord {
  id: string;
}

/** One figure: its rows of plain numbers, each with the clause that states it. */
export interface Statistic extends Omit<StatisticRecord, 'rows' | 'takeaway' | 'note'> {
  id: string;
  file: string;
  rows: StatisticRow[];
  takeaway: Localized;
  note: Localized;
  /** The clauses that state its numbers, in the order of its rows, each once. */
  clauses: string[];
  /** The axis of its first clause, whose shape and colour it takes; none for a figure of the whole convention. */
  axis?: number | undefined;
}

/** Returns the figures in the order of the story; `say` chooses among their sentences those that stand. */
export const linkStatistics = (
  entries: readonly Entry[],
  convention: Convention,
  say: (words: Sentences) => Localized,
): Statistic[] =>
  recordsOf(entries, 'statistics')
    .map((entry) => toStatistic(entry, convention, say))
    .sort(
      (a, b) =>
        chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter) || a.order - b.order || (a.id < b.id ? -1 : 1),
    );

function toStatistic(
  { id, file, data }: RecordEntry<'statistics'>,
  convention: Convention,
  say: (words: Sentences) => Localized,
): Statistic {
  const rows = Object.entries(data.rows).map(([rowId, row]): StatisticRow => ({ ...row, id: rowId }));
  const clauses = [...new Set(rows.map(({ clause }) => clause))];
  const [first] = clauses;
  const axis = first === undefined ? undefined : convention.byId.get(first)?.axis;
  const { takeaway, note } = data;
  return { ...data, takeaway: say(takeaway), note: say(note), id, file, rows, clauses, axis };
}

/** Returns the figures that hold a number of a clause. */
export const statisticsOfClause = (statistics: readonly Statistic[], clause: string): Statistic[] =>
  statistics.filter(({ clauses }) => clauses.includes(clause));

/** Returns the figures of one axis. */
export const statisticsOfAxis = (statistics: readonly Statistic[], axis: number): Statistic[] =>
  statistics.filter((statistic) => statistic.axis === axis);

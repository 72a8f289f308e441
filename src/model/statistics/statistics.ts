import { lastChange } from '../amendments/history.ts';
import type { Changed } from '../convention/convention.ts';
import { recordsOf, type Entry } from '../entry.ts';
import type { Localized } from '../locale.ts';
import type { Sentences } from '../record-schemas.ts';
import { amendmentsOf, figuresAt, type FigureAt, type RowAt, type TextInTime } from './figure-at.ts';
import { chapters, type RowRecord, type StatisticRecord } from './schema.ts';

export type StatisticKind = StatisticRecord['kind'];

export interface StatisticRow extends RowAt {
  /** The amendment that brought this number; absent for a number of the signed text. */
  since?: Changed;
  /** The amendment that ended it; absent while it stands. */
  ended?: Changed;
}

/** Returns the number of a row that is drawn by its size. Throws where it has none, which the check refuses. */
export function numberOf({ id, value }: Pick<StatisticRow, 'id' | 'value'>): number {
  if (value === undefined) throw new Error(`row ${id}: no value to draw`);
  return value;
}

/** One figure: its rows of plain numbers, each with the clause that states it. */
export interface Statistic extends Omit<StatisticRecord, 'rows' | 'amended' | 'takeaway' | 'note'> {
  id: string;
  file: string;
  /** The rows that stand. */
  rows: StatisticRow[];
  /** What rows were before an amendment changed or ended them, in the order of the rows, oldest first. */
  past: StatisticRow[];
  takeaway: Localized;
  note: Localized;
  /** The clauses that state its numbers, those of then among them, in the order of its rows, each once. */
  clauses: string[];
  /** The axis of its first clause, whose shape and colour it takes; none for a figure of the whole convention. */
  axis?: number | undefined;
}

/** Returns the year of a row, its own or that of its figure (ISO 8601, as exact as it is known); null where unknown. */
export const yearOf = (row: Pick<StatisticRow, 'year'>, { year }: Pick<StatisticRecord, 'year'>): string | null =>
  row.year === undefined ? year : row.year;

/**
 * Returns the figures in the order of the story, as they stand at the last state of the text; `say` chooses among
 * their sentences those that stand.
 */
export function linkStatistics(
  entries: readonly Entry[],
  text: TextInTime,
  say: (words: Sentences) => Localized,
): Statistic[] {
  const records = recordsOf(entries, 'statistics');
  const inTime = text.states.map((_, index) =>
    figuresAt(records, { ...text, states: text.states.slice(0, index + 1) }),
  );
  return records
    .map((record, place) => {
      const states = inTime.flatMap((figures) => figures[place] ?? []);
      return toStatistic(states, Object.keys(record.data.rows), text, say);
    })
    .sort(
      (a, b) =>
        chapters.indexOf(a.chapter) - chapters.indexOf(b.chapter) || a.order - b.order || (a.id < b.id ? -1 : 1),
    );
}

/** `figure`: the states of one figure, oldest first; there is one at least. */
function toStatistic(
  figure: readonly FigureAt[],
  rowIds: readonly string[],
  text: TextInTime,
  say: (words: Sentences) => Localized,
): Statistic {
  const last = figure.at(-1);
  if (!last) throw new Error('a convention has at least the state in which it was signed');
  const all = rowIds.flatMap((id) =>
    rowInTime(
      figure.map(({ rows }) => rows.find((row) => row.id === id)),
      text,
    ),
  );
  const clauses = [...new Set(all.map(({ clause }) => clause))];
  const [first] = clauses;
  const axis = first === undefined ? undefined : text.states.at(-1)?.convention.byId.get(first)?.axis;
  const { takeaway, note } = last;
  return {
    ...last,
    takeaway: say(takeaway),
    note: say(note),
    rows: all.filter(({ ended }) => !ended),
    past: all.filter(({ ended }) => ended),
    clauses,
    axis,
  };
}

/** Returns what one row was from state to state, one after the other; the last one stands unless it was ended. */
function rowInTime(states: readonly (RowAt | undefined)[], text: TextInTime): StatisticRow[] {
  return states.reduce<StatisticRow[]>((rows, row, index) => {
    const [before] = rows.slice(-1).filter(({ ended }) => !ended);
    const by = changeAt(index, (row ?? before)?.clause, text);
    if (before && row && sameNumber(before, row)) return [...rows.slice(0, -1), { ...before, ...row }];
    const ended = before && by ? [...rows.slice(0, -1), { ...before, ended: by }] : rows;
    return row ? [...ended, { ...row, ...(by ? { since: by } : {}) }] : ended;
  }, []);
}

/** Which amendment of a state changed a number: the one that changed its clause, else the last one; none as signed. */
function changeAt(index: number, clause: string | undefined, { states }: TextInTime): Changed | undefined {
  const state = states[index];
  if (state?.from === undefined) return undefined;
  const own = clause === undefined ? undefined : state.convention.byId.get(clause);
  const change = own && lastChange(own);
  if (change?.from === state.from) return change;
  const amendment = amendmentsOf([state]).at(-1);
  return amendment === undefined ? undefined : { amendment, from: state.from };
}

/** Says whether two states of a row say the same, whatever the words. */
const sameNumber = (a: RowRecord, b: RowRecord): boolean =>
  (['value', 'max', 'status', 'year', 'date', 'until'] as const).every((field) => a[field] === b[field]) &&
  JSON.stringify(a.unit) === JSON.stringify(b.unit);

/** Returns the rows as a reader follows them: each after what it was before, and at the end those that are no more. */
export const rowsInTime = ({ rows, past }: Pick<Statistic, 'rows' | 'past'>): StatisticRow[] => [
  ...rows.flatMap((row) => [...past.filter(({ id }) => id === row.id), row]),
  ...past.filter(({ id }) => !rows.some((row) => row.id === id)),
];

/** Returns the figures that hold a number of a clause. */
export const statisticsOfClause = (statistics: readonly Statistic[], clause: string): Statistic[] =>
  statistics.filter(({ clauses }) => clauses.includes(clause));

/** Returns the figures of one axis. */
export const statisticsOfAxis = (statistics: readonly Statistic[], axis: number): Statistic[] =>
  statistics.filter((statistic) => statistic.axis === axis);

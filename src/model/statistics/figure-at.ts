import type { State } from '../amendments/states.ts';
import type { Lengths } from '../convention/standing.ts';
import type { RecordEntry } from '../entry.ts';
import { evaluate, FormulaError } from './formula.ts';
import { decimalsOf, roundsTo } from './numbers-in-text.ts';
import type { RowChange, RowRecord, StatisticRecord } from './schema.ts';

/** One row of a figure as it stands at one state of the convention. */
export interface RowAt extends RowRecord {
  id: string;
}

/** What a figure says at one state of the convention: the words and the numbers of then. */
export interface FigureAt extends Omit<StatisticRecord, 'rows' | 'amended'> {
  id: string;
  file: string;
  rows: RowAt[];
}

/** The text in time: what the figures follow. */
export interface TextInTime {
  /** The states of the convention, oldest first, up to the one that is asked for. */
  states: readonly State[];
  /** Returns the lengths of time from the day of a state on; nothing where their file could not be read. */
  lengthsFrom: (from: string | undefined) => Lengths | undefined;
  /** Every clause that some amendment adds: a row of it stands only once it does. */
  added: ReadonlySet<string>;
}

type FigureEntry = Pick<RecordEntry<'statistics'>, 'id' | 'file' | 'data'>;

/**
 * Returns all figures as they stand at the last of some states: with the changes of the amendments until then, the
 * lengths of the contract of then, and each formula computed again. A row whose clause is repealed is no longer there.
 */
export function figuresAt(entries: readonly FigureEntry[], text: TextInTime): FigureAt[] {
  const figures = entries.map((entry) => figureAt(entry, text));
  const first = text.states.length <= 1;
  return first ? figures : computedAgain(figures, entries, text.states.at(-1)?.amendments ?? []);
}

function figureAt({ id, file, data }: FigureEntry, { states, lengthsFrom, added }: TextInTime): FigureAt {
  const { rows, amended, ...figure } = data;
  const state = states.at(-1);
  const changes = amendmentsOf(states).flatMap((amendment) => amended[amendment] ?? []);
  const words = changes.reduce((before, { rows: _rows, highlight, ...change }) => {
    const next = merged(before, change);
    return before.highlight && highlight ? { ...next, highlight: merged(before.highlight, highlight) } : next;
  }, figure);
  const lengths = lengthsFrom(state?.from);
  const standing = Object.entries(rows).flatMap(([rowId, row]): RowAt[] => {
    const own = changes.map((change) => change.rows[rowId]).filter((change) => change !== undefined);
    if (own.at(-1) === null) return [];
    const now = own.reduce<RowRecord>((before, change) => (change ? changed(before, change) : before), row);
    const clause = state?.convention.byId.get(now.clause);
    if (clause ? clause.repealed : added.has(now.clause)) return [];
    return [{ ...now, ...(now.length && lengths ? { value: countOf(lengths[now.length]) } : {}), id: rowId }];
  });
  const { highlight, ...rest } = words;
  const kept = highlight && (states.length === 1 || standing.some((row) => row.id === highlight.row));
  return { ...rest, ...(kept ? { highlight } : {}), id, file, rows: standing };
}

/** Returns the numbers of the amendments of some states, in the order of their effect. */
export const amendmentsOf = (states: readonly State[]): string[] => states.flatMap(({ amendments }) => amendments);

/** Returns how many years or months a length of time (ISO 8601) counts: P3Y gives 3. */
const countOf = (length: string): number => Number(length.slice(1, -1));

function changed(row: RowRecord, { max, date, until, derived, ...change }: RowChange): RowRecord {
  const next = merged(row, change);
  if (derived) {
    const { formula, words } = derived;
    if (next.derived) next.derived = merged(next.derived, derived);
    else if (formula !== undefined && words) next.derived = merged({ formula, words }, derived);
  }
  const facts = { max, date, until };
  for (const field of ['max', 'date', 'until'] as const) if (facts[field] === null) delete next[field];
  return merged(next, { max: max ?? undefined, date: date ?? undefined, until: until ?? undefined });
}

/** Returns a copy of some fields with those of a change in their place, where it gives them. */
const merged = <Fields extends object>(
  fields: Fields,
  change: { [Name in keyof Fields]?: Fields[Name] | undefined },
): Fields => ({ ...fields, ...Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined)) });

/**
 * Computes the rows that have a formula, rounded as they are written. What an amendment of this state writes itself is
 * kept as it stands, and what cannot be computed too: the check of the content tells it.
 */
function computedAgain(
  figures: FigureAt[],
  entries: readonly FigureEntry[],
  amendments: readonly string[],
): FigureAt[] {
  const rows = new Map(
    figures.flatMap(({ id, rows: own }) => own.map((row): [string, RowAt] => [`${id}.${row.id}`, row])),
  );
  const written = new Map(entries.map(({ id, data }) => [id, amendments.map((number) => data.amended[number]?.rows)]));
  const known = new Map<string, number | undefined>();
  const computed = (name: string, field: 'value' | 'max'): number | undefined => {
    const row = rows.get(name);
    const [figure = '', rowId = ''] = name.split('.');
    const isWritten = written.get(figure)?.some((changes) => changes?.[rowId]?.[field] !== undefined);
    const formula = field === 'value' ? row?.derived?.formula : row?.derived?.max;
    const before = row?.[field];
    if (formula === undefined || before === undefined || isWritten) return before;
    try {
      const result = evaluate(formula, valueOf);
      return roundsTo(result, before) ? before : Number(result.toFixed(decimalsOf(before)));
    } catch (error) {
      if (error instanceof FormulaError) return before;
      throw error;
    }
  };
  const valueOf = (reference: string): number | undefined => {
    if (known.has(reference)) return known.get(reference);
    known.set(reference, undefined); // a formula that rests on itself has no value
    const isMax = reference.endsWith('.max') && !rows.has(reference);
    const value = isMax ? computed(reference.slice(0, -'.max'.length), 'max') : computed(reference, 'value');
    known.set(reference, value);
    return value;
  };
  return figures.map((figure) => ({
    ...figure,
    rows: figure.rows.map((row) => {
      if (!row.derived) return row;
      const name = `${figure.id}.${row.id}`;
      const [value, max] = [valueOf(name), valueOf(`${name}.max`)];
      return { ...row, ...(value === undefined ? {} : { value }), ...(max === undefined ? {} : { max }) };
    }),
  }));
}

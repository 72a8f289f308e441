import { max } from 'd3-array';
import type { Locale } from '../model/locale.ts';
import { numberOf, rowsInTime, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import {
  heading,
  round,
  shapeFor,
  sureLook,
  width,
  type Drawing,
  type Group,
  type Item,
  type Look,
  type Shape,
} from './drawing.ts';
import { labelText, rowKey, rowText, valueText } from './words.ts';

/** A length of shapes that look the same. `amount` counts shapes and may end with a part of one. */
export interface Run {
  amount: number;
  look: Look;
}

export interface Grid {
  columns: number;
  /** From one shape to the next. */
  pitch: number;
  gap: number;
  shape: Shape;
  hollow: boolean;
}

/**
 * Returns the marks of some runs laid in rows of `columns` from `top`, one stated unit each.
 * A run starts on a new mark, so that what exists and what is announced never share one; a part is cut at its right.
 */
export function layMarks(runs: readonly Run[], grid: Grid, top: number): { items: Item[]; bottom: number } {
  const size = grid.pitch - grid.gap;
  const items: Item[] = [];
  for (const { amount, look } of runs) {
    const count = Math.ceil(round(amount));
    for (let n = 0; n < count; n += 1) {
      const index = items.length;
      const part = Math.min(1, round(amount - n));
      items.push({
        type: 'mark',
        shape: grid.shape,
        x: round((index % grid.columns) * grid.pitch),
        y: round(top + Math.floor(index / grid.columns) * grid.pitch),
        size: round(size),
        look,
        part,
        hollow: grid.hollow && look === 'full',
      });
    }
  }
  const lines = Math.ceil(items.length / grid.columns);
  return { items, bottom: round(top + Math.max(0, lines * grid.pitch - grid.gap)) };
}

/** What the shapes of a row are filled up to: nothing, the largest row, or a hundred. */
export type Whole = 'none' | 'largest' | 'hundred';

/** Returns the drawing of a figure made of shapes to count. */
export function pictogram(statistic: Statistic, locale: Locale, whole: Whole): Drawing {
  const { mark } = statistic;
  const rows = inOrder(rowsInTime(statistic).filter(({ total }) => !total));
  const marksOf = (row: StatisticRow) => Math.ceil(round((row.max ?? numberOf(row)) / mark));
  const most = max(rows, marksOf) ?? 0;
  // Rows of ten; one or two more stay on the line rather than start another.
  const columns = whole === 'largest' && most > 10 && most <= 12 ? most : 10;
  const full = { none: 0, largest: most || columns, hundred: Math.ceil(100 / mark) }[whole];
  const pitch = Math.min(whole === 'hundred' && full > 40 ? 35 : 43, (width + 5) / columns);
  let top = 0;
  const groups = rows.map((row): Group => {
    const added = row.adds !== undefined;
    const head = heading(labelText(row, statistic, locale), valueText(row, statistic, locale), top, added);
    const grid: Grid = { columns, pitch, gap: 5, shape: shapeFor(statistic.axis), hollow: row.hollow };
    const runs = runsOf(row, mark, full);
    const laid = layMarks(runs, grid, head.bottom + 2);
    top = round(laid.bottom + (rows[rows.indexOf(row) + 1]?.adds === undefined ? 22 : 8));
    return { row: rowKey(row), tip: rowText(row, statistic, locale), items: [...head.items, ...laid.items] };
  });
  return { width, height: round(Math.max(40, top - 22 + 3)), groups };
}

/** What exists or is announced, then the top of its range, then what is missing up to `full` marks. */
function runsOf(row: StatisticRow, mark: number, full: number): Run[] {
  const sure = numberOf(row) / mark;
  const unsure = row.max === undefined ? 0 : row.max / mark - sure;
  const drawn = Math.ceil(round(sure)) + Math.ceil(round(unsure));
  return [
    { amount: sure, look: sureLook(row) },
    { amount: unsure, look: 'uncertain' },
    { amount: Math.max(0, full - drawn), look: 'empty' },
  ];
}

/** Rows that add to another follow it as it stands; what is no more stays at the end. */
function inOrder(rows: StatisticRow[]): StatisticRow[] {
  const standing = new Set(rows.filter(({ ended }) => !ended).map(({ id }) => id));
  const follows = ({ adds }: StatisticRow) => adds !== undefined && standing.has(adds);
  return rows
    .filter((row) => !follows(row))
    .flatMap((row) => [row, ...(row.ended ? [] : rows.filter((other) => follows(other) && other.adds === row.id))]);
}

import { extent, sum } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import { rowsInTime, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import { formatNumber } from '../words/numbers.ts';
import { strings } from '../words/strings.ts';
import {
  lineHeight,
  round,
  shapeFor,
  sureLook,
  width,
  wrap,
  type Drawing,
  type Group,
  type Item,
  type TextRole,
} from './drawing.ts';
import { dateText, labelText, rowKey, rowText } from './words.ts';

const axisX = 12;
const size = 22;
const lane = 26;
const labelX = 108;
const room = width - labelX;
const leastYear = 40;

/**
 * Returns a date as years since the year 0: the middle of what it names, so that `2017` stands in the middle of
 * 2017.
 */
export function yearsOf(date: string): number {
  const [year = '', second = '', day = ''] = date.split('-');
  if (second === '') return Number(year) + 0.5;
  if (second.startsWith('Q')) return Number(year) + (Number(second.slice(1)) - 0.5) / 4;
  return Number(year) + (Number(second) - 1) / 12 + (day === '' ? 1 / 24 : (Number(day) - 0.5) / 366);
}

/**
 * Returns the tops of labels that must not overlap, each as near as can be to where it is wanted. Wanted tops rise.
 * The mean of pushing all down and pushing all up keeps both the order and the room between them.
 */
export function moveApart(wanted: readonly number[], heights: readonly number[]): number[] {
  const down: number[] = [];
  wanted.forEach((top, index) =>
    down.push(Math.max(top, index === 0 ? 0 : (down[index - 1] ?? 0) + (heights[index - 1] ?? 0))),
  );
  const up = [...wanted];
  for (let index = wanted.length - 2; index >= 0; index -= 1)
    up[index] = Math.min(up[index] ?? 0, (up[index + 1] ?? 0) - (heights[index] ?? 0));
  const tops: number[] = [];
  down.forEach((top, index) =>
    tops.push(
      Math.max((top + (up[index] ?? 0)) / 2, index === 0 ? 0 : (tops[index - 1] ?? 0) + (heights[index - 1] ?? 0)),
    ),
  );
  return tops;
}

/**
 * Returns the drawing of dates on a vertical line: marks stand at their time, labels are moved apart and led to by
 * a line.
 */
export function timeline(statistic: Statistic, locale: Locale, convention: Convention): Drawing {
  const rows = rowsInTime(statistic);
  const labels = new Map(rows.map((row) => [rowKey(row), label(row, statistic, locale)]));
  const heightOf = (row: StatisticRow) => labels.get(rowKey(row))?.height ?? 0;
  const shown = rows.filter(({ total }) => !total);
  const dated = shown
    .flatMap((row) =>
      row.date === undefined
        ? []
        : [{ row, from: yearsOf(row.date), until: row.until === undefined ? undefined : yearsOf(row.until) }],
    )
    .sort((a, b) => a.from - b.from);
  const [first = 0, last = first] = extent(dated.flatMap(({ from, until }) => [from, until ?? from]));
  const length = Math.max((last - first) * leastYear, sum(dated, ({ row }) => heightOf(row)) * 0.85);
  const y = scaleLinear()
    .domain([first, last === first ? first + 1 : last])
    .range([size, size + length]);
  const tops = moveApart(
    dated.map(({ from }) => y(from) - 12),
    dated.map(({ row }) => heightOf(row)),
  );
  const ends = [-Infinity, -Infinity, -Infinity];
  const groups = dated.map(({ row, from, until }, index): Group => {
    const at = round(y(from));
    const free = Math.max(
      0,
      ends.findIndex((end) => at - size / 2 >= end),
    );
    ends[free] = at + size / 2 + 2;
    const [x, top] = [axisX + free * lane, round(tops[index] ?? 0)];
    const axis = convention.byId.get(row.clause)?.axis;
    const lead =
      line()([
        [x + size / 2 + 1, at],
        [labelX - 16, round(top + 12)],
        [labelX - 6, round(top + 12)],
      ]) ?? '';
    const span: Item[] =
      until === undefined
        ? []
        : [
            {
              type: 'bar',
              x: axisX - 4,
              y: at,
              width: 8,
              height: round(y(until) - at),
              look: row.ended ? 'past' : 'full',
            },
          ];
    const mark: Item = {
      type: 'mark',
      shape: shapeFor(axis),
      x: x - size / 2,
      y: round(at - size / 2),
      size,
      look: sureLook(row),
      part: 1,
      hollow: false,
    };
    return {
      row: rowKey(row),
      tip: rowText(row, statistic, locale),
      axis,
      items: [
        ...span,
        { type: 'line', path: lead, look: 'thin' },
        mark,
        ...placed(labels.get(rowKey(row))?.items ?? [], top),
      ],
    };
  });
  const line0: Group[] =
    dated.length === 0
      ? []
      : [
          {
            row: '',
            tip: '',
            items: [{ type: 'line', path: `M${axisX} ${round(y(first))}V${round(y(last))}`, look: 'solid' }],
          },
        ];
  let bottom =
    dated.length === 0
      ? 0
      : Math.max(y(last) + size, ...dated.map(({ row }, index) => (tops[index] ?? 0) + heightOf(row))) + 12;
  const undated = shown
    .filter(({ date }) => date === undefined)
    .map((row): Group => {
      const top = round(bottom);
      bottom += heightOf(row);
      return {
        row: rowKey(row),
        tip: rowText(row, statistic, locale),
        items: [
          { type: 'line', path: `M${axisX} ${top}V${round(bottom - 14)}`, look: 'dashed' },
          ...placed(labels.get(rowKey(row))?.items ?? [], top),
        ],
      };
    });
  return { width, height: round(Math.max(40, bottom)), groups: [...line0, ...groups, ...undated] };
}

/** The date, and under it what happened, from y = 0. */
function label(row: StatisticRow, statistic: Statistic, locale: Locale): { items: Item[]; height: number } {
  const unit = statistic.unit === '%' ? '%' : statistic.unit[locale];
  const name = labelText(row, statistic, locale);
  const what =
    row.value === undefined ? name : strings(locale).named(name, `${formatNumber(row.value, locale)}\u00a0${unit}`);
  const lines: [string, TextRole][] = [
    ...wrap(dateText(row, locale), room, 'label').map((text): [string, TextRole] => [text, 'label']),
    ...wrap(what, room, 'minor').map((text): [string, TextRole] => [text, 'minor']),
  ];
  return {
    items: lines.map(([text, role], index): Item => ({
      type: 'text',
      x: labelX,
      y: 18 + index * lineHeight,
      text,
      role,
      anchor: 'start',
    })),
    height: lines.length * lineHeight + 16,
  };
}

const placed = (items: readonly Item[], top: number): Item[] =>
  items.map((item) => (item.type === 'text' ? { ...item, y: round(item.y + top) } : item));

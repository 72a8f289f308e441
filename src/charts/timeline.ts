import { extent } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import { line } from 'd3-shape';
import type { Convention } from '../model/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Statistic, StatisticRow } from '../model/statistics.ts';
import { formatNumber } from '../site/numbers.ts';
import { strings } from '../site/strings.ts';
import { lineHeight, round, shapeFor, width, wrap, type Drawing, type Group, type Item } from './drawing.ts';
import { dateText, rowText } from './words.ts';

const axisX = 14;
const labelX = 66;
const yearHeight = 46;
const size = 24;

/** Returns a date as years since the year 0: the middle of what it names, so that `2017` stands in the middle of 2017. */
export function yearsOf(date: string): number {
  const [year = '', second = '', day = ''] = date.split('-');
  if (second === '') return Number(year) + 0.5;
  if (second.startsWith('Q')) return Number(year) + (Number(second.slice(1)) - 0.5) / 4;
  return Number(year) + (Number(second) - 1) / 12 + (day === '' ? 1 / 24 : (Number(day) - 0.5) / 366);
}

/** Returns the drawing of dates on a vertical line: marks stand at their time, labels are moved apart and led to by a line. */
export function timeline(statistic: Statistic, locale: Locale, convention: Convention): Drawing {
  const shown = statistic.rows.filter(({ total }) => !total);
  const dated = shown.flatMap((row) => (row.date === undefined ? [] : [{ row, from: yearsOf(row.date), until: row.until === undefined ? undefined : yearsOf(row.until) }])).sort((a, b) => a.from - b.from);
  const [first = 0, last = first] = extent(dated.flatMap(({ from, until }) => [from, until ?? from]));
  const y = scaleLinear().domain([first, last === first ? first + 1 : last]).range([size, size + (last - first) * yearHeight]);
  const leader = line();
  let bottom = 0;
  const text = (row: StatisticRow, top: number): Item[] => {
    const when = wrap(dateText(row, locale), width - labelX, 'label').map((words, index): Item => ({ type: 'text', x: labelX, y: round(top + 18 + index * lineHeight), text: words, role: 'label', anchor: 'start' }));
    const below = top + 18 + when.length * lineHeight;
    const amount = row.value === undefined ? row.label[locale] : strings(locale).named(row.label[locale], `${formatNumber(row.value, locale)}\u00a0${statistic.unit === '%' ? '%' : statistic.unit[locale]}`);
    const what = wrap(amount, width - labelX, 'minor').map((words, index): Item => ({ type: 'text', x: labelX, y: round(below + index * lineHeight), text: words, role: 'minor', anchor: 'start' }));
    bottom = below + (what.length - 1) * lineHeight + 16;
    return [...when, ...what];
  };
  const mark = (row: StatisticRow, centre: number): Item => ({
    type: 'mark', shape: shapeFor(convention.byId.get(row.clause)?.axis), x: axisX - size / 2, y: round(centre - size / 2), size,
    look: row.status === 'announced' ? 'announced' : 'full', part: 1, hollow: false,
  });
  const groups = dated.map(({ row, from, until }): Group => {
    const at = round(y(from));
    const top = Math.max(at - 13, bottom);
    const lead = leader([[axisX + size / 2, at], [labelX - 30, at], [labelX - 18, round(top + 12)], [labelX - 6, round(top + 12)]]) ?? '';
    const span: Item[] = until === undefined ? [] : [{ type: 'bar', x: axisX - 4, y: at, width: 8, height: round(y(until) - at), look: 'full' }];
    return { row: row.id, tip: rowText(row, statistic, locale), items: [...span, { type: 'line', path: lead, look: 'thin' }, mark(row, at), ...text(row, top)] };
  });
  const axis: Group[] = dated.length === 0 ? [] : [{ row: '', tip: '', items: [{ type: 'line', path: `M${axisX} ${round(y(first))}V${round(y(last))}`, look: 'solid' }] }];
  bottom = dated.length === 0 ? 0 : Math.max(bottom, y(last) + size) + 12;
  const undated = shown.filter(({ date }) => date === undefined).map((row): Group => {
    const top = bottom;
    const items = text(row, top);
    return { row: row.id, tip: rowText(row, statistic, locale), items: [{ type: 'line', path: `M${axisX} ${round(top)}V${round(bottom - 12)}`, look: 'dashed' }, ...items] };
  });
  return { width, height: round(Math.max(40, bottom, y(last) + size)), groups: [...axis, ...groups, ...undated] };
}

import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Locale } from '../model/locale.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { heading, round, width, type Drawing, type Group, type Item } from './drawing.ts';
import { labelText, rowText, valueText } from './words.ts';

const thickness = 30;

/** Returns the drawing of a figure as bars from a common zero: the sure part, then the range of what is not. */
export function bars(statistic: Statistic, locale: Locale): Drawing {
  const rows = statistic.rows.filter(({ total }) => !total);
  const length = scaleLinear()
    .domain([0, max(rows, (row) => row.max ?? row.value ?? 0) || 1])
    .range([0, width - 2]);
  let top = 0;
  const groups = rows.map((row): Group => {
    const head = heading(labelText(row, statistic, locale), valueText(row, statistic, locale), top);
    const y = round(head.bottom + 2);
    const sure = round(length(row.value ?? 0));
    const bar: Item = {
      type: 'bar',
      x: 1,
      y,
      width: sure,
      height: thickness,
      look: row.status === 'announced' ? 'announced' : 'full',
    };
    const range: Item[] =
      row.max === undefined
        ? []
        : [
            {
              type: 'bar',
              x: round(1 + sure),
              y,
              width: round(length(row.max) - sure),
              height: thickness,
              look: 'uncertain',
            },
          ];
    const zero: Item = { type: 'line', path: `M1 ${round(y - 4)}v${thickness + 8}`, look: 'solid' };
    top = y + thickness + 22;
    return { row: row.id, tip: rowText(row, statistic, locale), items: [...head.items, bar, ...range, zero] };
  });
  return { width, height: round(Math.max(40, top - 22 + 5)), groups };
}

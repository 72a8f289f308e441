import { max } from 'd3-array';
import { scaleLinear } from 'd3-scale';
import type { Locale } from '../model/locale.ts';
import { numberOf, rowsInTime, type Statistic } from '../model/statistics/statistics.ts';
import { heading, round, sureLook, width, type Drawing, type Group, type Item } from './drawing.ts';
import { labelText, rowKey, rowText, valueText } from './words.ts';

const thickness = 30;

/** Returns the drawing of a figure as bars from a common zero: the sure part, then the range of what is not. */
export function bars(statistic: Statistic, locale: Locale): Drawing {
  const rows = rowsInTime(statistic).filter(({ total }) => !total);
  const length = scaleLinear()
    .domain([0, max(rows, (row) => row.max ?? numberOf(row)) || 1])
    .range([0, width - 2]);
  let top = 0;
  const groups = rows.map((row): Group => {
    const head = heading(labelText(row, statistic, locale), valueText(row, statistic, locale), top);
    const y = round(head.bottom + 2);
    const sure = round(length(numberOf(row)));
    const bar: Item = { type: 'bar', x: 1, y, width: sure, height: thickness, look: sureLook(row) };
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
    return { row: rowKey(row), tip: rowText(row, statistic, locale), items: [...head.items, bar, ...range, zero] };
  });
  return { width, height: round(Math.max(40, top - 22 + 5)), groups };
}

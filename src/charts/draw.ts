import type { Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import { numberOf, type Statistic } from '../model/statistics/statistics.ts';
import { round, shapeFor, type Drawing, type Group } from './drawing.ts';
import { chartKinds } from './kinds.ts';
import { layMarks } from './pictogram.ts';
import { rowText } from './words.ts';

/** Returns the drawing of a figure, chosen by its kind. */
export function draw(statistic: Statistic, locale: Locale, convention: Convention): Drawing {
  return chartKinds[statistic.kind].draw(statistic, locale, convention);
}

const across = 20;

/**
 * Returns the smallest drawing of a figure, without words: a percentage as twenty marks, a number as one line of
 * marks for each row.
 */
export function drawSmall(statistic: Statistic, rowId: string, locale: Locale): Drawing {
  const percent = statistic.unit === '%';
  const rows = percent
    ? statistic.rows.filter(({ id }) => id === rowId)
    : statistic.rows.filter(({ total, status }) => !total && status === 'stated');
  const shape = shapeFor(statistic.axis);
  const columns = percent
    ? across
    : Math.max(across, ...rows.map(({ value = 0 }) => Math.ceil(round(value / statistic.mark))));
  const pitch = 440 / Math.min(columns, 44);
  let top = 0;
  const groups = rows.map((row): Group => {
    const sure = percent ? (numberOf(row) / 100) * across : numberOf(row) / statistic.mark;
    const runs = [
      { amount: sure, look: 'full' as const },
      { amount: percent ? across - Math.ceil(round(sure)) : 0, look: 'empty' as const },
    ];
    const laid = layMarks(
      runs,
      { columns: Math.min(columns, 44), pitch, gap: pitch * 0.16, shape, hollow: row.hollow },
      top,
    );
    top = laid.bottom + pitch * 0.3;
    return { row: row.id, tip: rowText(row, statistic, locale), items: laid.items };
  });
  return { width: 440, height: round(Math.max(pitch, top)), groups };
}

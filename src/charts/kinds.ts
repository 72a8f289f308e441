import type { Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Statistic, StatisticKind } from '../model/statistics/statistics.ts';
import { formatNumber } from '../words/numbers.ts';
import type { strings } from '../words/strings.ts';
import { bars } from './bars.ts';
import { shapeFor, type Drawing } from './drawing.ts';
import { pictogram, type Whole } from './pictogram.ts';
import { timeline } from './timeline.ts';

type Words = ReturnType<typeof strings>;

/** Everything that drawing a kind of figure takes. */
export interface ChartKind {
  /** Returns the drawing at its full size. */
  draw: (statistic: Statistic, locale: Locale, convention: Convention) => Drawing;
  /** Whether a figure can be told by one line of shapes, where there is little room. */
  small: boolean;
  /** Returns what one shape is worth, or what its length or height follows. */
  scale: (t: Words, statistic: Statistic, locale: Locale) => string;
  /** Whether its shapes may have a hole in the middle. */
  hollow: boolean;
  /** Returns what an empty outline means, from the number of rows drawn; nothing where it draws none. */
  outline: (t: Words, rows: number) => string | undefined;
}

const shapes = (whole: Whole, outline: ChartKind['outline']): ChartKind => ({
  draw: (statistic, locale) => pictogram(statistic, locale, whole),
  small: true,
  scale: oneShape,
  hollow: true,
  outline,
});
const none = () => undefined;

/** The kinds of figure as they are drawn, by the name that a content file gives. */
export const chartKinds: Record<StatisticKind, ChartKind> = {
  share: shapes('largest', (t, rows) => (rows > 1 ? t.legendGap : undefined)),
  stack: shapes('none', none),
  count: shapes('none', none),
  waffle: shapes('hundred', (t) => t.legendEmpty),
  bars: { draw: bars, small: false, scale: (t) => t.legendBars, hollow: false, outline: none },
  timeline: { draw: timeline, small: false, scale: (t) => t.legendTimeline, hollow: true, outline: none },
};

function oneShape(t: Words, { axis, unit, mark }: Statistic, locale: Locale): string {
  const shape = { r: t.shapeR, c: t.shapeC, t: t.shapeT, n: t.shapeN }[shapeFor(axis)];
  const number = formatNumber(mark, locale);
  if (unit === '%') return t.oneMark(shape, t.outOf100(number));
  return t.oneMark(shape, mark === 1 ? number : `${number} ${unit[locale]}`);
}

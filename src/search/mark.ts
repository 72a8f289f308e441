import type { Clause } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { axisSticker } from '../site/gommette.ts';

/**
 * Returns the drawing of a clause for the list of results, as `variant shape colour label`: `full r 1 4`, `tab - -
 * 4`.
 */
export function clauseHitMark(clause: Pick<Clause, 'kind' | 'axis' | 'position' | 'printed'>): string {
  if (clause.axis === undefined) return `tab - - ${clause.kind === 'article' ? printedNumber(clause) : ''}`.trimEnd();
  const variant = clause.kind === 'objective' ? 'outlined' : 'full';
  const { shape, colour } = axisSticker(clause.axis);
  return `${variant} ${shape} ${colour} ${clause.kind === 'data' ? '' : printedNumber(clause)}`.trimEnd();
}

/** Returns the drawing of a figure for the list of results: the sticker of its axis, without a number. */
export function figureHitMark({ axis }: Pick<Statistic, 'axis'>): string {
  if (axis === undefined) return 'tab - -';
  const { shape, colour } = axisSticker(axis);
  return `full ${shape} ${colour}`;
}

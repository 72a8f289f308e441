import type { Clause } from '../model/convention.ts';
import { colourOf, shapeOf } from '../site/gommette.ts';

/** Returns the drawing of a clause for the list of results, as `variant shape colour label`: `full r 1 4`, `tab - - 4`. */
export function markOf(clause: Pick<Clause, 'kind' | 'axis' | 'position'>): string {
  if (clause.axis === undefined) return `tab - - ${clause.kind === 'article' ? clause.position : ''}`.trimEnd();
  const variant = clause.kind === 'objective' ? 'outlined' : 'full';
  return `${variant} ${shapeOf(clause.axis)} ${colourOf(clause.axis)} ${clause.kind === 'data' ? '' : clause.position}`.trimEnd();
}

import type { ClauseKind } from './convention.ts';

/** Returns the kind of clause that an id names: `action-1-4` gives `action`, `preamble` itself. */
export const kindOfId = (id: string): ClauseKind => id.split('-')[0] as ClauseKind;

/** Returns where a numbered id stands: its number in addresses, its axis, its place among its siblings from 1. */
export function placeOfId(id: string): { number: string; axis?: number; position: number } {
  const kind = kindOfId(id);
  const number = id.slice(kind.length + 1);
  const [first = 1, second] = number.split('-').map(Number);
  if (second !== undefined) return { number, axis: first, position: second };
  return { number, ...(kind === 'axis' ? { axis: first } : {}), position: first };
}

/** What a clause is: the first word of its id. */
export type ClauseKind =
  'title' | 'parties' | 'preamble' | 'article' | 'axis' | 'data' | 'objective' | 'action' | 'signatures' | 'annexe';

/** What every id of a clause looks like: `preamble`, `article-4`, `article-4-bis`, `action-1-4`, `annexe-1`. */
export const clauseIdPattern = new RegExp(
  '^(title|parties|preamble|signatures' +
    '|(article|axis|annexe)-[1-9]\\d*(-(bis|ter|quater|quinquies|sexies))?' +
    '|(data|objective|action)-[1-9]\\d*-[1-9]\\d*)$',
);

/** The end of an id that counts: `4` of `article-4`, `4-bis` of `article-4-bis`. */
const countPattern = /(\d+)(-[a-z]+)?$/;

/** Returns the kind of clause that an id names: `action-1-4` gives `action`, `preamble` itself. */
export const kindOfId = (id: string): ClauseKind => id.split('-')[0] as ClauseKind;

/** Returns how the ids of a clause and its siblings begin: `action-1-4` gives `action-1-`. */
export const seriesOfId = (id: string): string => id.replace(countPattern, '');

/** Returns an id without bis, ter…: `article-4-bis` gives `article-4`. */
export const withoutSuffix = (id: string): string => id.replace(countPattern, '$1');

/**
 * Returns where a numbered id stands: its number in addresses, its axis, its place among its siblings from 1. A clause
 * put between two others has the place of the one before it, and `printed`: `article-4-bis` gives `4 bis`.
 */
export function placeOfId(id: string): { number: string; printed?: string; axis?: number; position: number } {
  const kind = kindOfId(id);
  const number = id.slice(kind.length + 1);
  const digits = withoutSuffix(number);
  const [first = 1, second] = digits.split('-').map(Number);
  if (second !== undefined) return { number, axis: first, position: second };
  return {
    number,
    ...(number === digits ? {} : { printed: number.replace('-', ' ') }),
    ...(kind === 'axis' ? { axis: first } : {}),
    position: first,
  };
}

import { referredCollections } from '../model/collections.ts';
import type { Locale } from '../model/locale.ts';
import { clauseOfId, clausePath, href, recordPath } from './addresses.ts';

/** The collection that a link of a body leads to, by the word before its colon. */
const collectionOf = new Map([...referredCollections].map(([name, { link }]) => [link, name]));

/**
 * Returns the address that a link of a content body leads to: `service:creches`, `clause:action-1-4#p2` or an address
 * of its own. The checker has refused every other kind before.
 */
export function contentHref(target: string, locale: Locale): string {
  const [kind = '', id = ''] = target.split(/:(.*)/s);
  const collection = collectionOf.get(kind);
  if (collection !== undefined) return href(locale, recordPath(collection, id));
  if (kind !== 'clause') return target;
  const [clauseId = '', paragraph] = id.split('#');
  const address = href(locale, clausePath(clauseOfId(clauseId)));
  return paragraph === undefined ? address : `${address}#${paragraph}`;
}

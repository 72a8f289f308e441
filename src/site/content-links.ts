import type { Locale } from '../model/locale.ts';
import {
  clauseOfId,
  clausePath,
  contactPath,
  href,
  partnerPath,
  servicePath,
  situationPath,
  termPath,
} from './addresses.ts';

const pathOf: Record<string, (id: string) => string> = {
  service: servicePath,
  situation: situationPath,
  term: termPath,
  partner: partnerPath,
  contact: contactPath,
};

/**
 * Returns the address that a link of a content body leads to: `service:creches`, `clause:action-1-4#p2` or an address
 * of its own. The checker has refused every other kind before.
 */
export function contentHref(target: string, locale: Locale): string {
  const [kind = '', id = ''] = target.split(/:(.*)/s);
  const path = pathOf[kind];
  if (path) return href(locale, path(id));
  if (kind !== 'clause') return target;
  const [clauseId = '', paragraph] = id.split('#');
  const address = href(locale, clausePath(clauseOfId(clauseId)));
  return paragraph === undefined ? address : `${address}#${paragraph}`;
}

import type { Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import { clausePath, href, partnerPath, servicePath, situationPath, termPath } from './addresses.ts';

const pathOf: Record<string, (id: string) => string> = {
  service: servicePath,
  situation: situationPath,
  term: termPath,
  partner: partnerPath,
};

/**
 * Returns the address that a link of a content body leads to: `service:creches`, `clause:action-1-4#p2` or an address
 * of its own. The checker has refused every other kind before.
 */
export function contentHref(target: string, locale: Locale, convention: Convention): string {
  const [kind = '', id = ''] = target.split(/:(.*)/s);
  const path = pathOf[kind];
  if (path) return href(locale, path(id));
  if (kind !== 'clause') return target;
  const [clauseId = '', paragraph] = id.split('#');
  const clause = convention.byId.get(clauseId);
  return clause
    ? `${href(locale, clausePath(clause))}${paragraph === undefined ? '' : `#${paragraph}`}`
    : href(locale, '');
}

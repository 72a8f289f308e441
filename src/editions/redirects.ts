import { fileHref } from '../site/addresses.ts';
import type { Edition, Publication } from './edition.ts';

/**
 * Returns the redirects in the form that hosts with a `_redirects` file read; the others serve a page that leads
 * on.
 */
export function redirectsFile({ model }: Publication): Edition[] {
  const lines = model.redirects.redirects
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => `${fileHref(from.slice(1))} ${fileHref(to.slice(1))} 301\n`);
  return lines.length === 0 ? [] : [{ path: '_redirects', mediaType: 'text/plain', content: lines.join('') }];
}

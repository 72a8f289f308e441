import { recordsOf, singleOf } from '../model/entry.ts';
import { currentContent } from '../reader/current.ts';

const local = 'http://localhost:4321';

/**
 * Returns the public address of the site without its path: SITE_ADDRESS, else `address` of the site's facts, else this
 * machine's.
 */
export function siteAddress(): string {
  const address = singleOf(currentContent().entries, 'site')?.data.address;
  return new URL(process.env['SITE_ADDRESS'] || address || local).origin;
}

/** Returns the path under which the site is hosted, with a slash at both ends: SITE_BASE, else `/`. */
export function siteBase(): string {
  const base = process.env['SITE_BASE'] ?? '/';
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Returns the paths that lead elsewhere, from the root of the site: they are no pages. */
export function movedPaths(): string[] {
  return recordsOf(currentContent().entries, 'redirects').flatMap(({ data }) => data.redirects.map(({ from }) => from));
}

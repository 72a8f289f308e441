import type { RedirectsRecord } from '../model/integrity/journal-schema.ts';
import type { SiteRecord } from '../model/record-schemas.ts';
import { currentContent } from '../reader/current.ts';

const local = 'http://localhost:4321';

/**
 * Returns the public address of the site without its path: SITE_ADDRESS, else `address` of the site's facts, else this
 * machine's.
 */
export function siteAddress(): string {
  const site = currentContent().entries.find(({ collection }) => collection === 'site')?.data as SiteRecord | undefined;
  return new URL(process.env['SITE_ADDRESS'] || site?.address || local).origin;
}

/** Returns the path under which the site is hosted, with a slash at both ends: SITE_BASE, else `/`. */
export function siteBase(): string {
  const base = process.env['SITE_BASE'] ?? '/';
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/** Returns the paths that lead elsewhere, from the root of the site: they are no pages. */
export function movedPaths(): string[] {
  const entry = currentContent().entries.find(({ collection }) => collection === 'redirects');
  return ((entry?.data as RedirectsRecord | undefined)?.redirects ?? []).map(({ from }) => from);
}

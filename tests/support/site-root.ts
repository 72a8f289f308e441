import { siteAddress, siteBase } from '../../src/site/origin.ts';

/**
 * The public address of the site as it was built, with its path and a slash at the end: `http://localhost:4321/`
 * while none is set.
 */
export const siteRoot = new URL(siteBase(), siteAddress()).href;

/**
 * Returns the built file that an address of this site is served from, or nothing when the address is another
 * site's.
 */
export function builtFile(url: URL): string | undefined {
  if (!url.href.startsWith(siteRoot)) return undefined;
  const path = decodeURIComponent(url.pathname.slice(siteBase().length));
  return path === '' || path.endsWith('/') ? `${path}index.html` : path;
}

/** Returns the public address of a built page: `fr/actions/1-4/index.html`. */
export const addressOf = (file: string): string => `${siteRoot}${file.replace(/index\.html$/, '')}`;

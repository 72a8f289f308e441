import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { contentFolder } from '../reader/content-folder.ts';

const local = 'http://localhost:4321';

/**
 * Returns the public address of the site without its path: SITE_ADDRESS, else `address` of the site's facts, else this
 * machine's. Read from the file, since Astro needs it before it reads the content.
 */
export function siteAddress(): string {
  const { address } = parse(readFileSync(`${contentFolder()}/site.yaml`, 'utf8')) as { address?: string | null };
  return new URL(process.env['SITE_ADDRESS'] || address || local).origin;
}

/** Returns the path under which the site is hosted, with a slash at both ends: SITE_BASE, else `/`. */
export function siteBase(): string {
  const base = process.env['SITE_BASE'] ?? '/';
  return `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/');
}

/**
 * Returns the paths that lead elsewhere, from the root of the site: they are no pages. Read from the file, for the
 * same reason.
 */
export function movedPaths(): string[] {
  const { redirects } = parse(readFileSync(`${contentFolder()}/redirects.yaml`, 'utf8')) as {
    redirects?: { from: string }[] | null;
  };
  return (redirects ?? []).map(({ from }) => from);
}

import type { Locale } from '../model/locale.ts';
import { href } from '../site/addresses.ts';

/** Words that lead somewhere. */
export interface Link {
  label: string;
  href: string;
}

/** Returns a link to a page of the site; `path` is its path after the language. */
export const linkTo = (locale: Locale, label: string, path: string): Link => ({ label, href: href(locale, path) });

/** Returns the host of an address as people say it: `monenfant.fr`. */
export const hostOf = (address: string): string => new URL(address).hostname.replace(/^www\./, '');

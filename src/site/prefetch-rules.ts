import { locales } from '../model/locale.ts';
import { href, paths } from './addresses.ts';

/**
 * Returns the speculation rules of every page, as JSON: a browser that knows them fetches a page of the site while the
 * reader is about to go there, never a file; none does where the reader saves data.
 * Source: HTML Standard, "Speculative loading".
 */
export const prefetchRules = (): string =>
  JSON.stringify({
    prefetch: [
      {
        // `/fr*/` and not `/fr/*/`, which the home page does not match; the address of a page ends with a slash.
        where: { href_matches: locales.map((locale) => href(locale, paths.home).replace(/\/$/, '*/')) },
        eagerness: 'moderate',
      },
    ],
  });

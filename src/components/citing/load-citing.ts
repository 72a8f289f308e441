import type { Locale } from '../../model/locale.ts';
import { citingPath, fileHref } from '../../site/addresses.ts';
import type { Citing } from '../../site/cited-words.ts';

let loaded: Promise<Citing> | undefined;

/** Returns what citing takes in the language of the page, asked for once. */
export const loadCiting = (): Promise<Citing> =>
  (loaded ??= fetch(fileHref(citingPath(pageLanguage()))).then((answer) => answer.json() as Promise<Citing>));

/** Returns the language of the page. */
export const pageLanguage = (): Locale => document.documentElement.lang as Locale;

/** Returns the addresses of the site: the public one, and the one under which it is read. */
export const rootsOf = ({ root }: Citing): string[] => [root, new URL(fileHref(''), location.href).href];

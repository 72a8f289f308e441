// The address of the index carries the version of Pagefind: a cached script never meets the files of another one.
export const pagefindFolder = 'pagefind-1.6.0/';

/** Returns where the small list of pages of a language stands, from the root of the site. */
export const rowsFile = (locale: string): string => `${pagefindFolder}rows.${locale}.json`;

/** Returns where the names stand that Pagefind gives those pages, in the same order. */
export const idsFile = (locale: string): string => `${pagefindFolder}ids.${locale}.json`;

/** Returns where the words of other languages stand, asked for when the list does not know a word. */
export const foreignFile = (locale: string): string => `${pagefindFolder}languages.${locale}.json`;

import { recordsOf, type Entry } from '../entry.ts';

/** Returns the files of the amendments that no assembly has voted on yet. */
export const draftsOf = (entries: readonly Entry[]): string[] =>
  recordsOf(entries, 'amendments').flatMap(({ file, data }) => (data.draft ? [file] : []));

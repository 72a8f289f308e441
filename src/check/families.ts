import type { Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import type { Content } from '../reader/content.ts';
import { checkContacts } from './contacts.ts';
import type { KnownFiles } from './known-files.ts';
import { checkPlaces } from './places.ts';
import { checkPrices } from './prices.ts';
import { checkReferences } from './references.ts';

/**
 * Returns the problems of what families read beyond its words: what it leads to, whom to call, where to go, what it
 * costs. `history` holds the versions of each clause, `signed` the convention as signed.
 */
export const checkFamilies = (
  entries: readonly Entry[],
  { history, signed }: Pick<Model, 'history' | 'signed'>,
  known: KnownFiles,
  { table, tableFile }: Pick<Content, 'table' | 'tableFile'>,
  today: string,
): Problem[] => [
  ...checkReferences(entries, history, known),
  ...checkContacts(entries, signed, today),
  ...checkPlaces(table, tableFile, today),
  ...checkPrices(entries, known, today),
];

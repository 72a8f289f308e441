import type { Convention } from '../model/convention/convention.ts';
import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import type { Content } from '../reader/content.ts';
import { checkContacts } from './contacts.ts';
import { checkPlaces } from './places.ts';
import { checkPrices } from './prices.ts';

/**
 * Returns what is wrong with the facts by which a family finds a service: whom to call, what it costs, where it is.
 * `signed` is the convention as signed, `today` (ISO 8601) the latest day that may have passed.
 */
export const checkFamilyFacts = (
  { table, tableFile }: Content,
  entries: readonly Entry[],
  signed: Convention,
  today: string,
): Problem[] => [...checkContacts(entries, signed), ...checkPrices(entries), ...checkPlaces(table, tableFile, today)];

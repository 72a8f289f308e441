import type { Convention } from '../model/convention/convention.ts';
import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { checkContacts } from './contacts.ts';
import type { KnownFiles } from './known-files.ts';
import { checkPrices } from './prices.ts';
import { checkReferences } from './references.ts';

/**
 * Returns the problems of what families read beyond its words: what it leads to, whom to call, what it costs. `inForce`
 * is the convention of the day, `signed` as signed.
 */
export const checkFamilies = (
  entries: readonly Entry[],
  { convention: inForce, signed }: { convention: Convention; signed: Convention },
  known: KnownFiles,
  today: string,
): Problem[] => [
  ...checkReferences(entries, inForce, known),
  ...checkContacts(entries, signed, today),
  ...checkPrices(entries, known, today),
];

import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { checkStaleness } from './staleness.ts';
import { checkTerms } from './terms.ts';
import { checkTranslatedNumbers } from './translated-numbers.ts';

/** Returns what is wrong with a translation beyond its form: its French has changed, a number, a term. */
export const checkTranslations = (entries: readonly Entry[]): Problem[] => [
  ...checkStaleness(entries),
  ...checkTranslatedNumbers(entries),
  ...checkTerms(entries),
];

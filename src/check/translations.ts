import type { ContentFile, Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { checkLeftInFrench } from './left-in-french.ts';
import { checkParts } from './parts.ts';
import { checkSections } from './sections.ts';
import { checkStaleness } from './staleness.ts';
import { checkTerms } from './terms.ts';
import { checkTranslatedNumbers } from './translated-numbers.ts';

/**
 * Returns what is wrong with a translation beyond its form: its French has changed, a number, a term, a part or a
 * heading that is missing, words left in French.
 */
export const checkTranslations = (entries: readonly Entry[], files: readonly ContentFile[]): Problem[] => [
  ...checkStaleness(entries),
  ...checkTranslatedNumbers(entries),
  ...checkTerms(entries),
  ...checkLeftInFrench(entries),
  ...checkParts(entries, files),
  ...checkSections(entries),
];

import type { Entry } from '../model/entry.ts';
import type { Problem } from '../model/problem.ts';
import { checkConsistency } from './consistency.ts';
import { checkCounterparts } from './counterparts.ts';
import { checkDays } from './days.ts';
import { checkPlainLanguage } from './plain-language.ts';
import { checkTypedWords } from './typed-words.ts';

/**
 * Returns the problems of all that schemas say of their fields beyond a form and what these refer to: that nothing
 * stands twice, that a day is past, that words are plain, that a translation holds as much as the French.
 */
export const checkFields = (entries: readonly Entry[], today: string): Problem[] => [
  ...checkConsistency(entries),
  ...checkCounterparts(entries),
  ...checkDays(entries, today),
  ...checkPlainLanguage(entries),
  ...checkTypedWords(entries),
];

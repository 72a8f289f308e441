import type { Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { checkConsistency } from './consistency.ts';
import { checkCounterparts } from './counterparts.ts';
import { checkDays } from './days.ts';
import type { KnownFiles } from './known-files.ts';
import { checkPlainLanguage } from './plain-language.ts';
import { checkReferences } from './references.ts';
import { checkTypedWords } from './typed-words.ts';

/**
 * Returns the problems of all that schemas say of their fields beyond a form: what these refer to, that nothing stands
 * twice, that a day is past, that words are plain, that a translation holds as much as the French. `history` holds the
 * versions of each clause until now.
 */
export const checkFields = (
  entries: readonly Entry[],
  history: Model['history'],
  known: KnownFiles,
  today: string,
): Problem[] => [
  ...checkReferences(entries, history, known),
  ...checkConsistency(entries),
  ...checkCounterparts(entries),
  ...checkDays(entries, today),
  ...checkPlainLanguage(entries),
  ...checkTypedWords(entries),
];

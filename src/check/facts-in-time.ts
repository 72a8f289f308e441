import type { State } from '../model/amendments/states.ts';
import type { Entry } from '../model/entry.ts';
import type { Model } from '../model/model.ts';
import type { Problem } from '../model/problem.ts';
import { checkExplainedClauses } from './explained-clauses.ts';
import { checkFormsInText } from './forms-in-text.ts';
import { checkIdentity } from './identity.ts';
import type { KnownFiles } from './known-files.ts';
import { checkOwnSentences } from './own-sentences.ts';
import { checkQuotedNumbers } from './quoted-numbers.ts';

/** Returns the facts of ours that the text does not say, or says no more, in one of its states. */
export const checkFactsInTime = (
  entries: readonly Entry[],
  model: Model,
  states: readonly State[],
  known: KnownFiles,
): Problem[] => [
  ...checkIdentity(entries, model, states),
  ...checkExplainedClauses(entries, states),
  ...checkQuotedNumbers(entries, model, states),
  ...checkOwnSentences(entries, model, states),
  // Where a clause cannot be read, its words are not known.
  ...(model.signed.clauses.length < known.clauses.size ? [] : checkFormsInText(entries, states)),
];

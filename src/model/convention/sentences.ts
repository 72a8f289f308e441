import { localize, type Localized } from '../locale.ts';
import type { Sentences, Standing } from '../record-schemas.ts';

/** What decides which sentences stand. */
export interface Circumstances {
  standing: Standing;
  /** Whether an amendment is in force. */
  amended: boolean;
}

/** The condition under which a sentence or a fact stands. */
export type Condition = Pick<Conditional, 'while' | 'unamended'>;

/** Says whether what has a condition stands in some circumstances. */
export const stands = (condition: Condition, { standing, amended }: Circumstances): boolean =>
  (condition.while?.includes(standing) ?? true) && !(condition.unamended && amended);

/** Returns the sentences that stand in some circumstances, one after the other; empty where none does. */
export const said = (words: Sentences, circumstances: Circumstances): Localized =>
  joined(words, (sentence) => stands(sentence, circumstances));

/** Returns every sentence, whatever its condition: what a check of the words reads. */
export const everySentence = (words: Sentences): Localized => joined(words, () => true);

type Conditional = Extract<Sentences, unknown[]>[number];

const joined = (words: Sentences, keep: (sentence: Conditional) => boolean): Localized =>
  Array.isArray(words)
    ? localize((locale) =>
        words
          .filter(keep)
          .map((sentence) => sentence[locale])
          .join(' '),
      )
    : words;

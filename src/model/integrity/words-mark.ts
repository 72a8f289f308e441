import type { Clause } from '../convention/convention.ts';
import { paragraphsOf } from '../convention/clause-text.ts';
import { referenceLocale } from '../locale.ts';
import { sha256 } from './fingerprint.ts';
import { clauseWords } from './lock.ts';

/** How many hexadecimal digits a link carries of the fingerprint of the words that it cites. */
const digits = 6;

/** Returns what a link carries to say which words it cites: `?v=3fa2c1`. */
export const wordsMark = (words: string): string => sha256(words).slice(0, digits);

/**
 * Returns the mark of the words of a clause that prevail, or of one of its paragraphs; nothing where it has no words
 * there.
 */
export function markOfWords(clause: Clause, paragraph?: number): string | undefined {
  const words =
    paragraph === undefined
      ? clauseWords(clause)
      : paragraphsOf(clause.blocks[referenceLocale]).find(({ number }) => number === paragraph)?.text;
  return words === undefined || words.trim() === '' ? undefined : wordsMark(words);
}

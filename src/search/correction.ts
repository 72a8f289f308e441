import { closest, distance } from 'fastest-levenshtein';
import { plainQuery } from './text.ts';

/** Words by their plain form: `creche` is written « crèche ». */
export type KnownWords = ReadonlyMap<string, string>;

/**
 * Returns each word replaced by the nearest known one where it is a near miss: same first letter, two letters away
 * at most.
 */
export function correctWords(words: readonly string[], known: KnownWords): string[] {
  return words.map((word) => {
    const plain = plainQuery(word);
    if (plain.length < 4 || known.has(plain)) return word;
    const near = closest(
      plain,
      [...known.keys()].filter((name) => name.startsWith(plain.charAt(0))),
    );
    return (near && distance(plain, near) <= (plain.length < 7 ? 1 : 2) && known.get(near)) || word;
  });
}

/** Returns the words that corrections are chosen from, those of titles, names and leads, in lower case. */
export function knownWords(texts: Iterable<string>): KnownWords {
  const words = [...texts].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return new Map(words.filter((word) => word.length > 2).map((word) => [plainQuery(word), word]));
}

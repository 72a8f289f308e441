import { closest, distance } from 'fastest-levenshtein';
import { plainQuery } from './text.ts';

/** Words by their plain form: `creche` is written « crèche ». */
export type KnownWords = ReadonlyMap<string, string>;

/**
 * Returns each word replaced by the nearest known one where it is a near miss: one letter away, or two in a long word
 * that begins alike.
 */
export function correctWords(words: readonly string[], known: KnownWords): string[] {
  return words.map((word) => {
    const plain = plainQuery(word);
    if (plain.length < 4 || known.has(plain)) return word;
    const names = [...known.keys()];
    const alike = closest(
      plain,
      names.filter((name) => name.startsWith(plain.slice(0, plain.length < 7 ? 1 : 2))),
    );
    if (alike && distance(plain, alike) <= (plain.length < 7 ? 1 : 2)) return known.get(alike) ?? word;
    const near = closest(plain, names);
    return (near && distance(plain, near) <= 1 && known.get(near)) || word;
  });
}

/** Returns the words that corrections are chosen from, those of titles, names and leads, in lower case. */
export function knownWords(texts: Iterable<string>): KnownWords {
  const words = [...texts].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return new Map(words.filter((word) => word.length > 2).map((word) => [plainQuery(word), word]));
}

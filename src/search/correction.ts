import { closest, distance } from 'fastest-levenshtein';
import { plainQuery } from './text.ts';

/**
 * Returns each word replaced by the nearest known one where it is a near miss: same first letter, two letters away
 * at most.
 */
export function correctWords(words: string[], known: readonly string[]): string[] {
  const exact = new Set(known);
  return words.map((word) => {
    const plain = plainQuery(word);
    if (plain.length < 4 || exact.has(plain)) return word;
    const near = closest(
      plain,
      known.filter((name) => name.startsWith(plain.charAt(0))),
    );
    return near && distance(plain, near) <= (plain.length < 7 ? 1 : 2) ? near : word;
  });
}

/** Returns the words that corrections are chosen from: those of titles and aliases, folded and without accents. */
export function knownWords(names: Iterable<string>): string[] {
  return [
    ...new Set([...names].flatMap((name) => plainQuery(name).split(/[^a-z0-9]+/)).filter((word) => word.length > 2)),
  ].sort();
}

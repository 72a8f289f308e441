import { closest, distance } from 'fastest-levenshtein';
import { plainQuery } from './text.ts';

/** Words by their plain form: `creche` is written « crèche ». */
export type KnownWords = ReadonlyMap<string, string>;

/** How near a word must be to be read as a known one, by how long it is, in letters. */
const tolerance = { shortest: 4, long: 7, ofShort: 1, ofLong: 2 };

/** Returns each word replaced by the nearest known one where it is a near miss, or parted where it is two in one. */
export function correctWords(words: readonly string[], known: KnownWords): string[] {
  return words.flatMap((word) => {
    const plain = plainQuery(word);
    if (plain.length < tolerance.shortest || known.has(plain)) return [word];
    const near = nearWord(plain, known) ?? misbegun(plain, known);
    if (near !== undefined) return [known.get(near) ?? word];
    return parted(plain, known) ?? [word];
  });
}

/**
 * Returns the nearest word that begins alike: one letter away, or two in a long word. In a word of four letters one
 * may be lacking or too many, but none is another: « mord » is no « mode ».
 */
function nearWord(plain: string, known: KnownWords): string | undefined {
  const isLong = plain.length >= tolerance.long;
  const alike = [...known.keys()].filter(
    (name) =>
      name.startsWith(plain.slice(0, isLong ? 2 : 1)) &&
      (plain.length > tolerance.shortest || name.length !== plain.length),
  );
  const near = alike.length > 0 ? closest(plain, alike) : undefined;
  return near !== undefined && distance(plain, near) <= (isLong ? tolerance.ofLong : tolerance.ofShort)
    ? near
    : undefined;
}

/** Returns the word that has its first letter only too few or too many: « DRPE » for « RPE ». */
const misbegun = (plain: string, known: KnownWords): string | undefined =>
  known.has(plain.slice(1)) ? plain.slice(1) : [...known.keys()].find((name) => name.slice(1) === plain);

/** Returns the two known words that a word is made of, the first as long as may be: « microcreche ». */
function parted(plain: string, known: KnownWords): string[] | undefined {
  for (let at = plain.length - tolerance.shortest; at >= tolerance.shortest; at -= 1) {
    const [first, second] = [known.get(plain.slice(0, at)), known.get(plain.slice(at))];
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return undefined;
}

/** Returns the words that corrections are chosen from, those of titles, names and leads, in lower case. */
export function knownWords(texts: Iterable<string>): KnownWords {
  const words = [...texts].flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  return new Map(words.filter((word) => word.length > 2).map((word) => [plainQuery(word), word]));
}

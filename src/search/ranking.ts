import type { Row } from './row.ts';
import { aliasSeparator } from './separator.ts';
import { plainQuery, subjectWords } from './text.ts';

// Every number by which pages are put in order stands here, for the rows that answer at once and for the whole text.

/** How much a word counts by where it stands: in the title, in the names that people use, in the first sentence. */
export const fieldWeights = { title: 4, names: 3, kind: 0.5, lead: 1 };

/** How much a word counts that only begins as the one typed. */
export const looseWeights = { prefix: 0.55, fuzzy: 0 };

/** Which rows are shown at once: those near the best by this share, so many at most; a word defined, from this rank. */
export const nearAnswer = { share: 0.3, most: 6, defined: 1.2 };

const weights = { wholeName: 1.2, withinName: 0.5, inTitle: 0.4, forFamilies: 0.35, defines: -0.6 };

/**
 * Returns what the names of a page add to its rank, where the best page found has a rank of one: a whole name, then all
 * words in one name, then the word in the title.
 */
export function nameBonus({ title, names }: Row, words: readonly string[]): number {
  const asked = singular(words.join(' '));
  const all = [title, ...names.split(aliasSeparator)].map(singular);
  const whole = all.includes(asked);
  const within = words.length > 1 && all.some((name) => words.every((word) => name.includes(singular(word))));
  return (
    (whole ? weights.wholeName : 0) +
    (within ? weights.withinName : 0) +
    (singular(title).split(' ').includes(asked) ? weights.inTitle : 0)
  );
}

/** Returns what the kind of a page adds to its rank: what helps comes before what defines. */
export const kindBonus = ({ group, defines }: Row): number =>
  (group === 'families' ? weights.forFamilies : 0) + (defines ? weights.defines : 0);

/** Returns how much a page counts that holds some of the words: most of them answer better than the rarest. */
export const shareOfWords = (held: number, asked: number): number => (held / asked) ** 2;

/**
 * Returns the names that tell a page from others: one of those that differ by an article, a capital or the plural, and
 * none that `said` says already.
 */
export function distinctNames(names: string, said: readonly string[]): string {
  const seen = new Set(said.map(singular));
  const distinct = names.split(aliasSeparator).filter((name) => {
    const plain = singular(name);
    return plain !== '' && !seen.has(plain) && Boolean(seen.add(plain));
  });
  return distinct.join(aliasSeparator);
}

/** Returns a name without its articles and plurals, for comparison. */
const singular = (name: string): string => subjectWords(name).map(singularWord).join(' ');

/** Returns a word as it is compared: without accents, capitals and the mark of the plural. */
export const singularWord = (word: string): string => plainQuery(word).replace(/(?<=\p{L}{3})[sx]$/u, '');

/**
 * How repetition and length count in the rows: a page with many names is not worth less for them. Okapi BM25:
 * https://lucaong.github.io/minisearch/types/MiniSearch.BM25Params.html
 */
export const bm25 = { k: 1.2, b: 0.25, d: 0.5 };

/** How much the pages count that hold all words, for each word asked; how many pages are read to know a word. */
export const wholeText = { allWords: 2, read: 16 };

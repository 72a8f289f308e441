import type { Compared } from './compared.ts';
import type { Row } from './row.ts';
import { aliasSeparator } from './separator.ts';

// Every number by which pages are put in order stands here, for the rows that answer at once and for the whole text.

/** How much a word counts by where it stands: in the title, in the names that people use, in the first sentence. */
export const fieldWeights = { title: 4, names: 3, kind: 0.5, lead: 1.5 };

/** How much a word counts that only begins as the one typed. */
export const looseWeights = { prefix: 0.4, fuzzy: 0 };

/** Which rows are shown at once: those near the best by this share, so many at most. */
export const nearAnswer = { share: 0.3, most: 6 };

/**
 * What is added to the rank of a page, where the words alone give the best page one: its best name, its name and no
 * more, what helps families, a number to call, a word defined.
 */
const weights = {
  name: 4.5,
  asked: 1,
  said: 0.6,
  forFamilies: 0.5,
  contact: -0.7,
  called: 0.5,
  defines: -1.5,
  covered: 0.3,
  often: 0.1,
  numbers: 3,
  age: 0.3,
  synonym: 0.85,
};

/** How rare each word is among the pages: a word that no page holds, or that stands on most, tells little. */
export type Rarity = (word: string) => number;

/**
 * Returns how rare a word is that so many of the rows hold: log(1 + rows / rows with the word). An age or a count of
 * one or two digits tells little of what is asked.
 */
export const wordRarity = (word: string, holding: number, rows: number): number =>
  Math.log(1 + rows / holding) * (/^\d{1,2}$/.test(word) ? weights.age : 1);

/** Returns the names of a page as they are compared: each a list of words, its title among them. */
export const nameWords = ({ title, names }: Row, compared: (name: string) => Compared[]): Compared[][] =>
  [title, ...names.split(aliasSeparator)].map(compared).filter((words) => words.length > 0);

/** Returns how much one word says another, from 0 to 1. */
const likeness = (one: Compared, other: Compared): number =>
  one.root === other.root ? 1 : one.as === other.as ? weights.synonym : 0;

/**
 * Returns what the names of a page add to its rank: the name counts most that holds the rarest words asked, and says
 * little else.
 */
export function nameBonus(names: readonly Compared[][], words: readonly Compared[], rarity: Rarity): number {
  const sum = (some: readonly Compared[]) => some.reduce((total, { as }) => total + rarity(as), 0);
  const asked = sum(words);
  if (asked === 0) return 0;
  let best = 0;
  let often = 0;
  const said = new Map<Compared, number>();
  for (const name of names) {
    let common = 0;
    for (const word of words) {
      const like = Math.max(...name.map((other) => likeness(word, other)));
      common += like * rarity(word.as);
      said.set(word, Math.max(like, said.get(word) ?? 0));
    }
    if (common === 0) continue;
    if (common === asked) often += 1;
    const share = (common / asked) ** weights.asked * (common / sum(name)) ** weights.said;
    best = Math.max(best, weights.name * share);
  }
  const covered = words.reduce((total, word) => total + (said.get(word) ?? 0) * rarity(word.as), 0);
  return best + weights.covered * (covered / asked) ** 2 + weights.often * Math.log1p(often);
}

/** Returns where the words stand, no more and no less, among the names of a page, its title first; -1 where nowhere. */
export const nameAt = (names: readonly Compared[][], words: readonly Compared[]): number =>
  names.findIndex(
    (name) => name.length === words.length && words.every(({ as }) => name.some((word) => word.as === as)),
  );

/** What a query asks for besides its subject: a number, or whom to call. */
export interface Asks {
  numbers: boolean;
  contact: boolean;
}

/** Returns what the kind of a page adds to its rank: what helps comes before what defines. */
export function kindBonus({ group, defines, url }: Row, asks: Asks): number {
  const isContact = group === 'families' && url.includes('#');
  return (
    (asks.numbers && group === 'figures' ? weights.numbers : 0) +
    (group === 'families' ? weights.forFamilies : 0) +
    (isContact ? (asks.contact ? weights.called : weights.contact) : 0) +
    (defines ? weights.defines : 0)
  );
}

/** Returns how much a page counts that holds some of the words: most of them answer better than the rarest. */
export const shareOfWords = (held: number, asked: number): number => (held / asked) ** 2;

/**
 * How repetition and length count in the rows: a page with many names is not worth less for them. Okapi BM25:
 * https://lucaong.github.io/minisearch/types/MiniSearch.BM25Params.html
 */
export const bm25 = { k: 1.2, b: 0.25, d: 0.5 };

/** How much the pages count that hold all words, for each word asked; how many pages are read to know a word. */
export const wholeText = { allWords: 2, names: 0.2, read: 16 };

import type { Row } from './row.ts';
import { aliasSeparator } from './separator.ts';
import { sameAs } from './speech.ts';
import { plainQuery, subjectWords } from './text.ts';

// Every number by which pages are put in order stands here, for the rows that answer at once and for the whole text.

/** How much a word counts by where it stands: in the title, in the names that people use, in the first sentence. */
export const fieldWeights = { title: 4, names: 3, kind: 0.5, lead: 1 };

/** How much a word counts that only begins as the one typed. */
export const looseWeights = { prefix: 0.4, fuzzy: 0 };

/** Which rows are shown at once: those near the best by this share, so many at most. */
export const nearAnswer = { share: 0.3, most: 6 };

/**
 * What is added to the rank of a page, where the words alone give the best page one: its best name, its name and no
 * more, what helps families, a number to call, a word defined.
 */
const weights = {
  name: 3,
  asked: 1,
  said: 0.5,
  forFamilies: 0.5,
  contact: -0.6,
  defines: -1.5,
  covered: 0.5,
  often: 0.1,
  numbers: 1.5,
};

/** How rare each word is among the pages: a word that no page holds, or that stands on most, tells little. */
export type Rarity = (word: string) => number;

/** Returns the names of a page as they are compared: each a list of words, its title among them. */
export const nameWords = ({ title, names }: Row): string[][] =>
  [title, ...names.split(aliasSeparator)].map(comparedWords).filter((words) => words.length > 0);

/**
 * Returns what the names of a page add to its rank: the name counts most that holds the rarest words asked, and says
 * little else. `words` are compared words: see `comparedWords`.
 */
export function nameBonus(names: readonly string[][], words: readonly string[], rarity: Rarity): number {
  const sum = (some: readonly string[]) => some.reduce((total, word) => total + rarity(word), 0);
  const askedOf = sum(words);
  if (askedOf === 0) return 0;
  let best = 0;
  let often = 0;
  const said = new Set<string>();
  for (const name of names) {
    const common = sum(name.filter((word) => words.includes(word)));
    if (common === 0) continue;
    for (const word of name) if (words.includes(word)) said.add(word);
    if (common === askedOf) often += 1;
    const share = (common / askedOf) ** weights.asked * (common / sum(name)) ** weights.said;
    best = Math.max(best, weights.name * share);
  }
  return best + weights.covered * (sum([...said]) / askedOf) ** 2 + weights.often * Math.log1p(often);
}

/** Returns where the words stand, no more and no less, among the names of a page, its title first; -1 where nowhere. */
export const nameAt = (names: readonly string[][], words: readonly string[]): number =>
  names.findIndex((name) => name.length === words.length && words.every((word) => name.includes(word)));

/** Returns what the kind of a page adds to its rank: what helps comes before what defines. */
export const kindBonus = ({ group, defines, url }: Row, numbers: boolean): number =>
  (numbers && group === 'figures' ? weights.numbers : 0) +
  (group === 'families' ? weights.forFamilies : 0) +
  (group === 'families' && url.includes('#') ? weights.contact : 0) +
  (defines ? weights.defines : 0);

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
export const singularWord = (word: string): string => {
  const plain = plainQuery(word).replace(/(?<=\p{L}{3})[sx]$/u, '');
  return sameAs.get(plain) ?? plain;
};

/** Returns the words of a name or a query as they are compared, each once. */
export const comparedWords = (text: string): string[] => [
  ...new Set(
    subjectWords(text)
      .flatMap((word) => plainQuery(word).split(/[^\p{L}\p{N}]+/u))
      .filter((word) => word !== '')
      .map(singularWord),
  ),
];

/**
 * How repetition and length count in the rows: a page with many names is not worth less for them. Okapi BM25:
 * https://lucaong.github.io/minisearch/types/MiniSearch.BM25Params.html
 */
export const bm25 = { k: 1.2, b: 0.25, d: 0.5 };

/** How much the pages count that hold all words, for each word asked; how many pages are read to know a word. */
export const wholeText = { allWords: 2, names: 0.3, read: 16 };

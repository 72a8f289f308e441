import MiniSearch from 'minisearch';
import { correctWords, knownWords, type KnownWords } from './correction.ts';
import { comparison, meaning, type Compared, type Comparison } from './compared.ts';
import {
  bm25,
  fieldWeights,
  kindBonus,
  nameAt,
  looseWeights,
  nameBonus,
  nameWords,
  nearAnswer,
  shareOfWords,
  wordRarity,
  type Rarity,
} from './ranking.ts';
import type { Listing, Row } from './row.ts';
import { aliasSeparator } from './separator.ts';
import { asksNumber, meant } from './speech.ts';

/** What the names and first sentences of the pages answer at once. */
export interface NearAnswer {
  /** The pages to show, the best first. */
  rows: Row[];
  /** The word that the query is the name of, where one is defined. */
  defined?: Row | undefined;
  /** The words that were searched, where a near miss was read as a known word. */
  corrected?: string[] | undefined;
  /** What the text calls it, where the query is an everyday name of a word that is defined. */
  said?: string | undefined;
}

/** The rows of one language, ready to answer. */
export interface Quick {
  /** The rows by address, from the root of the site. */
  byUrl: ReadonlyMap<string, Row>;
  /** Returns the words of a query that carry its subject. */
  subject: (query: string) => string[];
  /** Returns each word as it is known to the rows, or itself. */
  correct(words: readonly string[]): string[];
  answer(query: string): NearAnswer;
  /** Returns what the names and the kind of a page add to its rank for these words. */
  bonus(row: Row, words: readonly string[]): number;
}

/** Returns an answer that gives the clause cited first: `url` is the address of its page. */
export function withCited(near: NearAnswer, { byUrl }: Quick, url: string | undefined): NearAnswer {
  const cited = url === undefined ? undefined : byUrl.get(url);
  return cited ? { ...near, rows: [cited, ...near.rows.filter((row) => row !== cited)] } : near;
}

/**
 * Reads the rows into an index of their names and first sentences; a few hundred take some milliseconds. `places` are
 * the names of the town: every page is about it.
 */
export function openRows({ rows, synonyms }: Listing, places: readonly string[]): Quick {
  const compare = comparison(synonyms, places);
  const index = new MiniSearch<Row>({
    idField: 'url',
    fields: Object.keys(fieldWeights),
    tokenize: (text) => text.split(aliasSeparator).flatMap((name) => compare.words(name).flatMap(termsOf)),
    processTerm: (term) => term,
  });
  index.addAll(rows);
  const byUrl = new Map(rows.map((row) => [row.url, row]));
  const names = new Map(rows.map((row) => [row, nameWords(row, compare.words)]));
  const rarity = rarityOf(rows, compare);
  const isContact = meaning(meant.contact);
  let known: KnownWords | undefined;
  const isKnown = (word: string) =>
    index.search(word, {
      prefix: true,
      combineWith: 'AND',
      tokenize: (typed) => compare.words(typed).map(({ root }) => root),
    }).length > 0;
  const correct = (words: readonly string[]) =>
    words.flatMap((word) => {
      if (isKnown(word)) return word;
      known ??= knownWords([...rows.flatMap(({ title, names, lead }) => [title, names, lead]), ...synonyms.flat()]);
      return correctWords([word], known);
    });

  return {
    byUrl,
    subject: compare.subject,
    correct,
    bonus: (row, words) =>
      nameBonus(names.get(row) ?? [], compare.words(words.join(' ')), rarity) +
      kindBonus(row, { numbers: false, contact: false }),
    answer(query) {
      const typed = compare.subject(query);
      const words = correct(typed);
      const all = compare.words(words.join(' '));
      const named = all.filter((word) => !isContact(word));
      const contact = named.length > 0 && named.length < all.length;
      const compared = contact ? named : all;
      const asks = { numbers: asksNumber(query), contact };
      const asked = compared.reduce((sum, { as }) => sum + rarity(as), 0);
      const found = index
        .search(query, {
          boost: fieldWeights,
          weights: looseWeights,
          bm25,
          prefix: (term) => term.length > 1,
          tokenize: () => compared.flatMap(termsOf),
        })
        .flatMap(({ id, score, queryTerms }) => {
          const row = byUrl.get(String(id));
          const held = compared.reduce(
            (sum, { root, as }) => sum + (queryTerms.includes(root) || queryTerms.includes(as) ? rarity(as) : 0),
            0,
          );
          return row ? { row, score: score * shareOfWords(held, asked) } : [];
        });
      const best = Math.max(...found.map(({ score }) => score));
      const ranked = found
        .map(({ row, score }) => ({
          row,
          score: score / best + nameBonus(names.get(row) ?? [], compared, rarity) + kindBonus(row, asks),
        }))
        .sort((a, b) => b.score - a.score);
      const top = ranked[0]?.score ?? Infinity;
      const near = ranked.filter(({ score }) => score >= top * nearAnswer.share).slice(0, nearAnswer.most);
      const called = ranked.flatMap(({ row }) => {
        const at = row.defines ? nameAt(names.get(row) ?? [], compared) : -1;
        return at === -1 ? [] : [{ row, at }];
      });
      const defined = called.sort((a, b) => a.at - b.at)[0]?.row;
      const said = defined && textName(defined);
      return {
        said:
          said !== undefined && compare.words(said).some(({ as }) => compared.some((word) => word.as === as))
            ? undefined
            : said,
        rows: near.map(({ row }) => row).filter((row) => row !== defined),
        defined,
        corrected: words.join(' ') === typed.join(' ') ? undefined : words,
      };
    },
  };
}

/** Returns how rare each word is, by the number of rows that hold it. */
function rarityOf(rows: readonly Row[], compare: Comparison): Rarity {
  const held = new Map<string, number>();
  for (const { title, names, lead } of rows)
    for (const { as } of compare.words(`${title} ${names} ${lead}`)) held.set(as, (held.get(as) ?? 0) + 1);
  return (word) => wordRarity(word, held.get(word) ?? 1, rows.length);
}

/** What a word is found by: its root, and the word as which it is read. */
const termsOf = ({ root, as }: Compared): string[] => (root === as ? [root] : [root, as]);

/** Returns what the text calls a word that is defined, in the language of the row: « EAJE (nursery) » is a nursery. */
const textName = ({ title }: Row): string => /\(([^()]+)\)$/.exec(title)?.[1] ?? title;

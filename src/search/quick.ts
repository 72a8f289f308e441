import MiniSearch from 'minisearch';
import { correctWords, knownWords, type KnownWords } from './correction.ts';
import {
  bm25,
  comparedWords,
  fieldWeights,
  kindBonus,
  nameAt,
  looseWeights,
  nameBonus,
  nameWords,
  nearAnswer,
  shareOfWords,
  singularWord,
  type Rarity,
} from './ranking.ts';
import type { Row } from './row.ts';
import { asksNumber } from './speech.ts';
import { plainQuery, subjectWords } from './text.ts';

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
export function openRows(rows: readonly Row[], places: readonly string[]): Quick {
  const index = new MiniSearch<Row>({
    idField: 'url',
    fields: Object.keys(fieldWeights),
    tokenize: (text) => plainQuery(text).split(/[^\p{L}\p{N}]+/u),
    processTerm: (term) => (term === '' ? null : singularWord(term)),
  });
  index.addAll(rows);
  const byUrl = new Map(rows.map((row) => [row.url, row]));
  const names = new Map(rows.map((row) => [row, nameWords(row)]));
  const rarity = rarityOf(rows);
  let known: KnownWords | undefined;
  const isKnown = (word: string) => index.search(word, { prefix: true, combineWith: 'AND' }).length > 0;
  const correct = (words: readonly string[]) =>
    words.map((word) => {
      if (isKnown(word)) return word;
      known ??= knownWords(rows.flatMap(({ title, names, lead }) => [title, names, lead]));
      return correctWords([word], known)[0] ?? word;
    });

  return {
    byUrl,
    correct,
    bonus: (row, words) =>
      nameBonus(names.get(row) ?? [], comparedWords(words.join(' ')), rarity) + kindBonus(row, false),
    answer(query) {
      const typed = subjectWords(query, places);
      const words = correct(typed);
      const numbers = asksNumber(query);
      const compared = comparedWords(words.join(' '));
      const asked = compared.reduce((sum, word) => sum + rarity(word), 0);
      const found = index
        .search(compared.join(' '), {
          boost: fieldWeights,
          weights: looseWeights,
          bm25,
          prefix: (term) => term.length > 1,
        })
        .flatMap(({ id, score, queryTerms }) => {
          const row = byUrl.get(String(id));
          const held = queryTerms.reduce((sum, word) => sum + rarity(word), 0);
          return row ? { row, score: score * shareOfWords(held, asked) } : [];
        });
      const best = Math.max(...found.map(({ score }) => score));
      const ranked = found
        .map(({ row, score }) => ({
          row,
          score: score / best + nameBonus(names.get(row) ?? [], compared, rarity) + kindBonus(row, numbers),
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
        said: said !== undefined && comparedWords(said).some((word) => compared.includes(word)) ? undefined : said,
        rows: near.map(({ row }) => row).filter((row) => row !== defined),
        defined,
        corrected: words.join(' ') === typed.join(' ') ? undefined : words,
      };
    },
  };
}

/** Returns how rare each word is, by the number of rows that hold it: log(1 + rows / rows with the word). */
function rarityOf(rows: readonly Row[]): Rarity {
  const held = new Map<string, number>();
  for (const { title, names, lead } of rows)
    for (const word of comparedWords(`${title} ${names} ${lead}`)) held.set(word, (held.get(word) ?? 0) + 1);
  return (word) => Math.log(1 + rows.length / (held.get(word) ?? 1));
}

/** Returns what the text calls a word that is defined, in the language of the row: « EAJE (nursery) » is a nursery. */
const textName = ({ title }: Row): string => /\(([^()]+)\)$/.exec(title)?.[1] ?? title;

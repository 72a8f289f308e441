import MiniSearch from 'minisearch';
import { correctWords, knownWords, type KnownWords } from './correction.ts';
import {
  bm25,
  fieldWeights,
  kindBonus,
  looseWeights,
  nameBonus,
  nearAnswer,
  shareOfWords,
  singularWord,
} from './ranking.ts';
import type { Row } from './row.ts';
import { plainQuery, subjectWords } from './text.ts';

/** What the names and first sentences of the pages answer at once. */
export interface NearAnswer {
  /** The pages to show, the best first. */
  rows: Row[];
  /** The word that the query is the name of, where one is defined. */
  defined?: Row | undefined;
  /** The words that were searched, where a near miss was read as a known word. */
  corrected?: string[] | undefined;
}

/** The rows of one language, ready to answer. */
export interface Quick {
  byId: ReadonlyMap<string, Row>;
  /** Returns each word as it is known to the rows, or itself. */
  correct(words: readonly string[]): string[];
  answer(query: string): NearAnswer;
}

/**
 * Reads the rows into an index of their names and first sentences; a few hundred take some milliseconds. `places` are
 * the names of the town: every page is about it.
 */
export function openRows(rows: readonly Row[], places: readonly string[]): Quick {
  const index = new MiniSearch<Row>({
    fields: Object.keys(fieldWeights),
    tokenize: (text) => plainQuery(text).split(/[^\p{L}\p{N}]+/u),
    processTerm: (term) => (term === '' ? null : singularWord(term)),
  });
  index.addAll(rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  let known: KnownWords | undefined;
  const isKnown = (word: string) => index.search(word, { prefix: true, combineWith: 'AND' }).length > 0;
  const correct = (words: readonly string[]) =>
    words.map((word) => {
      if (isKnown(word)) return word;
      known ??= knownWords(rows.flatMap(({ title, names, lead }) => [title, names, lead]));
      return correctWords([word], known)[0] ?? word;
    });

  return {
    byId,
    correct,
    answer(query) {
      const typed = subjectWords(query, places);
      const words = correct(typed);
      const asked = new Set(words.map(singularWord)).size;
      const found = index
        .search(words.join(' '), {
          boost: fieldWeights,
          weights: looseWeights,
          bm25,
          prefix: (term) => term.length > 1,
        })
        .flatMap(({ id, score, queryTerms }) => {
          const row = byId.get(String(id));
          return row ? { row, score: score * shareOfWords(new Set(queryTerms).size, asked) } : [];
        });
      const best = Math.max(...found.map(({ score }) => score));
      const ranked = found
        .map(({ row, score }) => ({ row, score: score / best + nameBonus(row, words) + kindBonus(row) }))
        .sort((a, b) => b.score - a.score);
      const top = ranked[0]?.score ?? Infinity;
      const near = ranked.filter(({ score }) => score >= top * nearAnswer.share).slice(0, nearAnswer.most);
      const defined = near.find(({ row, score }) => row.defines && score >= nearAnswer.defined)?.row;
      return {
        rows: near.map(({ row }) => row).filter((row) => row !== defined),
        defined,
        corrected: words.join(' ') === typed.join(' ') ? undefined : words,
      };
    },
  };
}

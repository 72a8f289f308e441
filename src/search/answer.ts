import type { Group } from './group.ts';
import type { NearAnswer, Quick } from './quick.ts';
import type { Hit, Pagefind, RawResult } from './pagefind.ts';
import { shareOfWords, wholeText } from './ranking.ts';
import type { Row } from './row.ts';
import { plainQuery } from './text.ts';

/** A page that the whole text answers with. */
export interface Found {
  /** The name that Pagefind gives it in its index. */
  id: string;
  row: Row | undefined;
  data: () => Promise<Hit>;
}

/** What the whole text adds to what the names of the pages answered. */
export interface TextAnswer {
  /** The pages that are not shown yet, the best first. */
  found: Found[];
  /** The words that were searched instead, where those typed are a near miss. */
  corrected?: string[] | undefined;
}

/**
 * Returns what the whole text answers to a query: what all its words find, then what most of them find, then what a
 * near miss finds. `near` is what is shown already, and is not found again.
 */
export async function answerText(
  pagefind: Pagefind,
  quick: Quick,
  { query, near, urls }: { query: string; near: NearAnswer; urls: Urls },
): Promise<TextAnswer> {
  const words = quick.subject(query);
  const known: Known = { quick, urls };
  const asked = await find(pagefind, known, words);
  const said = near.said === undefined ? [] : await find(pagefind, known, quick.subject(near.said));
  const first = [...asked, ...said.filter(({ id }) => asked.every((other) => other.id !== id))];
  const strange = await strangeWords(first, words);
  if (strange.length === 0) return { found: without(near, first) };
  const corrected = quick.correct(words);
  if (corrected.join(' ') === words.join(' '))
    return { found: strange.length < words.length ? without(near, first) : [] };
  return { found: without(near, await find(pagefind, known, corrected)), corrected };
}

/** Returns how many pages stand in each group and in all, shown or found: each page belongs to one. */
export function countGroups({ rows, defined }: NearAnswer, found: readonly Found[]): Record<Group | 'all', number> {
  const pages = [...(defined ? [defined] : []), ...rows, ...found.map(({ row }) => row)];
  // Only passages of the text are so many that the rows may leave them out.
  const of = (group: Group) => pages.filter((row) => (row?.group ?? 'text') === group).length;
  return {
    all: pages.length,
    families: of('families'),
    text: of('text'),
    figures: of('figures'),
    partners: of('partners'),
  };
}

const without = ({ rows, defined }: NearAnswer, found: readonly Found[]): Found[] =>
  found.filter(({ row }) => row === undefined || (row !== defined && !rows.includes(row)));

/** The address of each page by its name in the index of Pagefind: `fr_1189b02`. */
export type Urls = ReadonlyMap<string, string>;

/** Returns the addresses of the rows by the names that Pagefind gives them, in the order of the rows. */
export const urlsById = (rows: Iterable<Row>, ids: readonly (string | null)[]): Urls =>
  new Map([...rows].flatMap(({ url }, place): [string, string][] => (ids[place] ? [[ids[place], url]] : [])));

interface Known {
  quick: Quick;
  urls: Urls;
}

interface Scored {
  result: RawResult;
  score: number;
  /** How many searches found it. */
  words: number;
}

/** Returns the pages that hold all words, then those that hold some: a word counts more, the fewer pages hold it. */
async function find(pagefind: Pagefind, { quick, urls }: Known, words: readonly string[]): Promise<Found[]> {
  const all = (await pagefind.search(words.join(' '))).results;
  const scores = new Map<string, Scored>();
  const add = (results: RawResult[], weight: number) => {
    const best = results[0]?.score;
    for (const result of results) {
      const known = scores.get(result.id);
      const score = (weight * result.score) / (best || 1);
      scores.set(result.id, { result, score: (known?.score ?? 0) + score, words: (known?.words ?? 0) + 1 });
    }
  };
  if (words.length > 1) {
    for (const word of words) {
      const { results } = await pagefind.search(word);
      add(results, 1 / Math.log2(2 + results.length));
    }
    for (const scored of scores.values()) scored.score *= shareOfWords(scored.words, words.length);
  }
  add(all, wholeText.allWords * words.length);
  const best = Math.max(...[...scores.values()].map(({ score }) => score));
  return [...scores.values()]
    .map(({ result, score }) => {
      const url = urls.get(result.id);
      const row = url === undefined ? undefined : quick.byUrl.get(url);
      return {
        found: { id: result.id, row, data: () => result.data() },
        score: score / best + (row ? wholeText.names * quick.bonus(row, words) : 0),
      };
    })
    .sort((a, b) => b.score - a.score)
    .map(({ found }) => found);
}

/** Returns the words of which no page found holds a trace: Pagefind answers some unknown words with chance prefixes. */
async function strangeWords(found: readonly Found[], words: readonly string[]): Promise<string[]> {
  const hits = await Promise.all(found.slice(0, wholeText.read).map(({ data }) => data()));
  const tokens = new Set(
    hits.flatMap(({ content, meta }) => plainQuery(`${content} ${Object.values(meta).join(' ')}`).split(/[^a-z0-9]+/)),
  );
  return words.filter((word) =>
    plainQuery(word)
      .split(/[^a-z0-9]+/)
      .filter((part) => part.length > 2)
      .some((part) => {
        const root = part.slice(0, Math.max(3, part.length - (part.length < 7 ? 1 : 2)));
        return ![...tokens].some((token) => token.startsWith(root) && Math.abs(token.length - part.length) <= 4);
      }),
  );
}

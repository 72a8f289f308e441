import { aliasSeparator } from './separator.ts';
import type { Hit, Pagefind, RawResult } from './pagefind.ts';
import { plainQuery, subjectWords } from './text.ts';

export const groups = ['families', 'text', 'figures'] as const;
export type Group = (typeof groups)[number];

export interface Answer {
  hits: Hit[];
  /** How many pages answer in each group, and in all. */
  counts: Record<Group | 'all', number>;
  /** The query that was searched instead, where the one typed is a near miss. */
  corrected?: string | undefined;
  /** Returns the hits from a place in the list on. */
  more: (from: number, count: number) => Promise<Hit[]>;
}

/**
 * Returns the nearest known word to each of some words, or the word itself. Loaded only when a search finds
 * nothing.
 */
export type Corrector = (words: string[]) => Promise<string[]>;

const weighed = 16;

/** Answers a query: what all its words find, then what most of them find, then what a near miss finds. */
export async function answerQuery(
  pagefind: Pagefind,
  query: string,
  correct: Corrector,
  { group, places = [] }: { group?: Group | undefined; places?: readonly string[] } = {},
): Promise<Answer> {
  const words = subjectWords(query, places);
  const first = await find(pagefind, words, group);
  const strange = await strangeWords(first, words);
  if (strange.length === 0) return ranked(pagefind, first, words, group);
  const corrected = await correct(words);
  if (corrected.join(' ') === words.join(' '))
    return strange.length < words.length ? ranked(pagefind, first, words, group) : nothing();
  const second = await find(pagefind, corrected, group);
  return { ...(await ranked(pagefind, second, corrected, group)), corrected: corrected.join(' ') };
}

const nothing = (): Answer => ({
  hits: [],
  counts: { all: 0, families: 0, text: 0, figures: 0 },
  more: () => Promise.resolve([]),
});

interface Scored {
  result: RawResult;
  score: number;
  /** How many searches found it. */
  words: number;
}

/** Returns the pages that hold all words, then those that hold some: a word counts more, the fewer pages hold it. */
async function find(pagefind: Pagefind, words: string[], group?: Group): Promise<Scored[]> {
  const options = group === undefined ? {} : { filters: { group } };
  const all = (await pagefind.search(words.join(' '), options)).results;
  const scores = new Map<string, Scored>();
  const add = (results: RawResult[], weight: number) => {
    const best = results[0]?.score ?? 1;
    for (const result of results) {
      const known = scores.get(result.id) ?? { result, score: 0, words: 0 };
      scores.set(result.id, {
        result: known.result,
        score: known.score + (weight * result.score) / best,
        words: known.words + 1,
      });
    }
  };
  if (words.length > 1) {
    for (const word of words) {
      const { results } = await pagefind.search(word, options);
      add(results, 1 / Math.log2(2 + results.length));
    }
    // A page that holds most of the words answers the question better than one that holds its rarest.
    for (const scored of scores.values()) scored.score *= (scored.words / words.length) ** 2;
  }
  add(all, 2 * words.length);
  return [...scores.values()].sort((a, b) => b.score - a.score);
}

/** Returns the words of which no page found holds a trace: Pagefind answers some unknown words with chance prefixes. */
async function strangeWords(found: Scored[], words: string[]): Promise<string[]> {
  const hits = await Promise.all(found.slice(0, weighed).map(({ result }) => result.data()));
  const tokens = new Set(
    hits.flatMap(({ content, meta }) => plainQuery(`${content} ${Object.values(meta).join(' ')}`).split(/[^a-z0-9]+/)),
  );
  return words.filter((word) =>
    plainQuery(word)
      .split(/[^a-z0-9]+/)
      .filter((part) => part.length > 2)
      .some((part) => {
        const root = part.slice(0, Math.max(3, part.length - 2));
        return ![...tokens].some((token) => token.startsWith(root) && Math.abs(token.length - part.length) <= 4);
      }),
  );
}

async function ranked(pagefind: Pagefind, found: Scored[], words: string[], group?: Group): Promise<Answer> {
  const best = found[0]?.score ?? 1;
  const head = await Promise.all(
    found.slice(0, weighed).map(async ({ result, score }) => ({ hit: await result.data(), score: score / best })),
  );
  const order = head
    .map(({ hit, score }) => ({ hit, score: score + bonus(hit, words) }))
    .sort((a, b) => b.score - a.score)
    .map(({ hit }) => hit);
  const rest = found.slice(weighed);
  const more = async (from: number, count: number) => [
    ...order.slice(from, from + count),
    ...(await Promise.all(
      rest
        .slice(Math.max(0, from - order.length), Math.max(0, from + count - order.length))
        .map(({ result }) => result.data()),
    )),
  ];
  return { hits: order, counts: await countGroups(pagefind, words, found.length, group), more };
}

/** What the names of a page add to its rank: a whole name, then all words in one name, then pages for families. */
function bonus(hit: Hit, words: string[]): number {
  const asked = singular(words.join(' '));
  const names = [hit.meta['title'] ?? '', ...(hit.meta['words'] ?? '').split(aliasSeparator)].map(singular);
  const whole = names.includes(asked) ? 1.2 : 0;
  const within =
    words.length > 1 && names.some((name) => words.every((word) => name.includes(singular(word)))) ? 0.5 : 0;
  const title = singular(hit.meta['title'] ?? '')
    .split(' ')
    .includes(asked)
    ? 0.4
    : 0;
  return whole + within + title + (hit.filters['group']?.includes('families') ? 0.35 : 0);
}

/** Returns a name without its articles and plurals, for comparison. */
const singular = (name: string): string =>
  subjectWords(name)
    .map((word) => plainQuery(word).replace(/(?<=\p{L}{3})[sx]$/u, ''))
    .join(' ');

async function countGroups(
  pagefind: Pagefind,
  words: string[],
  total: number,
  group?: Group,
): Promise<Answer['counts']> {
  const count = async (name: Group) => (group === name ? total : (await find(pagefind, words, name)).length);
  const [families = 0, text = 0, figures = 0] = await Promise.all(groups.map(count));
  return { families, text, figures, all: families + text + figures };
}

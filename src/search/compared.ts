import { aliasSeparator } from './separator.ts';
import { meant } from './speech.ts';
import { ageOfBaby, foldQuery, plainQuery, subjectWords } from './text.ts';

/** Words said for one another, and phrases: each is compared as the first of its list. */
export type Synonyms = readonly (readonly string[])[];

/** A word as it is compared: its root, and that of the word as which it is read where others say it. */
export interface Compared {
  root: string;
  as: string;
}

/** How the words of names and queries are compared. */
export interface Comparison {
  /** Returns the words of a query that carry its subject, as they were typed; a known phrase as its word. */
  subject: (query: string) => string[];
  word: (typed: string) => Compared;
  /** Returns the words of a name or a query as they are compared, each once. */
  words: (text: string) => Compared[];
}

/**
 * Returns how words are compared in one language: `synonyms` are its words said for one another, `places` the names
 * of the town, which every page is about.
 */
export function comparison(synonyms: Synonyms, places: readonly string[] = []): Comparison {
  const readAs = new Map<string, string>();
  const phrases = new Map<string, [string[], string][]>();
  for (const [first = '', ...others] of synonyms)
    for (const other of others) {
      const [head = '', ...rest] = foldQuery(other).split(' ').map(stem);
      if (rest.length === 0) readAs.set(head, stem(first));
      else phrases.set(head, [...(phrases.get(head) ?? []), [rest, first]]);
    }
  const words = (text: string) => subjectWords(text, { places, phrase: (words) => phraseAt(words, phrases) });
  const word = (typed: string) => {
    const root = stem(typed);
    return { root, as: readAs.get(root) ?? root };
  };
  const isChild = meaning(meant.child);
  const subject = (text: string) => {
    const typed = words(text);
    const age = ageOfBaby(text);
    return age !== undefined && typed.every((one) => isChild(word(one))) ? [age] : typed;
  };
  return {
    subject,
    word,
    words: (text) => [
      ...new Map(
        subject(text.replace(thousands, ''))
          .flatMap((typed) => plainQuery(typed).split(/[^\p{L}\p{N}]+/u))
          .filter((part) => part !== '')
          .map(word)
          .map((compared) => [compared.as, compared]),
      ).values(),
    ],
  };
}

/** Returns what tells whether a word says one of some, or is said for it. */
export function meaning(some: readonly string[]): (word: Compared) => boolean {
  const roots = some.map(stem);
  return ({ as }) => roots.includes(as);
}

/** What parts the thousands of a number: « 28 000 », « 28,000 ». */
const thousands = /(?<=\d)[\s\u00a0\u202f,](?=\d{3}(?!\d))/gu;

/** Returns the phrase with which some words begin, the word that says it and how many words it is long. */
function phraseAt(words: readonly string[], phrases: ReadonlyMap<string, [string[], string][]>) {
  const found = phrases
    .get(stem(words[0] ?? ''))
    ?.find(([rest]) => rest.every((word, step) => stem(words[step + 1] ?? '') === word));
  return found && { length: found[0].length + 1, word: found[1] };
}

/**
 * Returns the root of a word, lightly cut: without accents, capitals, doubled letters and the commonest endings of
 * French and English, where four letters stay (« garder », « garde », « gardent »; « register », « registered »).
 */
export const stem = (word: string): string =>
  plainQuery(word)
    .replace(/(?<=\p{L}{3})[sx]$/u, '')
    .replace(/(?<=\p{L}{4})(?:ante?|aient|ait|(?:er)?(?:ing|ed)|e[rze]|ent|ie|[eiy])$/u, '')
    .replace(/(\p{L})\1+/gu, '$1')
    .replace(/ph/g, 'f');

/**
 * Returns the names that tell a page from others: one of those that differ by an article, a capital or an ending, and
 * none that `said` says already.
 */
export function distinctNames(names: string, said: readonly string[]): string {
  const plain = (name: string) => subjectWords(name).map(stem).join(' ');
  const seen = new Set(said.map(plain));
  return names
    .split(aliasSeparator)
    .filter((name) => plain(name) !== '' && !seen.has(plain(name)) && Boolean(seen.add(plain(name))))
    .join(aliasSeparator);
}

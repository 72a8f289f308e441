import { recordsOf, type Entry, type FieldPath } from '../model/entry.ts';
import { isTranslationLocale, type Locale } from '../model/locale.ts';
import { say, type Position, type Problem } from '../model/problem.ts';
import { preferredWords, termFinder, type TermUse } from '../model/families/termbase.ts';

/** A piece of a file, with its place. */
interface Piece {
  text: string;
  /** Returns the place in the file of a line and column of the text, both from 1. */
  locate: (within: Position) => Position;
}

/** What people type is theirs, whatever the term; the ids and the words to avoid are no words of a page. */
const unread = new Set(['words', 'searchExamples', 'fingerprint', 'avoid', 'source', 'sources', 'url', 'id']);

/**
 * Warns of each translation of a term by another word than that of the glossary: one thing has one name. Every file in
 * another language is read, and what files of several languages say in it.
 */
export function checkTerms(entries: readonly Entry[]): Problem[] {
  const uses = recordsOf(entries, 'glossary').flatMap(({ data: { term, english, avoid } }): TermUse[] =>
    avoid.length === 0 ? [] : [{ term, expected: english, avoid }],
  );
  const find = termFinder(
    uses,
    recordsOf(entries, 'glossary').map(({ data: { english } }) => preferredWords(english)),
  );
  return entries.flatMap((entry) =>
    piecesOf(entry).flatMap(({ text, locate }) =>
      text
        .split('\n')
        .flatMap((line, index) =>
          find(line).map(({ found, at, use }): Problem => ({
            severity: 'warning',
            file: entry.file,
            position: locate({ line: index + 1, column: at + 1 }),
            found: say(`« ${found} » pour « ${use.term} »`, `“${found}” for “${use.term}”`),
            expected: say(`« ${use.expected} »`, `“${use.expected}”`),
            remedy: say(
              'employez ce mot : le glossaire le choisit, champ english',
              'use that word: the glossary chooses it, field english',
            ),
          })),
        ),
    ),
  );
}

/** Returns what an entry says in a language of translation. */
function piecesOf(entry: Entry): Piece[] {
  const fields = stringsOf(entry.data, [], entry.locale).map(({ path, text }): Piece => ({
    text,
    locate: (within) => entry.locate(path, within),
  }));
  if (entry.locale === undefined || !isTranslationLocale(entry.locale)) return fields;
  const body: Piece = { text: entry.body, locate: ({ line, column }) => ({ line: line + entry.bodyLine - 1, column }) };
  return [...fields, body];
}

/** Returns the texts of some data that are in a language of translation: all of them, or those under its key. */
function stringsOf(data: unknown, path: FieldPath, locale: Locale | undefined): { path: FieldPath; text: string }[] {
  if (typeof data === 'string') {
    const field = path.at(-1);
    const own = locale !== undefined && isTranslationLocale(locale);
    return own || field === 'english' || path.some((step) => isTranslationLocale(String(step)))
      ? [{ path, text: data }]
      : [];
  }
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) =>
    unread.has(key) ? [] : stringsOf(value, [...path, Array.isArray(data) ? Number(key) : key], locale),
  );
}

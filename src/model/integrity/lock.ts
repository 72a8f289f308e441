import { plainText } from '../convention/clause-text.ts';
import type { Clause, Convention } from '../convention/convention.ts';
import { sha256 } from './fingerprint.ts';
import { referenceLocale, type Locale } from '../locale.ts';
import type { LockRecord } from './schema.ts';

/**
 * Returns the words of one clause as they are published and fingerprinted: heading and paragraphs parted by a blank
 * line, one line break at the end.
 */
export const clauseWords = (clause: Pick<Clause, 'blocks'>, locale: Locale = referenceLocale): string =>
  `${plainText(clause.blocks[locale])}\n`;

/**
 * Returns the words of the whole text in reading order, children where their clause calls them, blocks parted by a
 * blank line.
 */
export function wholeWords(convention: Convention, locale: Locale = referenceLocale): string {
  const blocksOf = (clause: Clause): string[] =>
    clause.blocks[locale].flatMap((block) => {
      if (block.type !== 'slot') return [block.text];
      return clause.children
        .map((id) => convention.byId.get(id))
        .filter((child) => child?.kind === block.children)
        .flatMap((child) => (child ? blocksOf(child) : []));
    });
  return `${convention.clauses
    .filter(({ parent }) => parent === undefined)
    .flatMap(blocksOf)
    .join('\n\n')}\n`;
}

/**
 * Returns the lock of a convention. `source` is the SHA-256 of the copy as handed over, `locked` the day (ISO
 * 8601).
 */
export function makeLock(convention: Convention, source: string, locked: string): LockRecord {
  const clauses = convention.clauses.map(
    (clause) => [clause.id, { sha256: sha256(clauseWords(clause)), text: clauseWords(clause) }] as const,
  );
  return { locked, whole: sha256(wholeWords(convention)), source, clauses: Object.fromEntries(clauses) };
}

import { plainText } from '../convention/clause-text.ts';
import type { Clause, Convention } from '../convention/convention.ts';
import { fold, treeOf } from '../convention/tree.ts';
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
  const blocks = treeOf(convention).flatMap((node) =>
    fold<string[]>(node, (_, items) =>
      items.flatMap((item) => (item.type === 'children' ? item.results.flat() : [item.text[locale]])),
    ),
  );
  return `${blocks.join('\n\n')}\n`;
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

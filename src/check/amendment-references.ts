import { isIn, clauseCollections } from '../model/collections.ts';
import { clauseId } from '../model/convention/convention.ts';
import type { Entry } from '../model/entry.ts';

/** A place of the content that refers to a clause: it may say what an amendment makes false. */
export interface Reference {
  file: string;
  /** Path of the field, or `text` for the words under the front matter. */
  field: string;
}

/** What changes with the clause itself, or keeps the words of then. */
const apart = new Set(['lock', 'amendments', 'redirects']);

/** Returns every place of the content that names a clause: figures, services, dates, rules, links, statements. */
export function referencesTo(entries: readonly Entry[], clause: string): Reference[] {
  const names = new Set([clause, clause.replace(/^objective-/, '')]);
  const named = (value: string) => names.has(value) || value.startsWith(`${clause}#`);
  return entries.flatMap((entry): Reference[] => {
    if (apart.has(entry.collection)) return [];
    const own = isIn(clauseCollections, entry.collection) && clauseId(entry.collection, entry.id) === clause;
    if (own) return plainWordsOf(entry);
    const statement = entry.collection === 'commitments' && `action-${entry.id}` === clause;
    const fields = statement ? ['history'] : fieldsOf(entry.data, named);
    const linked = new RegExp(`\\(clause:${clause}[#)]`).test(entry.body) ? ['text'] : [];
    return [...fields, ...linked].map((field) => ({ file: entry.file, field }));
  });
}

/** The words that explain a clause: they must say what its new words say. */
const plainWordsOf = ({ file, data }: Entry): Reference[] =>
  Object.entries<unknown>(data)
    .filter(([field, value]) => wordy.has(field) && Object.keys(Object(value) as object).length > 0)
    .map(([field]) => ({ file, field }));

const wordy = new Set(['title', 'summary', 'partners', 'dates']);

function fieldsOf(value: unknown, named: (value: string) => boolean, path: readonly string[] = []): string[] {
  if (typeof value === 'string') return named(value) ? [path.join('.')] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => fieldsOf(inner, named, [...path, key]));
}

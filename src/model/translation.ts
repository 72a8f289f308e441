import { translatedCollections, type TranslatedName } from './collections.ts';
import { sourcesOf, translationOf, type Entry, type SourceEntry, type TranslationEntry } from './entry.ts';
import { fingerprint, translatableWords } from './integrity/fingerprint.ts';
import type { TranslationLocale } from './locale.ts';

/** Returns the fields that a translator carries over. The words by which people search are each language's own. */
export const translatedFields = (collection: TranslatedName): string[] =>
  Object.keys(translatedCollections[collection].translation.shape).filter(
    (field) => field !== 'fingerprint' && field !== 'words',
  );

/** Returns the fingerprint of the French words that a translation of this entry has to carry. */
export function sourceFingerprint({
  collection,
  body,
  data,
}: {
  collection: TranslatedName;
  body: string;
  data: object;
}): string {
  const fields = translatedFields(collection);
  const words = Object.fromEntries(
    Object.entries(data).filter(([field, value]) => fields.includes(field) && value !== undefined),
  );
  return fingerprint(translatableWords(body, words));
}

/** Says whether the French changed since the translation was made. */
export const isStale = (source: SourceEntry, { data }: TranslationEntry): boolean =>
  data.fingerprint !== sourceFingerprint(source);

/** Returns the collections that have one file at least: a convention may have no annexe. */
export const usedCollections = (entries: readonly Entry[]): TranslatedName[] =>
  (Object.keys(translatedCollections) as TranslatedName[]).filter((name) => sourcesOf(entries, name).length > 0);

/** Returns the French entries of a collection by the state of their translation. */
export function translationStates(
  entries: readonly Entry[],
  collection: TranslatedName,
  locale: TranslationLocale,
): Record<'current' | 'stale' | 'missing', SourceEntry[]> {
  const states: Record<'current' | 'stale' | 'missing', SourceEntry[]> = { current: [], stale: [], missing: [] };
  for (const source of sourcesOf(entries, collection)) {
    const translation = translationOf(entries, source, locale);
    states[translation === undefined ? 'missing' : isStale(source, translation) ? 'stale' : 'current'].push(source);
  }
  return states;
}

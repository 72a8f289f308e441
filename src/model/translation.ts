import { translatedCollections, type TranslatedName } from './collections.ts';
import type { Entry } from './entry.ts';
import { fingerprint, translatableWords } from './integrity/fingerprint.ts';
import { referenceLocale, type Locale } from './locale.ts';

/** Returns the fingerprint of the French words that a translation of this entry has to carry. */
export function sourceFingerprint(source: Entry): string {
  const { translation } = translatedCollections[source.collection as TranslatedName];
  const fields = Object.keys(translation.shape).filter((key) => key !== 'fingerprint' && key !== 'words');
  const words = Object.fromEntries(
    fields.filter((key) => source.data[key] !== undefined).map((key) => [key, source.data[key]]),
  );
  return fingerprint(translatableWords(source.body, words));
}

/** Says whether the French changed since the translation was made. */
export const isStale = (source: Entry, translation: Entry): boolean =>
  translation.data['fingerprint'] !== sourceFingerprint(source);

/** Returns the French entries of a collection by the state of their translation. */
export function translationStates(
  entries: readonly Entry[],
  collection: TranslatedName,
  locale: Locale,
): Record<'current' | 'stale' | 'missing', Entry[]> {
  const states = { current: [] as Entry[], stale: [] as Entry[], missing: [] as Entry[] };
  for (const source of entries.filter((entry) => entry.collection === collection && entry.locale === referenceLocale)) {
    const translation = entries.find(
      (entry) => entry.collection === collection && entry.locale === locale && entry.id === source.id,
    );
    states[translation === undefined ? 'missing' : isStale(source, translation) ? 'stale' : 'current'].push(source);
  }
  return states;
}

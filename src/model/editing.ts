import type { Entry } from './entry.ts';
import { translationLocales, type TranslationLocale } from './locale.ts';
import type { Model } from './model.ts';
import { missingFacts } from './site-facts.ts';
import { familyCollections, type FamilyCollection, type TranslatedName } from './collections.ts';
import { translationStates, usedCollections } from './translation.ts';

/** What staff have before them: the state of the content, from the content alone. */
export interface EditingState {
  translations: { collection: TranslatedName; locale: TranslationLocale; current: number; stale: string[] }[];
  /** Facts about the site that are still to be filled in. */
  missing: string[];
  /** What families read, the one checked longest ago first. */
  checked: { collection: FamilyCollection; id: string; date: string }[];
  /** Actions of which nothing is known. */
  unknown: string[];
}

/** Returns the state of the content. */
export function editingState(model: Model, entries: readonly Entry[]): EditingState {
  const dated = (Object.keys(familyCollections) as FamilyCollection[]).flatMap((collection) =>
    [...model[collection].values()].map(({ id, checked }) => ({ collection, id, date: checked })),
  );
  return {
    translations: usedCollections(entries).flatMap((collection) =>
      translationLocales.map((locale) => {
        const { current, stale } = translationStates(entries, collection, locale);
        return { collection, locale, current: current.length, stale: stale.map(({ id }) => id) };
      }),
    ),
    missing: missingFacts(model.site),
    checked: dated.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1)),
    unknown: [...model.commitments.values()]
      .filter(({ history, parts }) => history.length === 0 && parts.every((part) => part.history.length === 0))
      .map(({ id }) => id),
  };
}

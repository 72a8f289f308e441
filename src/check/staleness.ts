import { clauseCollections, isIn, translatedCollections } from '../model/collections.ts';
import { clauseId } from '../model/convention/convention.ts';
import { problemAt, translationOf, type Entry, type SourceEntry } from '../model/entry.ts';
import { referenceLocale, translationLocales } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import { isStale } from '../model/translation.ts';

/** Warns of each translation that is older than its French: it is built and says so to its reader, nothing stops. */
export function checkStaleness(entries: readonly Entry[]): Problem[] {
  return entries
    .filter(
      (entry): entry is SourceEntry => entry.locale === referenceLocale && entry.collection in translatedCollections,
    )
    .flatMap((source) =>
      translationLocales.flatMap((locale) => {
        const translation = translationOf(entries, source, locale);
        if (!translation || !isStale(source, translation)) return [];
        const name = nameOf(source);
        return [
          problemAt(
            translation,
            ['fingerprint'],
            {
              found: say(
                'cette traduction est plus ancienne que le texte français',
                'this translation is older than the French text',
              ),
              remedy: say(
                `relisez-la, puis lancez « npm run translate -- ${name} »`,
                `read it again, then run “npm run translate -- ${name}”`,
              ),
            },
            'warning',
          ),
        ];
      }),
    );
}

const nameOf = ({ collection, id }: SourceEntry): string =>
  isIn(clauseCollections, collection) ? clauseId(collection, id) : id;

import { isIn, recordCollections, schemaOf, singleFiles, translatedCollections } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import { guidedFields } from '../model/field-guide.ts';
import { referenceLocale } from '../model/locale.ts';
import { staffLanguageOf } from '../model/problem.ts';
import { repositoryLinks } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';

/** A kind of file that staff change: what it holds, where it stands, what the check expects of each field. */
export interface EditableKind {
  /** What its files hold, in a few words. */
  title: string;
  /** The folder, or the one file. */
  place: string;
  /** The forge’s page of that folder or file, where the repository is known. */
  href?: string | undefined;
  fields: { name: string; about?: string | undefined; form?: string | undefined }[];
  files: { file: string; href?: string | undefined }[];
}

/**
 * Returns every kind of file that staff may change, from the collections themselves: the folder, each French file or
 * file of all languages, and the fields with what their schemas say of them.
 */
export function editableKinds({ model, locale }: Context, entries: readonly Entry[]): EditableKind[] {
  const { staffKinds } = strings(locale);
  const edit = (file: string) => repositoryLinks(model.site.repository, file, '').edit;
  const names = [singleFiles, recordCollections, translatedCollections].flatMap((group) => Object.keys(group));
  const table = 'src/content/places.csv';
  const places = { title: staffKinds.places, place: table, href: edit(table), fields: [], files: [] };
  const kinds = names.flatMap((name) => {
    const title = Object.entries(staffKinds).find(([kind]) => kind === name)?.[1];
    const shown = entries.filter(
      (entry) => entry.collection === name && (entry.locale ?? referenceLocale) === referenceLocale,
    );
    if (title === undefined || shown.length === 0) return [];
    const place = isIn(singleFiles, name) ? `src/content/${name}.yaml` : placeOf(name);
    const schema = schemaOf({
      collection: name,
      locale: isIn(translatedCollections, name) ? referenceLocale : undefined,
    });
    return [
      {
        title,
        place,
        href: edit(place),
        fields: guidedFields(schema).map(({ name: field, about, form }) => ({
          name: field,
          about,
          form: form?.[staffLanguageOf(locale)],
        })),
        files: isIn(singleFiles, name) ? [] : shown.map(({ file }) => ({ file, href: edit(file) })),
      },
    ];
  });
  return [...kinds, places];
}

/** The folder of a collection; of one with a folder a language, the French one, which holds the facts. */
const placeOf = (name: string): string =>
  isIn(translatedCollections, name) ? `src/content/${name}/${referenceLocale}/` : `src/content/${name}/`;

import { getCollection, getEntry, render, type CollectionKey } from 'astro:content';
import { recordCollections, singleFiles, translatedCollections } from './collections.ts';
import type { Entry } from './entry.ts';
import { locales, type Locale } from './locale.ts';
import { buildModel, type Model } from './model.ts';
import type { Place } from './families/places.ts';

/**
 * Returns the entries of every collection, in the shape that the model reads. The only place that asks Astro for
 * content.
 */
export async function loadEntries(): Promise<Entry[]> {
  const names = [
    ...Object.keys(translatedCollections),
    ...Object.keys(recordCollections),
    ...Object.keys(singleFiles),
  ] as CollectionKey[];
  const all = await Promise.all(
    names.map(async (collection) => ({ collection, list: await getCollection(collection) })),
  );
  return all.flatMap(({ collection, list }) =>
    (list as RawEntry[]).map(({ id, data, body, filePath }): Entry => {
      const locale = locales.find((known) => id.startsWith(`${known}/`));
      return {
        collection,
        locale,
        id: locale ? id.slice(locale.length + 1) : id,
        file: filePath ?? id,
        data,
        body: body ?? '',
      };
    }),
  );
}

interface RawEntry {
  id: string;
  data: Record<string, unknown>;
  body?: string;
  filePath?: string;
}

async function load(): Promise<Model> {
  const table = (await getCollection('places' as CollectionKey)) as { data: Place }[];
  const { model, problems } = buildModel(
    await loadEntries(),
    table.map(({ data }) => data),
  );
  const errors = problems.filter((problem) => problem.severity === 'error');
  if (errors.length > 0) {
    throw new Error(
      `Contenu à corriger (« npm run check » dit où) :\n${errors.map((problem) => `  ${problem.file} ${problem.field ?? ''} : ${problem.found.fr}. ${problem.remedy.fr}.`).join('\n')}`,
    );
  }
  return model;
}

/** The model, built once; an edit in development evaluates this module again. */
let built: Promise<Model> | undefined;
export const loadModel = (): Promise<Model> => (built ??= load());

/** Returns the component that draws the body of a page for families. */
export async function renderBody(collection: 'services' | 'situations' | 'pages', locale: Locale, id: string) {
  const entry = await getEntry(collection, `${locale}/${id}`);
  if (!entry) throw new Error(`no body for ${collection} ${locale}/${id}`);
  return (await render(entry)).Content;
}

import { getEntry, render } from 'astro:content';
import { currentCheck } from '../check/current.ts';
import type { FamilyCollection, pageCollections } from '../model/collections.ts';
import type { Entry } from '../model/entry.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';

/**
 * Returns the model that this process has built. Content with an error never comes here: a build has stopped, and the
 * development server answers with what to mend. It asks for `astro:content`, so that an edit in development
 * evaluates again whatever shows the model.
 */
export const loadModel = (): Promise<Model> => Promise.resolve(currentCheck().model);

/** Returns the entries of every collection. */
export const loadEntries = (): Promise<Entry[]> => Promise.resolve(currentCheck().entries);

/** Returns the component that draws the body of a page, and its headings in their order. */
export async function renderBody(
  collection: FamilyCollection | keyof typeof pageCollections,
  locale: Locale,
  id: string,
) {
  const entry = await getEntry(`${collection}.${locale}`, id);
  if (!entry) throw new Error(`no body for ${collection} ${locale}/${id}`);
  const { Content, headings } = await render(entry);
  return { Content, headings };
}

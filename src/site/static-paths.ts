import type { Clause, PagedKind } from '../model/convention.ts';
import { loadModel } from '../model/load.ts';
import { locales, type Locale } from '../model/locale.ts';
import { conventionViews, paths, type ConventionView } from './addresses.ts';

/** Returns the static paths of a page that exists once a language. */
export const localePaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));

/** Returns the static paths of the other ways to read the whole text. */
export const conventionViewPaths = () => locales.flatMap((locale) => Object.entries(conventionViews)
  .filter(([, path]) => path !== paths.convention)
  .map(([view, path]) => ({ params: { locale, view: path.slice(paths.convention.length, -1) }, props: { locale, view: view as ConventionView } })));

/** Returns the static paths of the pages of one kind of clause. */
export async function clausePaths(kind: PagedKind): Promise<{ params: { locale: Locale; number: string }; props: { locale: Locale; clause: Clause } }[]> {
  const { convention } = await loadModel();
  const clauses = convention.clauses.filter((clause) => clause.kind === kind);
  return locales.flatMap((locale) => clauses.map((clause) => ({ params: { locale, number: clause.number }, props: { locale, clause } })));
}

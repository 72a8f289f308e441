import type { Statistic } from '../model/statistics.ts';
import type { Clause, PagedKind } from '../model/convention.ts';
import { loadModel } from '../model/load.ts';
import { locales, type Locale } from '../model/locale.ts';

/** Returns the static paths of a page that exists once a language. */
export const localePaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));

/** Returns the static paths of the pages of one kind of clause. */
export async function clausePaths(kind: PagedKind): Promise<{ params: { locale: Locale; number: string }; props: { locale: Locale; clause: Clause } }[]> {
  const { convention } = await loadModel();
  const clauses = convention.clauses.filter((clause) => clause.kind === kind);
  return locales.flatMap((locale) => clauses.map((clause) => ({ params: { locale, number: clause.number }, props: { locale, clause } })));
}

/** Returns the static paths of what exists once a figure and a language. */
export async function figurePaths(): Promise<{ params: { locale: Locale; id: string }; props: { locale: Locale; statistic: Statistic } }[]> {
  const { statistics } = await loadModel();
  return locales.flatMap((locale) => statistics.map((statistic) => ({ params: { locale, id: statistic.id }, props: { locale, statistic } })));
}

import type { Version } from '../model/amendment.ts';
import type { Clause, PagedKind } from '../model/convention.ts';
import { loadModel } from '../model/load.ts';
import { locales, type Locale } from '../model/locale.ts';
import { versionSegment } from './addresses.ts';

/** Returns the static paths of a page that exists once a language. */
export const localePaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));

/** Returns the static paths of the pages of one kind of clause. */
export async function clausePaths(kind: PagedKind): Promise<{ params: { locale: Locale; number: string }; props: { locale: Locale; clause: Clause } }[]> {
  const { convention } = await loadModel();
  const clauses = convention.clauses.filter((clause) => clause.kind === kind);
  return locales.flatMap((locale) => clauses.map((clause) => ({ params: { locale, number: clause.number }, props: { locale, clause } })));
}

/** Returns the static paths of the pages that keep one state of a clause each. */
export async function versionPaths(kind: PagedKind): Promise<{ params: { locale: Locale; number: string; version: string }; props: { locale: Locale; clause: Clause; version: Version } }[]> {
  const { history } = await loadModel();
  const clauses = await clausePaths(kind);
  return clauses.flatMap(({ params, props }) => (history.get(props.clause.id) ?? []).map((version) => ({ params: { ...params, version: versionSegment(version.from) }, props: { ...props, version } })));
}

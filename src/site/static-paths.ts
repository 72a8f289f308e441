import type { Statistic } from '../model/statistics/statistics.ts';
import type { Version } from '../model/amendments/history.ts';
import { pagedKinds, type Clause, type PagedKind } from '../model/convention/convention.ts';
import { chooserSteps } from '../model/families/chooser.ts';
import { loadModel } from './load.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { comparisonsOf } from './comparisons.ts';
import { identifiedThings, type Identified } from './identified.ts';
import { conventionViews, paths, versionSegment, type ConventionView, type PagedRecord } from './addresses.ts';

/** Returns the static paths of a page that exists once a language. */
export const localePaths = () => locales.map((locale) => ({ params: { locale }, props: { locale } }));

/** Returns the static paths of the other ways to read the whole text. */
export const conventionViewPaths = () =>
  locales.flatMap((locale) =>
    Object.entries(conventionViews)
      .filter(([, path]) => path !== paths.convention)
      .map(([view, path]) => ({
        params: { locale, view: path.slice(paths.convention.length, -1) },
        props: { locale, reading: view as ConventionView },
      })),
  );

/** Returns the static paths of the pages of one kind of clause. */
export async function clausePaths(
  kind: PagedKind,
): Promise<{ params: { locale: Locale; number: string }; props: { locale: Locale; clause: Clause } }[]> {
  const { convention } = await loadModel();
  const clauses = convention.clauses.filter((clause) => clause.kind === kind);
  return locales.flatMap((locale) =>
    clauses.map((clause) => ({ params: { locale, number: clause.number }, props: { locale, clause } })),
  );
}

/** Returns the static paths of the pages of one kind of record, by its id. */
export async function recordPaths<K extends PagedRecord>(kind: K) {
  const model = await loadModel();
  const records = [...model[kind].entries()] as [string, Model[K] extends Map<string, infer Value> ? Value : never][];
  return locales.flatMap((locale) =>
    records.map(([id, record]) => ({ params: { locale, id }, props: { locale, record } })),
  );
}

/** Returns the static paths of every step of the chooser. */
export async function chooserPaths() {
  const { chooser } = await loadModel();
  return locales.flatMap((locale) =>
    chooserSteps(chooser).map((step) => ({
      params: { locale, answers: step.answers.join('/') || undefined },
      props: { locale, step },
    })),
  );
}

/** Returns the static paths of what exists once a figure and a language. */
export async function figurePaths(): Promise<
  { params: { locale: Locale; id: string }; props: { locale: Locale; statistic: Statistic } }[]
> {
  const { statistics } = await loadModel();
  return locales.flatMap((locale) =>
    statistics.map((statistic) => ({ params: { locale, id: statistic.id }, props: { locale, statistic } })),
  );
}

/** Returns the static paths of the clauses made to stand inside another site. */
export async function extractPaths(): Promise<
  { params: { locale: Locale; id: string }; props: { locale: Locale; clause: Clause } }[]
> {
  const { convention } = await loadModel();
  return locales.flatMap((locale) =>
    convention.clauses.map((clause) => ({ params: { locale, id: clause.id }, props: { locale, clause } })),
  );
}

/** Returns the static paths of the permanent pages. */
export async function idPaths(): Promise<{ params: { id: string }; props: { thing: Identified } }[]> {
  return identifiedThings(await loadModel()).map((thing) => ({ params: { id: thing.id }, props: { thing } }));
}

/** Returns the static paths of the addresses that moved: those of pages, since a file cannot lead on. */
export async function redirectPaths() {
  const { redirects } = await loadModel();
  return redirects.redirects.map(({ from, to }) => ({
    params: { moved: from.slice(1).replace(/\/$/, '') },
    props: { to },
  }));
}

/** Returns the static paths of the whole text as it stood, one for each state that has taken effect. */
export async function statePaths() {
  const { states } = await loadModel();
  return locales.flatMap((locale) =>
    states.map((state) => ({ params: { locale, state: versionSegment(state.from) }, props: { locale, state } })),
  );
}

/** Returns the static paths of the pages that compare two states of a clause or of the whole text. */
export async function comparisonPaths() {
  const comparisons = comparisonsOf(await loadModel());
  return locales.flatMap((locale) =>
    comparisons.map((comparison) => ({
      params: { locale, comparison: comparison.path.slice(0, -1) },
      props: { locale, comparison },
    })),
  );
}

/** Returns the static paths of the pages that keep one state each of a clause without a page of its own. */
export async function unpagedVersionPaths() {
  const { history, convention } = await loadModel();
  const unpaged = convention.clauses.filter(({ kind }) => !pagedKinds.includes(kind as PagedKind));
  return locales.flatMap((locale) =>
    unpaged.flatMap((clause) =>
      (history.get(clause.id) ?? []).map((version) => ({
        params: { locale, id: clause.id, version: versionSegment(version.from) },
        props: { locale, clause, version },
      })),
    ),
  );
}

/** Returns the static paths of the pages that keep one state of a clause each. */
export async function versionPaths(
  kind: PagedKind,
): Promise<
  {
    params: { locale: Locale; number: string; version: string };
    props: { locale: Locale; clause: Clause; version: Version };
  }[]
> {
  const { history } = await loadModel();
  const clauses = await clausePaths(kind);
  return clauses.flatMap(({ params, props }) =>
    (history.get(props.clause.id) ?? []).map((version) => ({
      params: { ...params, version: versionSegment(version.from) },
      props: { ...props, version },
    })),
  );
}

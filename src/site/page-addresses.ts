import { pagedKinds, type PagedKind } from '../model/convention/convention.ts';
import { chooserSteps } from '../model/families/chooser.ts';
import { locales } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import {
  chooserPath,
  clausePath,
  embedPath,
  extractPath,
  figurePath,
  idPath,
  pagedRecords,
  paths,
  recordPath,
  statePath,
  versionPath,
} from './addresses.ts';
import { identifiedThings } from './identified.ts';

/** Returns the address of every page that a model makes, from the root of the site: `/fr/actions/1-4/`. */
export function pageAddresses(model: Model): Set<string> {
  const { clauses: _folder, ...pages } = paths; // the texts without a page of their own have no list
  const { convention, history, states, chooser, statistics } = model;
  const own = [
    ...Object.values(pages),
    ...convention.clauses.filter(({ kind }) => pagedKinds.includes(kind as PagedKind)).map(clausePath),
    ...convention.clauses.flatMap((clause) =>
      (history.get(clause.id) ?? []).map(({ from }) => versionPath(clause, from)),
    ),
    ...states.map(({ from }) => statePath(from)),
    ...pagedRecords.flatMap((collection) => [...model[collection].keys()].map((id) => recordPath(collection, id))),
    ...chooserSteps(chooser).map(({ answers }) => chooserPath(answers)),
    ...statistics.flatMap(({ id }) => [figurePath(id), embedPath(id)]),
  ];
  const outside = [
    '',
    ...locales.flatMap((locale) => convention.clauses.map((clause) => extractPath(clause, locale))),
    ...identifiedThings(model).map(({ id }) => idPath(id)),
  ];
  return new Set([
    ...locales.flatMap((locale) => own.map((path) => `/${locale}/${path}`)),
    ...outside.map((path) => `/${path}`),
  ]);
}

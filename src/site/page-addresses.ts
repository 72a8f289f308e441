import { paragraphAnchor, paragraphsOf } from '../model/convention/clause-text.ts';
import { pagedKinds, type PagedKind } from '../model/convention/convention.ts';
import { chooserSteps } from '../model/families/chooser.ts';
import { locales, referenceLocale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import {
  blockAnchor,
  chooserPath,
  clausePath,
  contactPath,
  embedPath,
  extractPath,
  figurePath,
  idPath,
  inConvention,
  pagedRecords,
  paths,
  recordPath,
  statePath,
  termPath,
  versionPath,
} from './addresses.ts';
import { comparisonsOf } from './comparisons.ts';
import { identifiedThings } from './identified.ts';

/** Returns the address of every page that a model makes, from the root of the site: `/fr/actions/1-4/`. */
export function pageAddresses(model: Model): Set<string> {
  const { clauses: _texts, annexes: _annexes, ...pages } = paths; // these folders have no list
  const { convention, history, states, chooser, statistics } = model;
  const own = [
    ...Object.values(pages),
    ...convention.clauses.filter(({ kind }) => pagedKinds.includes(kind as PagedKind)).map(clausePath),
    ...convention.clauses.flatMap((clause) =>
      (history.get(clause.id) ?? []).map(({ from }) => versionPath(clause, from)),
    ),
    ...states.map(({ from }) => statePath(from)),
    ...comparisonsOf(model).map(({ path }) => path),
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

/**
 * Returns the places of pages that a model makes and people cite, from the root of the site: `/fr/actions/1-4/#p2`. A
 * page may have others, which only its built form tells.
 */
export function pageAnchors(model: Model): Set<string> {
  const anchors = [
    ...model.convention.clauses.flatMap((clause) => {
      const page = clausePath(clause);
      const numbers = paragraphsOf(clause.blocks[referenceLocale]).map(({ number }) => number);
      return [
        ...(page.includes('#') ? [page] : numbers.map((number) => `${page}#${paragraphAnchor(number)}`)),
        inConvention(clause),
        ...numbers.map((number) => `${paths.convention}#${blockAnchor(clause, number)}`),
      ];
    }),
    ...[...model.terms.keys()].map(termPath),
    ...[...model.contacts.keys()].map(contactPath),
  ];
  return new Set(locales.flatMap((locale) => anchors.map((path) => `/${locale}/${path}`)));
}

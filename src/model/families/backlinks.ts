import type { Clause } from '../convention/convention.ts';
import type { Partner, Service, Situation, Term } from './families.ts';
import type { Model } from '../model.ts';

/** What hangs on a clause. */
export interface Backlinks {
  services: Service[];
  situations: Situation[];
  partners: Partner[];
}

/**
 * Returns what refers to one of some clauses: the services and situations that quote it, the partners that it
 * names.
 */
export function backlinksOf(model: Model, clauses: readonly Clause[]): Backlinks {
  const ids = new Set(clauses.map(({ id }) => id));
  const refers = ({ clauses: references }: Service | Situation) => references.some(({ clause }) => ids.has(clause));
  const involved = new Set(clauses.flatMap(({ partners }) => partners.map(({ partner }) => partner)));
  return {
    services: [...model.services.values()].filter(refers),
    situations: [...model.situations.values()].filter(refers),
    partners: [...model.partners.values()].filter(
      ({ id, clauses: named }) => involved.has(id) || named.some((clause) => ids.has(clause)),
    ),
  };
}

/** Returns the situations in which a service helps. */
export const situationsOf = (model: Model, service: Service): Situation[] =>
  [...model.situations.values()].filter(({ services }) => services.some(({ id }) => id === service.id));

/** Returns the terms of some ids, those that exist. */
export const termsOf = (model: Model, ids: readonly string[]): Term[] => ids.flatMap((id) => model.terms.get(id) ?? []);

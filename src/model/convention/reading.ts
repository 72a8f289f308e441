import { pagedKinds, type Clause, type Convention, type ListedKind, type PagedKind } from './convention.ts';

/** Returns the clauses of one kind, in reading order. */
export const clausesOf = (convention: Convention, kind: Clause['kind']): Clause[] =>
  convention.clauses.filter((clause) => clause.kind === kind);

/** Returns the clauses that the list of a kind shows: the annexes come after the articles. */
export const listed = (convention: Convention, kind: ListedKind): Clause[] => [
  ...clausesOf(convention, kind),
  ...(kind === 'article' ? clausesOf(convention, 'annexe') : []),
];

/** Returns the children of a clause that are of one kind, in reading order. */
export const childrenOf = (convention: Convention, parent: Clause, kind: Clause['kind']): Clause[] =>
  clausesOf(convention, kind).filter((clause) => clause.parent === parent.id);

/** Returns those of some clauses that are not repealed. */
export const liveOf = (clauses: readonly Clause[]): Clause[] => clauses.filter(({ repealed }) => !repealed);

/** Returns the convention without its repealed clauses and what names them. */
export function liveConvention({ clauses }: Convention): Convention {
  const ids = new Set(liveOf(clauses).map(({ id }) => id));
  const live = liveOf(clauses).map((clause) => ({
    ...clause,
    children: clause.children.filter((id) => ids.has(id)),
    objectives: clause.objectives.filter((id) => ids.has(id)),
    actions: clause.actions.filter((id) => ids.has(id)),
  }));
  return { clauses: live, byId: new Map(live.map((clause) => [clause.id, clause])) };
}

/** Returns the clauses that a clause stands in, outermost first. */
export function ancestorsOf(convention: Convention, clause: Clause): Clause[] {
  const parent = clause.parent === undefined ? undefined : convention.byId.get(clause.parent);
  return parent ? [...ancestorsOf(convention, parent), parent] : [];
}

/** Returns the clauses with a page that come before and after one in reading order. */
export function neighbours(
  convention: Convention,
  clause: Clause,
): { previous?: Clause | undefined; next?: Clause | undefined } {
  const paged = convention.clauses.filter(({ kind }) => pagedKinds.includes(kind as PagedKind));
  const index = paged.findIndex(({ id }) => id === clause.id);
  return { previous: paged[index - 1], next: paged[index + 1] };
}

import type { Clause, Convention } from '../model/convention/convention.ts';
import type { Model } from '../model/model.ts';
import { comparisonPath, statePath, versionPath } from './addresses.ts';
import { versionsOf } from './version-words.ts';

/** A state of a clause or of the whole text, with the convention of then. */
interface Compared {
  from?: string | undefined;
  convention: Convention;
}

/** Two states of a clause, or of the whole text, the older one first. */
export interface Comparison {
  path: string;
  /** Absent where the whole text is compared. */
  clause?: Clause | undefined;
  before: Compared;
  after: Compared;
}

/**
 * How many states back a state is compared with, beside the first: n states make n(n − 1)/2 pairs. A pair that is kept
 * once is kept for ever, whatever comes after it.
 */
const reach = 9;

/** Returns the pairs of states that have a page, by the later state of each. */
function pairsOf<State extends Compared>(states: readonly State[]): [before: State, after: State][] {
  return states.flatMap((after, index) =>
    states
      .slice(0, index)
      .flatMap((before, other): [State, State][] => (other === 0 || index - other <= reach ? [[before, after]] : [])),
  );
}

/** Returns the comparisons of the states of one clause; none where it has one state. */
export const comparisonsOfClause = (model: Model, clause: Clause): Comparison[] =>
  pairsOf(versionsOf(model, clause)).map(([before, after]) => ({
    path: comparisonPath(versionPath(clause, after.from), before.from),
    clause,
    before,
    after,
  }));

/** Returns the comparisons of the whole text. */
export const comparisonsOfText = ({ states }: Pick<Model, 'states'>): Comparison[] =>
  pairsOf(states).map(([before, after]) => ({
    path: comparisonPath(statePath(after.from), before.from),
    before,
    after,
  }));

/** Returns every comparison that has a page. */
export const comparisonsOf = (model: Model): Comparison[] => [
  ...comparisonsOfText(model),
  ...model.convention.clauses.flatMap((clause) => comparisonsOfClause(model, clause)),
];

import type { Clause, Convention } from '../convention/convention.ts';
import type { State } from './states.ts';

/** One state of a clause and of all that stands in it, from one change to the next. */
export interface Version {
  /** Day on which this state takes effect; absent for the signed text. */
  from?: string;
  /** The last amendment that made it; absent for the signed text. */
  amendment?: string;
  /** The clause as it then reads; absent once repealed. */
  clause?: Clause;
  /** The whole convention of then, in which its children are found. */
  convention: Convention;
}

/**
 * Returns the versions of each clause, oldest first. A clause in which others stand has a new one whenever the words
 * of one of them change, one is added or one repealed: it is read with them.
 */
export function historyOf(states: readonly State[]): Map<string, Version[]> {
  const history = new Map<string, Version[]>();
  states.forEach(({ from, amendments, convention }, index) => {
    const before = states[index - 1]?.convention;
    for (const clause of convention.clauses) {
      const touched = changesWithin(clause.id, before, convention);
      if (before && touched.length === 0) continue;
      const by = touched.flatMap((changed) => lastChange(changed)?.amendment ?? []);
      const amendment = amendments.findLast((id) => by.includes(id));
      history.set(clause.id, [
        ...(history.get(clause.id) ?? []),
        {
          ...(from === undefined ? {} : { from }),
          ...(amendment === undefined ? {} : { amendment }),
          ...(clause.repealed ? {} : { clause }),
          convention,
        },
      ]);
    }
  });
  return history;
}

/** Returns the version of a clause on a day (ISO 8601): the last that has taken effect; none before it was added. */
export const versionAt = (versions: readonly Version[], day: string): Version | undefined =>
  versions.findLast(({ from }) => from === undefined || from <= day);

/** Returns the version of a clause until a day (ISO 8601), which is the first day of another. */
export const versionBefore = (versions: readonly Version[], day: string): Version | undefined =>
  versions.findLast(({ from }) => from === undefined || from < day);

/** Says whether the last state of a clause has no words any more. */
export const isRepealed = (versions: readonly Version[]): boolean =>
  versions.length > 0 && versions.at(-1)?.clause === undefined;

/** Returns what last happened to a clause. */
export const lastChange = ({ repealed, amended, inserted }: Clause): Clause['repealed'] =>
  repealed ?? amended ?? inserted;

/** The clause and those in it whose words differ from one state to the next; what did not change is the same object. */
function changesWithin(id: string, before: Convention | undefined, after: Convention): Clause[] {
  const clause = after.byId.get(id);
  if (!clause) return [];
  const own = before?.byId.get(id)?.blocks === clause.blocks ? [] : [clause];
  return [...own, ...clause.children.flatMap((child) => changesWithin(child, before, after))];
}

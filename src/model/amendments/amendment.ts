import type { AmendmentRecord, Change } from './schema.ts';
import { parseClauseText } from '../convention/clause-text.ts';
import { checkHead, refusal } from './refusal.ts';
import type { Clause, Convention } from '../convention/convention.ts';
import { problemAt, type Entry } from '../entry.ts';
import { localize } from '../locale.ts';
import type { Problem } from '../problem.ts';

export interface Amendment extends AmendmentRecord {
  /** `1`: the name of its file. */
  id: string;
  /** Its content file, for those who mend it. */
  file: string;
}

/** One state of a clause, from one amendment to the next. */
export interface Version {
  /** Day on which this state takes effect; absent for the signed text. */
  from?: string;
  /** The amendment that made it; absent for the signed text. */
  amendment?: string;
  /** The clause as it then reads; absent once repealed. */
  clause?: Clause;
}

export interface Amended {
  /** The text in force: every amendment applied. A repealed clause keeps its place and its address, without words. */
  convention: Convention;
  /** The states of every clause, oldest first. */
  history: Map<string, Version[]>;
  /** The amendments in the order in which they take effect. */
  amendments: Amendment[];
  problems: Problem[];
}

/**
 * Applies amendments to the signed text in the order of their effect. The signed convention itself is not changed.
 * `present`: see `checkLock`; `partners`: ids of those that may approve, where they are known.
 */
export function applyAmendments(
  signed: Convention,
  entries: readonly Entry[],
  present: ReadonlySet<string> = new Set(),
  partners?: ReadonlySet<string>,
): Amended {
  const ordered = entries
    .map((entry) => ({
      entry,
      amendment: { ...(entry.data as unknown as AmendmentRecord), id: entry.id, file: entry.file },
    }))
    .sort((a, b) => compare(a.amendment.effect, b.amendment.effect) || Number(a.entry.id) - Number(b.entry.id));
  const history = new Map<string, Version[]>(signed.clauses.map((clause) => [clause.id, [{ clause }]]));
  const problems: Problem[] = [];
  let clauses = signed.clauses.map((clause) => ({ ...clause, children: [...clause.children] }));
  for (const { entry, amendment } of ordered) {
    problems.push(...checkHead(entry, amendment, partners));
    amendment.changes.forEach((change, index) => {
      if (!clauses.some(({ id }) => id === change.clause) && present.has(change.clause)) return; // its own file has an error
      const refused = refusal(change, amendment, clauses, history);
      if (refused) {
        const { field, ...finding } = refused;
        problems.push(problemAt(entry, ['changes', index, ...field], finding));
        return;
      }
      const next = applied(change, clauses);
      if (change.action === 'insert') clauses = inserted(clauses, next, change.after);
      else clauses = clauses.map((clause) => (clause.id === change.clause ? next : clause));
      const version: Version = {
        from: amendment.effect,
        amendment: amendment.id,
        ...(change.action === 'repeal' ? {} : { clause: next }),
      };
      history.set(change.clause, [...(history.get(change.clause) ?? []), version]);
    });
  }
  return {
    convention: { clauses, byId: new Map(clauses.map((clause) => [clause.id, clause])) },
    history,
    amendments: ordered.map(({ amendment }) => amendment),
    problems,
  };
}

/**
 * Returns the state of a clause on a day (ISO 8601): the last one that has taken effect; the signed text before the
 * first amendment.
 */
export function versionAt(versions: readonly Version[], day: string): Version | undefined {
  return versions.filter(({ from }) => from === undefined || from <= day).at(-1);
}

/** Says whether the last amendment of a clause repealed it. */
export const isRepealed = (versions: readonly Version[]): boolean =>
  versions.length > 0 && versions.at(-1)?.clause === undefined;

/** Returns the clauses that an amendment changed, in its own order. */
export const changedBy = ({ changes }: Amendment): { id: string; action: Change['action'] }[] =>
  changes.map(({ clause, action }) => ({ id: clause, action }));

function applied(change: Change, clauses: readonly Clause[]): Clause {
  const old = clauses.find(({ id }) => id === (change.action === 'insert' ? change.after : change.clause));
  if (!old) throw new Error(`no clause ${change.clause}`); // refused before
  if (change.action === 'repeal') return { ...old, blocks: localize(() => []) };
  const blocks = localize((locale) => parseClauseText(change.text[locale]));
  const words = { blocks, title: change.title ?? old.title, summary: change.summary ?? old.summary, staleIn: [] };
  if (change.action === 'replace') return { ...old, ...words };
  const number = change.clause.slice(change.clause.indexOf('-') + 1);
  return {
    ...old,
    ...words,
    id: change.clause,
    number,
    position: Number(number.split('-').at(-1)),
    children: [],
    objectives: [],
    actions: [],
    partners: [],
    dates: [],
  };
}

/** Puts a new clause after a sibling and all that stands in it. */
function inserted(clauses: Clause[], next: Clause, after: string): Clause[] {
  const within = (clause: Clause): boolean =>
    clause.id === after ||
    (clause.parent !== undefined && clauses.some((parent) => parent.id === clause.parent && within(parent)));
  const at = clauses.findLastIndex(within) + 1;
  const withChild = clauses.map((clause) =>
    clause.id === next.parent
      ? { ...clause, children: clause.children.toSpliced(clause.children.indexOf(after) + 1, 0, next.id) }
      : clause,
  );
  return withChild.toSpliced(at, 0, next);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import { parseClauseText } from '../convention/clause-text.ts';
import type { Clause, Convention } from '../convention/convention.ts';
import type { RecordEntry } from '../entry.ts';
import { localize } from '../locale.ts';
import type { AmendmentRecord, Change } from './schema.ts';

export interface Amendment extends AmendmentRecord {
  /** `1`: the name of its file. */
  id: string;
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

/** The states of every clause, oldest first. */
export type History = ReadonlyMap<string, readonly Version[]>;

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

/** The text at one moment: the signed one, or what some amendments made of it. */
export interface TextState {
  /** In reading order. A repealed clause keeps its place and its address, without words. */
  clauses: readonly Clause[];
  history: ReadonlyMap<string, Version[]>;
}

export interface Amended {
  /** The text in force: every amendment applied. */
  convention: Convention;
  /** The states of every clause, oldest first. */
  history: Map<string, Version[]>;
  /** The amendments in the order in which they take effect. */
  amendments: Amendment[];
}

/** Returns the text before any amendment. The signed convention itself is never changed. */
export const signedState = ({ clauses }: Convention): TextState => ({
  clauses: clauses.map((clause) => ({ ...clause, children: [...clause.children] })),
  history: new Map(clauses.map((clause) => [clause.id, [{ clause }]])),
});

/** Returns the amendments in the order in which they take effect, the lower number first on one day. */
export const inOrderOfEffect = (entries: readonly RecordEntry<'amendments'>[]): RecordEntry<'amendments'>[] =>
  [...entries].sort((a, b) => compare(a.data.effect, b.data.effect) || Number(a.id) - Number(b.id));

/** Applies amendments to the signed text in the order of their effect. */
export function applyAmendments(signed: Convention, entries: readonly RecordEntry<'amendments'>[]): Amended {
  const amendments = inOrderOfEffect(entries).map(({ id, data }): Amendment => ({ ...data, id }));
  const { clauses, history } = amendments.reduce(
    (state, amendment) => amendment.changes.reduce((before, change) => applyChange(before, amendment, change), state),
    signedState(signed),
  );
  return {
    convention: { clauses: [...clauses], byId: new Map(clauses.map((clause) => [clause.id, clause])) },
    history: new Map(history),
    amendments,
  };
}

/** Returns the text after one change; the same text where the change names a clause that is not there. */
export function applyChange(state: TextState, { id, effect }: Amendment, change: Change): TextState {
  const { clauses, history } = state;
  const base = clauses.find((clause) => clause.id === (change.action === 'insert' ? change.after : change.clause));
  if (!base) return state;
  const next = applied(change, base);
  const version: Version = { from: effect, amendment: id, ...(change.action === 'repeal' ? {} : { clause: next }) };
  return {
    clauses:
      change.action === 'insert'
        ? inserted(clauses, next, change.after)
        : clauses.map((clause) => (clause.id === change.clause ? next : clause)),
    history: new Map([...history, [change.clause, [...(history.get(change.clause) ?? []), version]]]),
  };
}

/** Returns the clauses that an amendment changed, in its own order. */
export const changedBy = ({ changes }: Amendment): { id: string; action: Change['action'] }[] =>
  changes.map(({ clause, action }) => ({ id: clause, action }));

function applied(change: Change, old: Clause): Clause {
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
function inserted(clauses: readonly Clause[], next: Clause, after: string): Clause[] {
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

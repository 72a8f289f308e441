import { kindOfId, placeOfId, type ClauseKind } from '../convention/clause-id.ts';
import { parseClauseText } from '../convention/clause-text.ts';
import { withPrintedAxes, type Clause, type Convention } from '../convention/convention.ts';
import { localize, referenceLocale } from '../locale.ts';
import type { Amendment } from './amendment.ts';
import type { Change } from './schema.ts';

/** The whole convention between one day of effect and the next. */
export interface State {
  /** First day (ISO 8601); absent for the text as signed. */
  from?: string;
  /** Ids of the amendments that took effect on that day, in their order. */
  amendments: string[];
  /** Every clause with its words of then; a repealed one keeps its place and its address, without words. */
  convention: Convention;
}

/** One change of one amendment, with the convention that it meets. */
interface Step {
  amendment: Amendment;
  /** Place of the change in its amendment, from 0. */
  index: number;
  change: Change;
  before: Convention;
  /** The convention after the change; the same as before where the change cannot be made to it. */
  after: Convention;
}

/** Returns the amendments in the order in which they take effect; those of one day by their number. */
export const inOrderOfEffect = (amendments: readonly Amendment[]): Amendment[] =>
  [...amendments].sort((a, b) => compare(a.effect, b.effect) || Number(a.id) - Number(b.id));

/**
 * Returns every change in the order of effect. A change that names no clause, or inserts one that exists, changes
 * nothing here: the check of the content tells it.
 */
function stepsOf(signed: Convention, amendments: readonly Amendment[]): Step[] {
  let before = signed;
  return inOrderOfEffect(amendments).flatMap((amendment) =>
    amendment.changes.map((change, index): Step => {
      const step = { amendment, index, change, before, after: applyChange(change, amendment, before) };
      before = step.after;
      return step;
    }),
  );
}

/** Returns the states of the convention, oldest first: as signed, then one for each day on which it changes. */
export function statesOf(signed: Convention, amendments: readonly Amendment[]): State[] {
  const steps = stepsOf(signed, amendments);
  const days = [...new Set(steps.map(({ amendment }) => amendment.effect))];
  return [
    { amendments: [], convention: signed },
    ...days.map((from): State => {
      const own = steps.filter(({ amendment }) => amendment.effect === from);
      return {
        from,
        amendments: [...new Set(own.map(({ amendment }) => amendment.id))],
        convention: own.at(-1)?.after ?? signed,
      };
    }),
  ];
}

/** Returns the state on a day (ISO 8601): the last that has taken effect. */
export const stateAt = (states: readonly State[], day: string): State => {
  const [signed] = states;
  if (!signed) throw new Error('a convention has at least the state in which it was signed');
  return states.findLast(({ from }) => from === undefined || from <= day) ?? signed;
};

/** Returns the convention after one change; the same one where the change names a clause that is not there. */
export function applyChange(change: Change, { id, effect, file }: Amendment, convention: Convention): Convention {
  const old = convention.byId.get(change.clause);
  if (change.action === 'insert') {
    if (!old) return inserted(change, { id, effect, file }, convention);
    return old.repealed ? restored(change, { id, effect }, old, convention) : convention;
  }
  if (!old || old.repealed) return convention;
  const next: Clause =
    change.action === 'repeal'
      ? { ...old, blocks: withoutWords(old), partners: [], dates: [], repealed: { amendment: id, from: effect } }
      : { ...withWords(old, change), amended: { amendment: id, from: effect } };
  return linked(convention.clauses.map((clause) => (clause.id === next.id ? next : clause)));
}

/** Gives a repealed text words again, in the place that it kept. */
function restored(
  change: Extract<Change, { action: 'insert' }>,
  { id, effect }: Pick<Amendment, 'id' | 'effect'>,
  { repealed: _repealed, amended: _amended, ...old }: Clause,
  convention: Convention,
): Convention {
  const next: Clause = { ...withWords(old, change), inserted: { amendment: id, from: effect } };
  return linked(convention.clauses.map((clause) => (clause.id === next.id ? next : clause)));
}

/** Returns a clause with the words that a change gives it; what the change does not name stays. */
const withWords = (old: Clause, change: Exclude<Change, { action: 'repeal' }>): Clause => ({
  ...old,
  ...wordsOf(change),
  ...linksOf(change, old),
  title: change.title ?? old.title,
  summary: change.summary ?? old.summary,
  printed: change.number ?? old.printed,
});

/** A repealed text has no words; the places of what stands in it stay. */
const withoutWords = ({ blocks }: Clause): Clause['blocks'] =>
  localize((locale) => blocks[locale].filter(({ type }) => type === 'slot'));

/** The words that a change brings; its translation is made with it, so it is never older. */
const wordsOf = (change: Exclude<Change, { action: 'repeal' }>): Pick<Clause, 'blocks' | 'staleIn'> => ({
  blocks: localize((locale) => parseClauseText(change.text[locale])),
  staleIn: [],
});

/** The links that a change gives to its clause; those of before where it says nothing of them. */
function linksOf(
  { objectives, partners, dates }: Exclude<Change, { action: 'repeal' }>,
  old: Pick<Clause, 'objectives' | 'partners' | 'dates'>,
): Pick<Clause, 'objectives' | 'partners' | 'dates'> {
  return {
    objectives: objectives?.map((objective) => `objective-${objective}`) ?? old.objectives,
    partners: partners ? Object.entries(partners).map(([partner, role]) => ({ partner, role })) : old.partners,
    dates: dates ?? old.dates,
  };
}

/**
 * Puts a new clause after a sibling, or first among its kind in the clause that it names. An annexe stands in none.
 */
function inserted(
  change: Extract<Change, { action: 'insert' }>,
  { id, effect, file }: Pick<Amendment, 'id' | 'effect' | 'file'>,
  convention: Convention,
): Convention {
  const after = convention.byId.get(change.after);
  if (!after) return convention;
  const kind = kindOfId(change.clause);
  const isFirst = after.kind !== kind;
  const parent =
    kind === 'annexe'
      ? undefined
      : isFirst
        ? after
        : after.parent === undefined
          ? undefined
          : convention.byId.get(after.parent);
  const place = placeOfId(change.clause);
  const next: Clause = {
    ...wordsOf(change),
    ...place,
    printed: change.number ?? place.printed,
    id: change.clause,
    kind,
    parent: parent?.id,
    children: [],
    title: change.title,
    summary: change.summary,
    words: localize(() => []),
    ...linksOf(change, { objectives: [], partners: [], dates: [] }),
    actions: [],
    files: localize(() => file),
    inserted: { amendment: id, from: effect },
  };
  const byId = new Map([...convention.clauses, next].map((clause) => [clause.id, clause]));
  const roots = convention.clauses.filter((clause) => clause.parent === undefined).map((clause) => clause.id);
  if (parent) {
    const at = isFirst ? firstOfKind(kind, parent, convention) : parent.children.indexOf(after.id) + 1;
    byId.set(parent.id, { ...parent, children: parent.children.toSpliced(at, 0, next.id) });
  } else roots.splice(roots.indexOf(after.id) + 1, 0, next.id);
  const within = (clauseId: string): Clause[] => {
    const clause = byId.get(clauseId);
    return clause ? [clause, ...clause.children.flatMap(within)] : [];
  };
  return linked(roots.flatMap(within));
}

/** Returns the place, among the children of a clause, of the first one of a kind: its text says their order. */
function firstOfKind(kind: ClauseKind, parent: Clause, convention: Convention): number {
  const slots = parent.blocks[referenceLocale].flatMap((block) => (block.type === 'slot' ? [block.children] : []));
  const rank = (of: ClauseKind) => slots.findIndex((slot) => slot === of);
  const at = parent.children.findIndex((child) => {
    const other = convention.byId.get(child);
    return other !== undefined && rank(other.kind) >= rank(kind);
  });
  return at === -1 ? parent.children.length : at;
}

/** Returns the convention of some clauses, each objective with the actions that name it and are in force. */
function linked(clauses: Clause[]): Convention {
  const acting = clauses.filter(({ repealed, objectives }) => !repealed && objectives.length > 0);
  const whole = withPrintedAxes(clauses).map((clause) =>
    clause.kind === 'objective'
      ? { ...clause, actions: acting.filter(({ objectives }) => objectives.includes(clause.id)).map(({ id }) => id) }
      : clause,
  );
  return { clauses: whole, byId: new Map(whole.map((clause) => [clause.id, clause])) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

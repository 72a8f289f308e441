import type { AmendmentRecord, Change } from './amendment-schema.ts';
import { parseClauseText, type Block } from './clause-text.ts';
import { pagedKinds, unknownId, type Clause, type ClauseKind, type Convention, type PagedKind } from './convention.ts';
import { problemAt, type Entry } from './entry.ts';
import { localize, referenceLocale } from './locale.ts';
import { listed, say, type Finding, type Problem } from './problem.ts';

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

export interface Amended {
  /** The text in force: every amendment applied. A repealed clause keeps its place and its address, without words. */
  convention: Convention;
  /** The states of every clause, oldest first. */
  history: Map<string, Version[]>;
  /** The amendments in the order in which they take effect. */
  amendments: Amendment[];
  problems: Problem[];
}

/** Applies amendments to the signed text in the order of their effect. The signed convention itself is not changed. `present`: see `checkLock`. */
export function applyAmendments(signed: Convention, entries: readonly Entry[], present: ReadonlySet<string> = new Set()): Amended {
  const ordered = entries.map((entry) => ({ entry, amendment: { ...(entry.data as unknown as AmendmentRecord), id: entry.id } })).sort((a, b) => compare(a.amendment.effect, b.amendment.effect) || Number(a.entry.id) - Number(b.entry.id));
  const history = new Map<string, Version[]>(signed.clauses.map((clause) => [clause.id, [{ clause }]]));
  const problems: Problem[] = [];
  let clauses = signed.clauses.map((clause) => ({ ...clause, children: [...clause.children] }));
  for (const { entry, amendment } of ordered) {
    amendment.changes.forEach((change, index) => {
      if (!clauses.some(({ id }) => id === change.clause) && present.has(change.clause)) return; // its own file has an error
      const refused = refusal(change, clauses, history);
      if (refused) {
        const { field, ...finding } = refused;
        problems.push(problemAt(entry, ['changes', index, field], finding));
        return;
      }
      const next = applied(change, clauses);
      if (change.action === 'insert') clauses = inserted(clauses, next, change.after);
      else clauses = clauses.map((clause) => (clause.id === change.clause ? next : clause));
      const version: Version = { from: amendment.effect, amendment: amendment.id, ...(change.action === 'repeal' ? {} : { clause: next }) };
      history.set(change.clause, [...(history.get(change.clause) ?? []), version]);
    });
  }
  return { convention: { clauses, byId: new Map(clauses.map((clause) => [clause.id, clause])) }, history, amendments: ordered.map(({ amendment }) => amendment), problems };
}

/** Returns the state of a clause on a day (ISO 8601): the last one that has taken effect; the signed text before the first amendment. */
export function versionAt(versions: readonly Version[], day: string): Version | undefined {
  return versions.filter(({ from }) => from === undefined || from <= day).at(-1);
}

/** Says whether the last amendment of a clause repealed it. */
export const isRepealed = (versions: readonly Version[]): boolean => versions.length > 0 && versions.at(-1)?.clause === undefined;

/** Returns the clauses that an amendment changed, in its own order. */
export const changedBy = ({ changes }: Amendment): { id: string; action: Change['action'] }[] => changes.map(({ clause, action }) => ({ id: clause, action }));

function refusal(change: Change, clauses: readonly Clause[], history: ReadonlyMap<string, Version[]>): (Finding & { field: string }) | undefined {
  const target = clauses.find(({ id }) => id === change.clause);
  const live = clauses.filter(({ id }) => !isRepealed(history.get(id) ?? [])).map(({ id }) => id);
  if (change.action === 'insert') {
    if (target) return { field: 'clause', found: say(`le texte « ${change.clause} » existe déjà`, `the text “${change.clause}” already exists`), remedy: say('donnez un numéro libre, ou écrivez « action: replace »', 'give a free number, or write “action: replace”') };
    const sibling = clauses.find(({ id }) => id === change.after);
    if (!sibling) return { field: 'after', ...unknownId('texte', 'text', change.after, live) };
    const like = sibling.id.replace(/\d+$/, '');
    if (change.clause.replace(/\d+$/, '') !== like) return { field: 'clause', found: say(`« ${change.clause} » ne peut pas suivre « ${change.after} »`, `“${change.clause}” cannot follow “${change.after}”`), expected: say(`un identifiant qui commence par « ${like} »`, `an id that starts with “${like}”`), remedy: say('corrigez l’un des deux identifiants', 'mend one of the two ids') };
    return lacksSummary(change, change.clause.split('-')[0] as ClauseKind, change.title === undefined);
  }
  if (!target) return { field: 'clause', ...unknownId('texte', 'text', change.clause, live) };
  if (!live.includes(target.id)) {
    const by = history.get(target.id)?.at(-1)?.amendment ?? '';
    return { field: 'clause', found: say(`le texte « ${target.id} » est déjà abrogé par l’avenant ${by}`, `the text “${target.id}” is already repealed by amendment ${by}`), expected: say('un texte en vigueur à la date d’effet', 'a text in force on the date of effect'), remedy: say('retirez cette ligne, ou vérifiez les dates d’effet des avenants', 'remove this line, or check the dates of effect of the amendments') };
  }
  if (change.action === 'repeal') return undefined;
  const slots = (blocks: Block[]) => listed(blocks.flatMap((block) => (block.type === 'slot' ? [block.children] : [])));
  const wanted = slots(target.blocks[referenceLocale]);
  const given = slots(parseClauseText(change.text[referenceLocale]));
  if (wanted !== given) return { field: 'text', found: say(`composants « ${given || 'aucun'} »`, `components “${given || 'none'}”`), expected: say(`les mêmes que le texte remplacé : « ${wanted || 'aucun'} »`, `the same as the text replaced: “${wanted || 'none'}”`), remedy: say('remettez les composants à leur place dans le nouveau texte', 'put the components back in their place in the new text') };
  return lacksSummary(change, target.kind, false);
}

function lacksSummary(change: Exclude<Change, { action: 'repeal' }>, kind: ClauseKind, title: boolean): (Finding & { field: string }) | undefined {
  if (!pagedKinds.includes(kind as PagedKind) || (change.summary !== undefined && !title)) return undefined;
  const field = title ? 'title' : 'summary';
  return { field, found: say('champ absent', 'missing field'), expected: say('les mots de tous les jours pour le nouveau texte, dans chaque langue', 'plain words for the new text, in each language'), remedy: say(`ajoutez « ${field}: » avec fr et en : l’ancien ne dit plus ce que dit le texte`, `add “${field}:” with fr and en: the old one no longer says what the text says`) };
}

function applied(change: Change, clauses: readonly Clause[]): Clause {
  const old = clauses.find(({ id }) => id === (change.action === 'insert' ? change.after : change.clause));
  if (!old) throw new Error(`no clause ${change.clause}`); // refused before
  if (change.action === 'repeal') return { ...old, blocks: localize(() => []) };
  const blocks = localize((locale) => parseClauseText(change.text[locale]));
  const words = { blocks, title: change.title ?? old.title, summary: change.summary ?? old.summary, staleIn: [] };
  if (change.action === 'replace') return { ...old, ...words };
  const number = change.clause.slice(change.clause.indexOf('-') + 1);
  return { ...old, ...words, id: change.clause, number, position: Number(number.split('-').at(-1)), children: [], objectives: [], actions: [], partners: [], dates: [] };
}

/** Puts a new clause after a sibling and all that stands in it. */
function inserted(clauses: Clause[], next: Clause, after: string): Clause[] {
  const within = (clause: Clause): boolean => clause.id === after || (clause.parent !== undefined && clauses.some((parent) => parent.id === clause.parent && within(parent)));
  const at = clauses.findLastIndex(within) + 1;
  const withChild = clauses.map((clause) => (clause.id === next.parent ? { ...clause, children: clause.children.toSpliced(clause.children.indexOf(after) + 1, 0, next.id) } : clause));
  return withChild.toSpliced(at, 0, next);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

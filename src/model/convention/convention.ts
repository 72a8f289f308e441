import { z } from 'zod';
import type { ClauseKind } from './clause-id.ts';
import { parseClauseText, type Block, type ChildKind } from './clause-text.ts';
import { clauseCollections, type ClauseCollection } from '../collections.ts';
import { translationOf, type Entry, type SourceEntry, type TranslationEntry } from '../entry.ts';
import { localize, referenceLocale, translationLocales, type Locale, type Localized } from '../locale.ts';
import { isStale } from '../translation.ts';

/** The kinds that have a page which lists them; annexes are listed with the articles. */
export const listedKinds = ['article', 'axis', 'objective', 'action'] as const;
export type ListedKind = (typeof listedKinds)[number];

/** The kinds that have a page of their own. */
export const pagedKinds = [...listedKinds, 'annexe'] as const;
export type PagedKind = (typeof pagedKinds)[number];

export interface PlannedDate {
  /** 2017, 2017-01, 2017-01-16 or 2017-Q1: the precision of the text. */
  date: string;
  label: Localized;
}

interface Involvement {
  partner: string;
  role: Localized;
}

/** What an amendment did to a clause. */
export interface Changed {
  /** Id of the amendment. */
  amendment: string;
  /** Day of effect, ISO 8601. */
  from: string;
}

/** One of the clauses of the convention, linked to the others by id. */
export interface Clause {
  /** `action-1-4`; the same in every language, never renamed. */
  id: string;
  kind: ClauseKind;
  /** The number in the address: `4`, `1-4`; the kind itself for title, parties, preamble and signatures. */
  number: string;
  /** The number as signed, where it is not that of its place: `4 bis`, `II`. */
  printed?: string | undefined;
  /** The axis that the clause is or belongs to. */
  axis?: number | undefined;
  /** The number of that axis as signed, where it is not that of its place: `II`. */
  axisPrinted?: string | undefined;
  /** Its place among its siblings, from 1. */
  position: number;
  parent?: string | undefined;
  children: string[];
  blocks: Localized<Block[]>;
  title?: Localized | undefined;
  summary?: Localized | undefined;
  /** Other words by which people look for it. */
  words: Localized<string[]>;
  objectives: string[];
  /** Actions that name this objective. */
  actions: string[];
  partners: Involvement[];
  dates: PlannedDate[];
  /** The amendment that added it, and the day on which it took effect. */
  inserted?: Changed | undefined;
  /** The last amendment that changed its words, and the day on which it took effect. */
  amended?: Changed | undefined;
  /** The amendment that repealed it, and the day from which it has no words. */
  repealed?: Changed | undefined;
  /** The translations made from an older French text than today's. */
  staleIn: Locale[];
  /** Content file of each language, for edit links. */
  files: Localized;
}

export interface Convention {
  /** Every clause in reading order. */
  clauses: Clause[];
  byId: Map<string, Clause>;
}

const kinds: Record<Exclude<ClauseCollection, 'parts'>, ClauseKind> = {
  articles: 'article',
  axes: 'axis',
  data: 'data',
  objectives: 'objective',
  actions: 'action',
  annexes: 'annexe',
};

/** Returns what a file of clauses holds; a part of the convention is named for its kind. */
const kindOf = ({ collection, id }: SourceEntry<ClauseCollection>): ClauseKind =>
  collection === 'parts' ? partKinds.parse(id) : kinds[collection];
const partKinds = z.enum(['title', 'parties', 'preamble', 'signatures']);

/** Returns the id of the clause that a file holds: `actions` and `1-4` give `action-1-4`. */
export function clauseId(collection: ClauseCollection, id: string): string {
  return collection === 'parts' ? id : `${kinds[collection]}-${id}`;
}

/** Links the entries of the clauses into the convention. */
export function linkConvention(entries: readonly Entry[]): Convention {
  const drafts = new Map<string, Clause>();
  for (const source of clauseSources(entries)) {
    const clause = draftClause(source);
    for (const locale of translationLocales) {
      const translation = translationOf(entries, source, locale);
      if (translation) addTranslation(clause, source, translation);
    }
    drafts.set(clause.id, clause);
  }
  for (const { id, objectives } of drafts.values())
    for (const objective of objectives) drafts.get(objective)?.actions.push(id);
  const clauses = withPrintedAxes(inReadingOrder(drafts));
  return { clauses, byId: new Map(clauses.map((clause) => [clause.id, clause])) };
}

/** Returns clauses of which each one within an axis knows the number that the axis is signed with. */
export function withPrintedAxes(clauses: readonly Clause[]): Clause[] {
  const printed = new Map(
    clauses.flatMap(({ kind, axis, printed: number }) => (kind === 'axis' ? [[axis, number]] : [])),
  );
  return clauses.map((clause) => {
    const number = clause.kind === 'axis' ? undefined : printed.get(clause.axis);
    return number === clause.axisPrinted ? clause : { ...clause, axisPrinted: number };
  });
}

/** Returns the French entries that each hold a clause. */
export const clauseSources = (entries: readonly Entry[]): SourceEntry<ClauseCollection>[] =>
  entries.filter(
    (entry): entry is SourceEntry<ClauseCollection> =>
      entry.locale === referenceLocale && entry.collection in clauseCollections,
  );

/** Returns the id of the clause of an entry. */
export const clauseIdOf = ({ collection, id }: { collection: ClauseCollection; id: string }): string =>
  clauseId(collection, id);

function draftClause(source: SourceEntry<ClauseCollection>): Clause {
  const { collection, data } = source;
  const blocks = parseClauseText(source.body);
  const [first, second] = collection === 'parts' ? [] : source.id.split('-').map(Number);
  const every = <T>(value: T): Localized<T> => localize(() => value);
  return {
    id: clauseIdOf(source),
    kind: kindOf(source),
    number: source.id,
    printed: 'number' in data ? data.number : undefined,
    axis: collection === 'axes' || second !== undefined ? first : undefined,
    position: second ?? first ?? 1,
    children: [],
    blocks: every(blocks),
    title: 'title' in data ? every(data.title) : undefined,
    summary: 'summary' in data ? every(data.summary) : undefined,
    words: every('words' in data ? data.words : []),
    objectives: collection === 'actions' ? data.objectives.map((id) => clauseId('objectives', id)) : [],
    actions: [],
    partners:
      collection === 'actions'
        ? Object.entries(data.partners).map(([partner, role]) => ({ partner, role: every(role) }))
        : [],
    dates: collection === 'actions' ? data.dates.map(({ date, label }) => ({ date, label: every(label) })) : [],
    staleIn: [],
    files: every(source.file),
  };
}

function addTranslation(
  clause: Clause,
  source: SourceEntry<ClauseCollection>,
  translation: TranslationEntry<ClauseCollection>,
): void {
  const { locale, data } = translation;
  clause.blocks[locale] = parseClauseText(translation.body);
  if (clause.title && 'title' in data) clause.title[locale] = data.title;
  if (clause.summary && 'summary' in data) clause.summary[locale] = data.summary;
  clause.words[locale] = 'words' in data ? data.words : [];
  if (translation.collection === 'actions') {
    const { partners, dates } = translation.data;
    for (const { partner, role } of clause.partners) role[locale] = partners[partner] ?? role[referenceLocale];
    clause.dates.forEach(({ label }, index) => {
      label[locale] = dates[index] ?? label[referenceLocale];
    });
  }
  clause.files[locale] = translation.file;
  if (isStale(source, translation)) clause.staleIn.push(locale);
}

/** Returns the clauses in reading order: each slot of a text is replaced by the children of that kind. */
function inReadingOrder(drafts: Map<string, Clause>): Clause[] {
  const placed = new Set<string>();
  const ordered: Clause[] = [];
  const place = (clause: Clause | undefined, parent?: Clause): void => {
    if (!clause || placed.has(clause.id)) return;
    placed.add(clause.id);
    clause.parent = parent?.id;
    parent?.children.push(clause.id);
    ordered.push(clause);
    for (const block of clause.blocks[referenceLocale]) {
      if (block.type === 'slot') draftsUnder(drafts, clause, block.children).forEach((child) => place(child, clause));
    }
  };
  for (const part of ['title', 'parties', 'preamble']) place(drafts.get(part));
  const placeAll = (kind: ClauseKind) =>
    [...drafts.values()]
      .filter((clause) => clause.kind === kind)
      .sort(byPosition)
      .forEach((clause) => place(clause));
  placeAll('article');
  place(drafts.get('signatures'));
  placeAll('annexe');
  return ordered;
}

const byPosition = (a: Clause, b: Clause) => (a.axis ?? 0) - (b.axis ?? 0) || a.position - b.position;

function draftsUnder(drafts: Map<string, Clause>, parent: Clause, kind: ChildKind): Clause[] {
  return [...drafts.values()]
    .filter((clause) => clause.kind === kind && (kind === 'axis' || clause.axis === parent.axis))
    .sort(byPosition);
}

import type { Action, ActionTranslation, ExplainedClause } from './schema.ts';
import { paragraphsOf, parseClauseText, type Block, type ChildKind } from './clause-text.ts';
import { clauseCollections, type ClauseCollection } from '../collections.ts';
import { problemAt, type ContentFile, type Entry } from '../entry.ts';
import { locales, referenceLocale, translationLocales, type Locale, type Localized } from '../locale.ts';
import { listed, say, type Problem } from '../problem.ts';
import { isStale } from '../translation.ts';

export type ClauseKind =
  'title' | 'parties' | 'preamble' | 'article' | 'axis' | 'data' | 'objective' | 'action' | 'signatures';
/** The kinds that have a page of their own. */
export const pagedKinds = ['article', 'axis', 'objective', 'action'] as const;
export type PagedKind = (typeof pagedKinds)[number];

export interface PlannedDate {
  /** 2017, 2017-01, 2017-01-16 or 2017-Q1: the precision of the text. */
  date: string;
  label: Localized;
}

export interface Involvement {
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
  /** The axis that the clause is or belongs to. */
  axis?: number | undefined;
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

const kindOf: Record<Exclude<ClauseCollection, 'parts'>, ClauseKind> = {
  articles: 'article',
  axes: 'axis',
  data: 'data',
  objectives: 'objective',
  actions: 'action',
};

/** Returns the id of the clause that a file holds: `actions` and `1-4` give `action-1-4`. */
export function clauseId(collection: ClauseCollection, id: string): string {
  return collection === 'parts' ? id : `${kindOf[collection]}-${id}`;
}

/**
 * Turns the raw entries of the clauses into the linked convention.
 * Problems of content never throw: they come back together, each with its file, so that all are told at once.
 */
export function buildConvention(
  entries: Entry[],
  partners: ReadonlyMap<string, unknown>,
  places: readonly ContentFile[] = entries,
): { convention: Convention; problems: Problem[] } {
  const problems: Problem[] = [];
  const drafts = new Map<string, Clause>();
  const sources = entries.filter((entry) => entry.locale === referenceLocale && entry.collection in clauseCollections);
  const translations = new Map(entries.map((entry) => [`${entry.collection}/${entry.locale}/${entry.id}`, entry]));

  for (const source of sources) {
    const collection = source.collection as ClauseCollection;
    const clause = draftClause(collection, source);
    for (const locale of translationLocales) {
      const translation = translations.get(`${collection}/${locale}/${source.id}`);
      if (translation) addTranslation(clause, source, translation, locale, problems);
    }
    if (
      paragraphsOf(clause.blocks[referenceLocale]).length === 0 &&
      clause.blocks[referenceLocale].every((block) => block.type !== 'heading')
    ) {
      problems.push(
        problemAt(source, [], {
          found: say('le texte est vide', 'the text is empty'),
          remedy: say(
            'remettez le texte de la convention sous l’en-tête',
            'put the text of the convention back under the front matter',
          ),
        }),
      );
    }
    drafts.set(clause.id, clause);
  }
  linkObjectives(drafts, sources, places, problems);
  checkPartners(sources, partners, problems);
  const clauses = inReadingOrder(drafts);
  const unreadable =
    places.filter((place) => place.locale === referenceLocale && place.collection in clauseCollections).length >
    sources.length;
  if (!unreadable) problems.push(...unplaced(sources, clauses));
  return { convention: { clauses, byId: new Map(clauses.map((clause) => [clause.id, clause])) }, problems };
}

function draftClause(collection: ClauseCollection, source: Entry): Clause {
  const data = source.data as Partial<Action & ExplainedClause>;
  const blocks = parseClauseText(source.body);
  const kind = collection === 'parts' ? (source.id as ClauseKind) : kindOf[collection];
  const [first, second] = collection === 'parts' ? [] : source.id.split('-').map(Number);
  const every = <T>(value: T): Localized<T> =>
    Object.fromEntries(locales.map((locale) => [locale, value])) as Localized<T>;
  return {
    id: clauseId(collection, source.id),
    kind,
    number: source.id,
    axis: kind === 'axis' ? first : second === undefined ? undefined : first,
    position: second ?? (first || 1),
    children: [],
    blocks: every(blocks),
    title: data.title === undefined ? undefined : every(data.title),
    summary: data.summary === undefined ? undefined : every(data.summary),
    words: every(data.words ?? []),
    objectives: (data.objectives ?? []).map((id) => `objective-${id}`),
    actions: [],
    partners: Object.entries(data.partners ?? {}).map(([partner, role]) => ({ partner, role: every(role) })),
    dates: (data.dates ?? []).map(({ date, label }) => ({ date, label: every(label) })),
    staleIn: [],
    files: every(source.file),
  };
}

function addTranslation(clause: Clause, source: Entry, translation: Entry, locale: Locale, problems: Problem[]): void {
  const data = translation.data as Partial<ActionTranslation>;
  const blocks = parseClauseText(translation.body);
  const shape = (list: Block[]) =>
    listed(list.map((block) => (block.type === 'slot' ? `<${block.children}>` : block.type === 'heading' ? '#' : '¶')));
  if (shape(blocks) !== shape(clause.blocks[referenceLocale])) {
    problems.push(
      problemAt(translation, [], {
        found: say(`suite de blocs « ${shape(blocks)} »`, `blocks “${shape(blocks)}”`),
        expected: say(
          `la même suite que ${source.file} : « ${shape(clause.blocks[referenceLocale])} »`,
          `the same as ${source.file}: “${shape(clause.blocks[referenceLocale])}”`,
        ),
        remedy: say(
          'traduisez paragraphe par paragraphe, avec les mêmes titres et les mêmes composants, dans le même ordre',
          'translate paragraph by paragraph, with the same headings and components, in the same order',
        ),
      }),
    );
  }
  clause.blocks[locale] = blocks;
  if (clause.title && data.title !== undefined) clause.title[locale] = data.title;
  if (clause.summary && data.summary !== undefined) clause.summary[locale] = data.summary;
  clause.words[locale] = data.words ?? [];
  const expected = clause.partners.map((involvement) => involvement.partner);
  const given = Object.keys(data.partners ?? {});
  if (listed([...expected].sort()) !== listed([...given].sort())) {
    problems.push(
      problemAt(translation, ['partners'], {
        found: say(`partenaires : ${listed(given) || 'aucun'}`, `partners: ${listed(given) || 'none'}`),
        expected: say(
          `les mêmes que ${source.file} : ${listed(expected) || 'aucun'}`,
          `the same as ${source.file}: ${listed(expected) || 'none'}`,
        ),
        remedy: say(
          'donnez un rôle traduit pour chaque partenaire du fichier français, et pour eux seuls',
          'give a translated role for each partner of the French file and no other',
        ),
      }),
    );
  }
  for (const involvement of clause.partners)
    involvement.role[locale] = data.partners?.[involvement.partner] ?? involvement.role[referenceLocale];
  if ((data.dates ?? []).length !== clause.dates.length) {
    problems.push(
      problemAt(translation, ['dates'], {
        found: say(`${(data.dates ?? []).length} libellé(s) de date`, `${(data.dates ?? []).length} date label(s)`),
        expected: say(`${clause.dates.length}, comme ${source.file}`, `${clause.dates.length}, as in ${source.file}`),
        remedy: say(
          'traduisez le libellé de chaque date, dans le même ordre',
          'translate the label of each date, in the same order',
        ),
      }),
    );
  }
  clause.dates.forEach((planned, index) => {
    planned.label[locale] = data.dates?.[index] ?? planned.label[referenceLocale];
  });
  clause.files[locale] = translation.file;
  if (isStale(source, translation)) clause.staleIn.push(locale);
}

function linkObjectives(
  drafts: Map<string, Clause>,
  sources: Entry[],
  places: readonly ContentFile[],
  problems: Problem[],
): void {
  const known = places
    .filter((place) => place.collection === 'objectives' && place.locale === referenceLocale)
    .map((place) => place.id);
  for (const source of sources.filter((entry) => entry.collection === 'actions')) {
    const action = drafts.get(clauseId('actions', source.id));
    action?.objectives.forEach((id, index) => {
      const objective = drafts.get(id);
      if (objective) objective.actions.push(action.id);
      const number = id.replace('objective-', '');
      if (!known.includes(number))
        problems.push(problemAt(source, ['objectives', index], unknownId('objectif', 'objective', number, known)));
    });
  }
}

function checkPartners(sources: Entry[], partners: ReadonlyMap<string, unknown>, problems: Problem[]): void {
  for (const source of sources) {
    for (const id of Object.keys((source.data as Partial<Action>).partners ?? {})) {
      if (!partners.has(id))
        problems.push(problemAt(source, ['partners', id], unknownId('partenaire', 'partner', id, partners.keys())));
    }
  }
}

/** Returns what to say of an id that names nothing. */
export function unknownId(fr: string, en: string, id: string, known: Iterable<string>) {
  return {
    found: say(`${fr} « ${id} » : cet identifiant n’existe pas`, `${en} “${id}”: there is no such id`),
    expected: say(
      `un identifiant connu : ${listed(known) || 'aucun encore'}`,
      `a known id: ${listed(known) || 'none yet'}`,
    ),
    remedy: say('corrigez l’identifiant, ou ajoutez le fichier qui manque', 'mend the id, or add the missing file'),
  };
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
      if (block.type === 'slot') childrenOf(drafts, clause, block.children).forEach((child) => place(child, clause));
    }
  };
  for (const part of ['title', 'parties', 'preamble']) place(drafts.get(part));
  [...drafts.values()]
    .filter((clause) => clause.kind === 'article')
    .sort(byPosition)
    .forEach((clause) => place(clause));
  place(drafts.get('signatures'));
  return ordered;
}

/** A clause that no text calls would silently be missing from the convention. */
function unplaced(sources: Entry[], placed: Clause[]): Problem[] {
  const ids = new Set(placed.map(({ id }) => id));
  return sources
    .filter((source) => !ids.has(clauseId(source.collection as ClauseCollection, source.id)))
    .map((source) =>
      problemAt(source, [], {
        found: say('ce texte ne paraît nulle part', 'this text appears nowhere'),
        expected: say(
          'un axe qui existe et un composant <Axes />, <DataPoints />, <Objectives /> ou <Actions /> qui l’appelle',
          'an axis that exists and a component <Axes />, <DataPoints />, <Objectives /> or <Actions /> that calls it',
        ),
        remedy: say(
          'vérifiez le nom du fichier et les composants de son axe ou de son article',
          'check the name of the file and the components of its axis or article',
        ),
      }),
    );
}

const byPosition = (a: Clause, b: Clause) => (a.axis ?? 0) - (b.axis ?? 0) || a.position - b.position;

function childrenOf(drafts: Map<string, Clause>, parent: Clause, kind: ChildKind): Clause[] {
  return [...drafts.values()]
    .filter((clause) => clause.kind === kind && (kind === 'axis' || clause.axis === parent.axis))
    .sort(byPosition);
}

import { paragraphAnchor, subheadingAnchor, type ChildKind } from '../model/convention/clause-text.ts';
import { pagedKinds, type Clause, type PagedKind } from '../model/convention/convention.ts';
import { childrenOf } from '../model/convention/reading.ts';
import type { Segment } from '../model/families/mentions.ts';
import type { PageTerms } from '../model/families/page-terms.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { blockAnchor } from '../site/addresses.ts';
import { axisSticker } from '../site/gommette.ts';
import { strings } from '../words/strings.ts';
import { clauseLink, type ClauseLink } from './clause-link.ts';
import { notesViews, type NotesView } from './legal-text.ts';
import { comingAdditions, comingViews, type ComingView } from './coming.ts';
import { ownNote, type StateNote } from './state-note.ts';
import { lostParagraphViews, type LostParagraphView } from './versions.ts';

/** How the whole text is shown. */
export interface Reading {
  model: Model;
  /** The language of the page. */
  locale: Locale;
  /** The languages shown side by side, the first of which gives the order of the blocks. */
  languages: readonly [Locale, ...Locale[]];
  summaries: boolean;
  terms: PageTerms;
  /** The clause whose paragraphs have the anchors of a page of its own; the others have those of the whole text. */
  alone?: string | undefined;
}

/** The anchors of the items of a paragraph and of the notes that it calls. */
interface Anchors {
  anchor?: string | undefined;
  notes: string;
}

/** The same words in each language shown; anchors stand once on the page, in the first of them. */
export type SideBySide = { language: Locale; segments: Segment[]; anchors?: Anchors | undefined }[];

/**
 * A heading or a paragraph of the whole text; `link` leads from a heading to the page of its clause, `within` is a
 * heading within a clause.
 */
export interface WholeBlock {
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p';
  id?: string | undefined;
  link?: ClauseLink | undefined;
  within?: boolean;
  words: SideBySide;
}

/** What amendments did to a clause, and will do. */
interface Amended {
  /** Absent where none touched its own words. */
  state?: StateNote | undefined;
  coming: ComingView[];
  lost: LostParagraphView[];
}

/** A data point, an objective or an action of the whole text. */
export interface WholeItem extends Amended {
  id: string;
  kind: Clause['kind'];
  link: ClauseLink;
  blocks: ItemBlock[];
  summary?: string | undefined;
}

/** A block of an item: a paragraph, a heading within the item, or notes. */
type ItemBlock =
  { type: 'paragraph' | 'subheading'; id: string; words: SideBySide } | { type: 'notes'; notes: NotesView[] };

/** A part of a clause of the whole text: a block, notes, its children as clauses, its children as a list. */
type WholePart =
  | { type: 'block'; block: WholeBlock; summary?: string | undefined }
  | { type: 'notes'; notes: NotesView[] }
  | { type: 'clauses'; clauses: WholeClause[] }
  | { type: 'items'; kind: ChildKind; list: 'ol' | 'ul'; items: WholeItem[] };

/** One clause of the whole text with its children where the text has them. */
export interface WholeClause extends Amended {
  id: string;
  kind: Clause['kind'];
  colour?: number | undefined;
  /** Said of the signatures. */
  note?: string | undefined;
  parts: WholePart[];
}

/** Returns a clause of the whole text. */
export function wholeClause(reading: Reading, clause: Clause): WholeClause {
  const { model, locale, languages } = reading;
  const blocks = clause.blocks[languages[0]];
  const summary = summaryOf(reading, clause);
  const parts = blocks.map((block, index): WholePart => {
    if (block.type === 'heading')
      return { type: 'block', block: { ...headed(clause, locale), words: wordsOf(reading, clause, index) }, summary };
    if (block.type === 'paragraph') {
      const announces = clause.kind === 'axis' && blocks[index + 1]?.type === 'slot';
      const tag = clause.kind === 'title' ? 'h1' : announces ? 'h4' : 'p';
      const id = anchorOf(reading, clause, block.number);
      return { type: 'block', block: { tag, id, words: wordsOf(reading, clause, index, id) } };
    }
    if (block.type === 'subheading') {
      const tag = clause.kind === 'axis' ? 'h4' : 'h3';
      const id = `${clause.id}-${subheadingAnchor(block.number)}`;
      return { type: 'block', block: { tag, id, within: true, words: wordsOf(reading, clause, index) } };
    }
    if (block.type === 'notes') return { type: 'notes', notes: notesOf(reading, clause, index) };
    const children = childrenOf(model.convention, clause, block.children);
    if (block.children === 'axis')
      return { type: 'clauses', clauses: children.map((child) => wholeClause(reading, child)) };
    return {
      type: 'items',
      kind: block.children,
      list: block.children === 'objective' ? 'ol' : 'ul',
      items: children.map((child) => wholeItem(reading, child)),
    };
  });
  return {
    id: clause.id,
    kind: clause.kind,
    colour: clause.axis === undefined ? undefined : axisSticker(clause.axis).colour,
    note: clause.kind === 'signatures' ? strings(locale).namesNote : undefined,
    parts,
    ...amended(reading, clause),
  };
}

/** Returns the level of the heading of a clause, and the link beside it where the clause has a page. */
function headed(clause: Clause, locale: Locale): Pick<WholeBlock, 'tag' | 'link'> {
  const tag = clause.kind === 'title' ? 'h1' : clause.kind === 'axis' ? 'h3' : 'h2';
  const paged = pagedKinds.includes(clause.kind as PagedKind);
  return { tag, link: paged ? clauseLink(clause, locale) : undefined };
}

/** Returns the words of a block in each language shown; `anchor` is that of a paragraph. */
function wordsOf({ languages, terms }: Reading, clause: Clause, index: number, anchor?: string): SideBySide {
  return languages.flatMap((language, at) => {
    const block = clause.blocks[language][index];
    if (block === undefined || block.type === 'slot') return [];
    const linked = language === referenceLocale && block.type === 'paragraph';
    const segments = linked ? terms.of(clause, block.number, block.text) : [{ text: block.text }];
    return [{ language, segments, anchors: at === 0 ? { anchor, notes: `${clause.id}-` } : undefined }];
  });
}

const notesOf = ({ languages, locale }: Reading, clause: Clause, index: number): NotesView[] =>
  notesViews(clause, index, languages, locale, `${clause.id}-`);

function wholeItem(reading: Reading, clause: Clause): WholeItem {
  const { locale, languages } = reading;
  return {
    id: clause.id,
    kind: clause.kind,
    link: clauseLink(clause, locale),
    blocks: clause.blocks[languages[0]].flatMap((block, index): ItemBlock[] => {
      if (block.type === 'slot' || block.type === 'heading') return [];
      if (block.type === 'notes') return [{ type: 'notes', notes: notesOf(reading, clause, index) }];
      const anchored = block.type === 'paragraph';
      const id = anchored ? blockAnchor(clause, block.number) : `${clause.id}-${subheadingAnchor(block.number)}`;
      return [{ type: block.type, id, words: wordsOf(reading, clause, index, anchored ? id : undefined) }];
    }),
    summary: summaryOf(reading, clause),
    ...amended(reading, clause),
  };
}

const summaryOf = ({ summaries, locale }: Reading, { summary, repealed }: Clause): string | undefined =>
  summaries && !repealed ? summary?.[locale] : undefined;

const anchorOf = ({ alone }: Reading, clause: Clause, number: number): string =>
  clause.id === alone ? paragraphAnchor(number) : blockAnchor(clause, number);

const amended = (reading: Reading, clause: Clause): Amended => ({
  state: ownNote(clause, reading.locale),
  coming: [
    ...comingViews(reading.model, clause, reading.locale),
    ...comingAdditions(reading.model, clause, reading.locale),
  ],
  lost: lostParagraphViews(reading.model, clause, reading.locale, (number) => anchorOf(reading, clause, number)),
});

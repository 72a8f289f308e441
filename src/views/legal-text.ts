import {
  headingOf,
  paragraphAnchor,
  paragraphsOf,
  subheadingAnchor,
  type Block,
} from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { childrenOf } from '../model/convention/reading.ts';
import type { Segment } from '../model/families/mentions.ts';
import type { PageTerms } from '../model/families/page-terms.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { clauseLink, type ClauseLink } from './clause-link.ts';
import { deedNote, type StateNote } from './state-note.ts';

/** A paragraph of the text, cut at the words that the page explains, with its translation on a translated page. */
export interface ParagraphView {
  number: number;
  /** Its address within the page. */
  anchor: string;
  segments: Segment[];
  translation?: string | undefined;
}

export interface HeadingView {
  text: string;
  translation?: string | undefined;
}

/** The notes of a clause where they were typed. */
export interface NotesView {
  text: string;
  /** All the blocks in the same language: in them stands what calls each note. */
  blocks: readonly Block[];
  /** What stands before the anchors of the clause, where others share the page. */
  prefix: string;
  /** The language of the words, where it is not that of the page. */
  lang?: Locale | undefined;
  /** Of words that stand a second time on the page, in another language: they hold no anchor. */
  repeated: boolean;
}

/** A block of a clause; its children are links, since each has a page of its own. */
export type BlockView =
  | ({ type: 'heading' } & HeadingView)
  | ({ type: 'paragraph' } & ParagraphView)
  | ({ type: 'subheading'; anchor: string } & HeadingView)
  | { type: 'notes'; notes: NotesView[] }
  | { type: 'children'; links: ClauseLink[] };

/** The words of a clause inside a list: its paragraphs as they stand, then their translations. */
export interface LegalWordsView {
  paragraphs: Segment[][];
  translations: string[];
  /** Said instead of the words of a clause that has none any more. */
  repealed?: StateNote | undefined;
}

/** Returns the segments of a paragraph; whole where the page links no word of it. */
const segmentsOf = (clause: Clause, number: number, text: string, terms: PageTerms | undefined): Segment[] =>
  terms === undefined ? [{ text }] : terms.of(clause, number, text);

/** Returns the paragraph of a block, with the translation of the block that stands for it. */
export function paragraphView(
  clause: Clause,
  { number, text }: { number: number; text: string },
  translated: Block | undefined,
  locale: Locale,
  terms?: PageTerms,
): ParagraphView {
  return {
    number,
    anchor: paragraphAnchor(number),
    segments: segmentsOf(clause, number, text, terms),
    translation: translationOf(translated, locale),
  };
}

const translationOf = (block: Block | undefined, locale: Locale): string | undefined =>
  locale === referenceLocale || block === undefined || block.type === 'slot' ? undefined : block.text;

/** Returns the text of one clause, block by block. */
export function blockViews(convention: Convention, clause: Clause, locale: Locale, terms?: PageTerms): BlockView[] {
  return clause.blocks[referenceLocale].map((block, index): BlockView => {
    const translated = clause.blocks[locale][index];
    if (block.type === 'heading')
      return { type: 'heading', text: block.text, translation: translationOf(translated, locale) };
    if (block.type === 'paragraph')
      return { type: 'paragraph', ...paragraphView(clause, block, translated, locale, terms) };
    if (block.type === 'subheading')
      return {
        type: 'subheading',
        anchor: subheadingAnchor(block.number),
        text: block.text,
        translation: translationOf(translated, locale),
      };
    if (block.type === 'notes') {
      const languages = locale === referenceLocale ? [referenceLocale] : [referenceLocale, locale];
      return { type: 'notes', notes: notesViews(clause, index, languages, locale, '') };
    }
    const children = childrenOf(convention, clause, block.children);
    return { type: 'children', links: children.map((child) => clauseLink(child, locale)) };
  });
}

/** Returns the notes of a block in each language shown; only the first ones hold anchors, after `prefix`. */
export function notesViews(
  clause: Clause,
  index: number,
  languages: readonly Locale[],
  locale: Locale,
  prefix: string,
): NotesView[] {
  return languages.flatMap((language, at) => {
    const blocks = clause.blocks[language];
    const block = blocks[index];
    if (block?.type !== 'notes') return [];
    const lang = language === locale ? undefined : language;
    return [{ text: block.text, blocks, prefix, lang, repeated: at > 0 }];
  });
}

/** Returns the heading of a clause; nothing where the text gives it none. */
export function headingView(clause: Clause, locale: Locale): HeadingView | undefined {
  const text = headingOf(clause.blocks[referenceLocale]);
  return text === undefined
    ? undefined
    : { text, translation: locale === referenceLocale ? undefined : headingOf(clause.blocks[locale]) };
}

/** Returns the words of a clause for a list; `short`: its first paragraph, since the rest is on its page. */
export function legalWords(
  clause: Clause,
  locale: Locale,
  { terms, short = false }: { terms?: PageTerms | undefined; short?: boolean } = {},
): LegalWordsView {
  const shown = (list: Block[]) => paragraphsOf(list).slice(0, short ? 1 : undefined);
  return {
    paragraphs: shown(clause.blocks[referenceLocale]).map(({ number, text }) =>
      segmentsOf(clause, number, text, terms),
    ),
    translations: locale === referenceLocale ? [] : shown(clause.blocks[locale]).map(({ text }) => text),
    repealed: clause.repealed && deedNote('repealed', clause.repealed, locale),
  };
}

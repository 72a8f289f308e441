import { paragraphsOf, type ChildKind } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { childrenOf } from '../model/convention/reading.ts';
import type { Segment } from '../model/families/mentions.ts';
import type { PageTerms } from '../model/families/page-terms.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { blockAnchor } from '../site/addresses.ts';
import { axisSticker } from '../site/gommette.ts';
import { strings } from '../words/strings.ts';
import { clauseLink, type ClauseLink } from './clause-link.ts';
import { lostParagraphViews, repealNote, type AmendmentNote, type LostParagraphView } from './versions.ts';

/** How the whole text is shown. */
export interface Reading {
  model: Model;
  /** The language of the page. */
  locale: Locale;
  /** The languages shown side by side, the first of which gives the order of the blocks. */
  languages: readonly [Locale, ...Locale[]];
  summaries: boolean;
  terms: PageTerms;
}

/** The same words in each language shown. */
export type SideBySide = { language: Locale; segments: Segment[] }[];

/** A heading or a paragraph of the whole text; `link` leads from a heading to the page of its clause. */
export interface WholeBlock {
  tag: 'h1' | 'h2' | 'h3' | 'h4' | 'p';
  id?: string | undefined;
  link?: ClauseLink | undefined;
  words: SideBySide;
}

/** What an amendment did to a clause. */
interface Amended {
  repealed?: AmendmentNote | undefined;
  lost: LostParagraphView[];
}

/** A data point, an objective or an action of the whole text. */
export interface WholeItem extends Amended {
  id: string;
  kind: Clause['kind'];
  link: ClauseLink;
  paragraphs: { id: string; words: SideBySide }[];
  summary?: string | undefined;
}

/** A part of a clause of the whole text: a block, its children as clauses, its children as a list. */
type WholePart =
  | { type: 'block'; block: WholeBlock; summary?: string | undefined }
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
  const { model, locale, languages, terms } = reading;
  const blocks = clause.blocks[languages[0]];
  const summary = summaryOf(reading, clause);
  const wordsOf = (index: number): SideBySide =>
    languages.flatMap((language) => {
      const block = clause.blocks[language][index];
      if (block === undefined || block.type === 'slot') return [];
      const linked = language === referenceLocale && block.type === 'paragraph';
      return [{ language, segments: linked ? terms.of(clause, block.number, block.text) : [{ text: block.text }] }];
    });
  const parts = blocks.map((block, index): WholePart => {
    if (block.type === 'heading')
      return { type: 'block', block: { ...headed(clause, locale), words: wordsOf(index) }, summary };
    if (block.type === 'paragraph') {
      const announces = clause.kind === 'axis' && blocks[index + 1]?.type === 'slot';
      const tag = clause.kind === 'title' ? 'h1' : announces ? 'h4' : 'p';
      return { type: 'block', block: { tag, id: blockAnchor(clause, block.number), words: wordsOf(index) } };
    }
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
  const paged = clause.kind === 'article' || clause.kind === 'axis';
  return { tag, link: paged ? clauseLink(clause, locale) : undefined };
}

function wholeItem(reading: Reading, clause: Clause): WholeItem {
  const { locale, languages, terms } = reading;
  return {
    id: clause.id,
    kind: clause.kind,
    link: clauseLink(clause, locale),
    paragraphs: paragraphsOf(clause.blocks[languages[0]]).map(({ number }, index) => ({
      id: blockAnchor(clause, number),
      words: languages.flatMap((language) => {
        const paragraph = paragraphsOf(clause.blocks[language])[index];
        if (paragraph === undefined) return [];
        const { text } = paragraph;
        return [{ language, segments: language === referenceLocale ? terms.of(clause, number, text) : [{ text }] }];
      }),
    })),
    summary: summaryOf(reading, clause),
    ...amended(reading, clause),
  };
}

const summaryOf = ({ summaries, locale }: Reading, { summary }: Clause): string | undefined =>
  summaries ? summary?.[locale] : undefined;

const amended = ({ model, locale }: Reading, clause: Clause): Amended => ({
  repealed: repealNote(model, clause, locale),
  lost: lostParagraphViews(model, clause, locale, (number) => blockAnchor(clause, number)),
});

import type { ChildKind } from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { fold, paragraphsIn, treeOf, type Children, type ClauseNode, type Folded } from '../model/convention/tree.ts';
import { referenceLocale, type Locale, type Localized } from '../model/locale.ts';
import { strings } from '../words/strings.ts';

/** The same words in the languages of the edition, one after the other. */
type Words = { lang: Locale; text: string }[];
export type Mark = { tab: string } | { axis: number; number?: number };

/** What the body of the document is made of, in reading order. */
export type BodyItem =
  | { type: 'anchor'; id: string }
  | { type: 'heading'; id: string; level: number; mark: Mark | null; words: Words }
  /** The words that announce a list: a heading of the third level. */
  | { type: 'announcement'; words: Words }
  /** `last` marks the end of the last article, which the signatures must follow on the same page. */
  | { type: 'paragraph'; words: Words; last: boolean }
  | { type: 'list'; kind: ChildKind; axis: number; items: { number: number; paragraphs: Words[] }[] }
  | { type: 'signatures'; id: string; signatures: Words[] };

/** Returns the convention after its title as a flat list, its words in each of some languages. */
export function bodyOf(convention: Convention, locales: readonly Locale[]): BodyItem[] {
  const lastArticle = convention.clauses.findLast(({ kind }) => kind === 'article')?.id;
  return treeOf(convention)
    .filter(({ clause }) => clause.kind !== 'title')
    .flatMap((node) => (node.clause.kind === 'signatures' ? [signaturesOf(node)] : fold(node, itemsOf)));

  function itemsOf(clause: Clause, items: Folded<BodyItem[]>[]): BodyItem[] {
    const body = items.flatMap((item, index): BodyItem[] => {
      if (item.type === 'children') return item.kind === 'axis' ? item.results.flat() : [listOf(clause, item)];
      const words = wordsOf(item);
      if (item.type === 'heading')
        return [{ type: 'heading', id: clause.id, level: clause.kind === 'axis' ? 2 : 1, mark: markOf(clause), words }];
      if (item.announces !== undefined) return [{ type: 'announcement', words }];
      return [{ type: 'paragraph', words, last: clause.id === lastArticle && index === items.length - 1 }];
    });
    return body.some(({ type }) => type === 'heading') ? body : [{ type: 'anchor', id: clause.id }, ...body];
  }

  function wordsOf({ text }: { text: Localized }): Words {
    return locales.map((lang) => ({ lang, text: text[lang] }));
  }

  function signaturesOf(node: ClauseNode): BodyItem {
    return { type: 'signatures', id: node.clause.id, signatures: paragraphsIn(node).map(wordsOf) };
  }

  function listOf(clause: Clause, { kind, nodes }: Children): BodyItem {
    return {
      type: 'list',
      kind,
      axis: clause.axis ?? 1,
      items: nodes.map((node) => ({ number: node.clause.position, paragraphs: paragraphsIn(node).map(wordsOf) })),
    };
  }

  function markOf(clause: Clause): Mark | null {
    if (clause.kind === 'article')
      return { tab: `${strings(locales[0] ?? referenceLocale).articleShort} ${clause.position}` };
    return clause.axis === undefined ? null : { axis: clause.axis, number: clause.axis };
  }
}

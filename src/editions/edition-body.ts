import type { ChildKind } from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import {
  blockIn,
  fold,
  nodeOf,
  paragraphsIn,
  treeOf,
  type Children,
  type ClauseNode,
  type Folded,
  type Words as Block,
} from '../model/convention/tree.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { clauseName, tabLabel } from '../site/reference.ts';
import { statusSentence } from '../site/state-words.ts';
import { strings } from '../words/strings.ts';
import { WordSetter, type SetWords } from './edition-words.ts';

/** The same words in the languages of the edition, one after the other. */
type Words = SetWords[];
export type Mark = { tab: string } | { axis: number; number?: string };

/** What the body of the document is made of, in reading order. */
export type BodyItem =
  /** Where a clause without a heading starts; one that has a number shows it in the margin. */
  | { type: 'anchor'; id: string; mark: Mark | null }
  | { type: 'heading'; id: string; level: number; mark: Mark | null; words: Words }
  /** The words that announce a list: a heading of the third level. */
  | { type: 'announcement'; words: Words }
  /** A heading within a clause. */
  | { type: 'subheading'; level: number; words: Words }
  /** Notes that no paragraph calls, kept where they stand. */
  | { type: 'notes'; words: Words }
  /** What amendments did to the clause: words of the publisher. */
  | { type: 'state'; words: Words }
  /** `last` marks the end of the last article, which the signatures must follow on the same page. */
  | { type: 'paragraph'; words: Words; last: boolean }
  | { type: 'list'; kind: ChildKind; axis: number; items: { number: string; paragraphs: Words[] }[] }
  | { type: 'signatures'; id: string; signatures: Words[] };

/** Says whether a clause opens with a heading: that of its text or, where the text is repealed, its name. */
export const isHeaded = ({ kind, repealed, blocks }: Clause): boolean =>
  repealed
    ? ['preamble', 'article', 'axis', 'annexe'].includes(kind)
    : blocks[referenceLocale].some(({ type }) => type === 'heading');

/**
 * Returns the convention after its title as a flat list, its words in each of some languages; or one clause alone,
 * with what stands in it.
 */
export function bodyOf(convention: Convention, locales: readonly Locale[], alone?: Clause): BodyItem[] {
  const lastArticle = convention.clauses.findLast(({ kind }) => kind === 'article')?.id;
  const nodes = alone
    ? [nodeOf(convention, alone)]
    : treeOf(convention).filter(({ clause }) => clause.kind !== 'title');
  return nodes.flatMap((node) =>
    node.clause.kind === 'signatures' && !node.clause.repealed ? signaturesOf(node) : fold(node, itemsOf),
  );

  function itemsOf(clause: Clause, items: Folded<BodyItem[]>[]): BodyItem[] {
    const setters = settersOf(clause);
    const body = items.flatMap((item, index): BodyItem[] => {
      if (item.type === 'children') return item.kind === 'axis' ? item.results.flat() : [listOf(clause, item)];
      if (isSetElsewhere(item, setters)) return [];
      const words = wordsOf(item, setters);
      if (item.type === 'heading')
        return [
          { type: 'heading', id: clause.id, level: clause.kind === 'axis' ? 2 : 1, mark: marginMark(clause), words },
        ];
      if (item.type === 'subheading') return [{ type: 'subheading', level: clause.kind === 'axis' ? 3 : 2, words }];
      if (item.type === 'notes') return [{ type: 'notes', words }];
      if (item.announces !== undefined) return [{ type: 'announcement', words }];
      return [{ type: 'paragraph', words, last: clause.id === lastArticle && index === items.length - 1 }];
    });
    const heading = body.findIndex(({ type }) => type === 'heading');
    const head = heading === -1 ? headOf(clause) : body.slice(0, heading + 1);
    return [...head, ...stateOf(clause), ...body.slice(heading + 1)];
  }

  /** What opens a clause without a heading: its anchor or, where it stands alone or is repealed, its name. */
  function headOf(clause: Clause): BodyItem[] {
    if (clause.id !== alone?.id && !isHeaded(clause)) return [{ type: 'anchor', id: clause.id, mark: tabOf(clause) }];
    const words = locales.map((lang) => {
      const name = clauseName(clause, lang);
      return { lang, text: clause.repealed ? strings(lang).repealedName(name) : name };
    });
    return [{ type: 'heading', id: clause.id, level: clause.kind === 'axis' ? 2 : 1, mark: marginMark(clause), words }];
  }

  function stateOf(clause: Clause): Extract<BodyItem, { type: 'state' }>[] {
    const words = stateWords(clause);
    return words.length === 0 ? [] : [{ type: 'state', words }];
  }

  function stateWords(clause: Clause): Words {
    return locales.flatMap((lang) => {
      const text = statusSentence(clause, lang);
      return text === undefined ? [] : [{ lang, text, state: true as const }];
    });
  }

  function settersOf({ blocks }: Clause): WordSetter[] {
    return locales.map((lang) => new WordSetter(blocks[lang], lang));
  }

  function wordsOf(item: Block, setters: readonly WordSetter[]): Words {
    return setters.map((setter) => setter.words(blockIn(item, setter.lang)));
  }

  /** Says whether words are notes that are all called, and so set where they are called. */
  function isSetElsewhere({ type, text }: Block, setters: readonly WordSetter[]): boolean {
    return type === 'notes' && setters.every((setter) => setter.allCalled(text[setter.lang]));
  }

  function signaturesOf(node: ClauseNode): BodyItem[] {
    const signatures = paragraphsIn(node).map(({ text }) => locales.map((lang) => ({ lang, text: text[lang] })));
    return [...stateOf(node.clause), { type: 'signatures', id: node.clause.id, signatures }];
  }

  function listOf(clause: Clause, { kind, nodes }: Children): BodyItem {
    if (clause.axis === undefined) throw new Error(`${clause.id}: only an axis holds a list of its parts`);
    return {
      type: 'list',
      kind,
      axis: clause.axis,
      items: nodes.map((node) => ({ number: printedNumber(node.clause), paragraphs: wordsIn(node) })),
    };
  }

  function wordsIn({ clause, items }: ClauseNode): Words[] {
    const setters = settersOf(clause);
    const own = items.flatMap((item) =>
      item.type === 'children' || isSetElsewhere(item, setters) ? [] : [wordsOf(item, setters)],
    );
    const state = stateWords(clause);
    return state.length === 0 ? own : [...own, state];
  }

  function marginMark(clause: Clause): Mark | null {
    return tabOf(clause) ?? (clause.axis === undefined ? null : { axis: clause.axis, number: printedNumber(clause) });
  }

  function tabOf(clause: Clause): Mark | null {
    const tabbed = clause.kind === 'article' || clause.kind === 'annexe';
    return tabbed ? { tab: tabLabel(clause, locales[0] ?? referenceLocale) } : null;
  }
}

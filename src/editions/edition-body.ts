import { paragraphsOf, type ChildKind } from '../model/convention/clause-text.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { childrenOf } from '../model/convention/reading.ts';
import { strings } from '../words/strings.ts';
import { WordSetter, type SetWords } from './edition-words.ts';

/** The same words in the languages of the edition, one after the other. */
export type Words = SetWords[];
export type Mark = { tab: string } | { axis: number; number?: number };

/** What the body of the document is made of, in reading order. */
export type BodyItem =
  | { type: 'anchor'; id: string }
  | { type: 'heading'; id: string; level: number; mark: Mark | null; words: Words }
  /** The words that announce a list: a heading of the third level. */
  | { type: 'announcement'; words: Words }
  /** A heading within a clause. */
  | { type: 'subheading'; level: number; words: Words }
  /** Notes that no paragraph calls, kept where they stand. */
  | { type: 'notes'; words: Words }
  /** `last` marks the end of the last article, which the signatures must follow on the same page. */
  | { type: 'paragraph'; words: Words; last: boolean }
  | { type: 'list'; kind: ChildKind; axis: number; items: { number: number; paragraphs: Words[] }[] }
  | { type: 'signatures'; id: string; signatures: Words[] };

/** Returns the convention after its title as a flat list. Locales share their blocks, so the first one leads. */
export function bodyOf(convention: Convention, locales: readonly Locale[]): BodyItem[] {
  const lastArticle = convention.clauses.findLast(({ kind }) => kind === 'article')?.id;
  const top = convention.clauses.filter(({ parent, kind }) => parent === undefined && kind !== 'title');
  return top.flatMap((clause) => itemsOf(clause));

  function itemsOf(clause: Clause): BodyItem[] {
    if (clause.kind === 'signatures')
      return [
        {
          type: 'signatures',
          id: clause.id,
          signatures: paragraphsOf(clause.blocks[referenceLocale]).map((_, index) =>
            locales.map((lang) => ({ lang, text: paragraphsOf(clause.blocks[lang])[index]?.text ?? '' })),
          ),
        },
      ];
    const blocks = clause.blocks[referenceLocale];
    const setters = settersOf(clause);
    const wordsOf = (index: number): Words => setters.map(([lang, set]) => set.words(clause.blocks[lang][index]));
    const items = blocks.flatMap((block, index): BodyItem[] => {
      if (block.type === 'heading')
        return [
          {
            type: 'heading',
            id: clause.id,
            level: clause.kind === 'axis' ? 2 : 1,
            mark: markOf(clause),
            words: wordsOf(index),
          },
        ];
      if (block.type === 'paragraph') {
        const announces = clause.kind === 'axis' && blocks[index + 1]?.type === 'slot';
        return [
          announces
            ? { type: 'announcement', words: wordsOf(index) }
            : {
                type: 'paragraph',
                words: wordsOf(index),
                last: clause.id === lastArticle && index === blocks.length - 1,
              },
        ];
      }
      if (block.type === 'subheading')
        return [{ type: 'subheading', level: clause.kind === 'axis' ? 3 : 2, words: wordsOf(index) }];
      if (block.type === 'notes')
        return setters.every(([, set]) => set.allCalled(block.text)) ? [] : [{ type: 'notes', words: wordsOf(index) }];
      const children = childrenOf(convention, clause, block.children);
      if (block.children === 'axis') return children.flatMap(itemsOf);
      return [
        {
          type: 'list',
          kind: block.children,
          axis: clause.axis ?? 1,
          items: children.map((child) => ({ number: child.position, paragraphs: paragraphsOfChild(child) })),
        },
      ];
    });
    return items.some(({ type }) => type === 'heading') ? items : [{ type: 'anchor', id: clause.id }, ...items];
  }

  function settersOf({ blocks }: Clause) {
    return locales.map((lang) => [lang, new WordSetter(blocks[lang], lang)] as const);
  }

  function paragraphsOfChild(child: Clause): Words[] {
    const setters = settersOf(child);
    return child.blocks[referenceLocale].flatMap((block, at) =>
      block.type === 'slot' || (block.type === 'notes' && setters.every(([, set]) => set.allCalled(block.text)))
        ? []
        : [setters.map(([lang, set]) => set.words(child.blocks[lang][at]))],
    );
  }

  function markOf(clause: Clause): Mark | null {
    if (clause.kind === 'article')
      return { tab: `${strings(locales[0] ?? referenceLocale).articleShort} ${printedNumber(clause)}` };
    return clause.axis === undefined ? null : { axis: clause.axis, number: clause.axis };
  }
}

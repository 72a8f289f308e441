import { localize, referenceLocale, type Locale, type Localized } from '../locale.ts';
import type { Block, ChildKind } from './clause-text.ts';
import type { Clause, Convention } from './convention.ts';
import { childrenOf } from './reading.ts';

/** The words of a block in each language: every translation has the blocks of the reference text. */
export type Words =
  | { type: 'heading'; text: Localized }
  | { type: 'subheading'; number: number; text: Localized }
  /** `announces` where the words introduce the list that follows them, as an axis introduces its actions. */
  | { type: 'paragraph'; number: number; text: Localized; announces?: ChildKind }
  | { type: 'notes'; text: Localized };

/** The children that stand at one place of a text. */
export interface Children {
  type: 'children';
  kind: ChildKind;
  nodes: ClauseNode[];
}

/** A clause and what stands in it, in reading order: its own words, and its children where its text calls them. */
export interface ClauseNode {
  clause: Clause;
  items: (Words | Children)[];
}

/** An item whose children have been made something of. */
export type Folded<Result> = Words | (Children & { results: Result[] });

const trees = new WeakMap<Convention, ClauseNode[]>();

/** Returns the clauses that stand in no other, in reading order, with all that stands in them. */
export function treeOf(convention: Convention): ClauseNode[] {
  const known = trees.get(convention);
  if (known) return known;
  const tree = convention.clauses
    .filter(({ parent }) => parent === undefined)
    .map((clause) => nodeOf(convention, clause));
  trees.set(convention, tree);
  return tree;
}

/** Returns one clause with all that stands in it. */
export function nodeOf(convention: Convention, clause: Clause): ClauseNode {
  const blocks = clause.blocks[referenceLocale];
  const items = blocks.map((block, index): Words | Children => {
    if (block.type === 'slot') {
      const nodes = childrenOf(convention, clause, block.children).map((child) => nodeOf(convention, child));
      return { type: 'children', kind: block.children, nodes };
    }
    const text = localize((locale) => {
      const translated = clause.blocks[locale][index];
      return translated === undefined || translated.type === 'slot' ? block.text : translated.text;
    });
    if (block.type !== 'paragraph') return { ...block, text };
    const next = blocks[index + 1];
    return clause.kind === 'axis' && next?.type === 'slot'
      ? { ...block, text, announces: next.children }
      : { ...block, text };
  });
  return { clause, items };
}

/** Makes something of a clause and all that stands in it: `make` is given the clause and its items, children first. */
export function fold<Result>(
  { clause, items }: ClauseNode,
  make: (clause: Clause, items: Folded<Result>[]) => Result,
): Result {
  return make(
    clause,
    items.map((item) =>
      item.type === 'children' ? { ...item, results: item.nodes.map((node) => fold(node, make)) } : item,
    ),
  );
}

/** Returns words in one language, as the block of the clause that holds them. */
export const blockIn = (item: Words, locale: Locale): Exclude<Block, { type: 'slot' }> => ({
  ...item,
  text: item.text[locale],
});

/** Returns the paragraphs of a clause alone, without its children. */
export const paragraphsIn = ({ items }: ClauseNode): Extract<Words, { type: 'paragraph' }>[] =>
  items.filter((item) => item.type === 'paragraph');

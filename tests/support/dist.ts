import { readFileSync } from 'node:fs';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { listFiles } from '../../src/reader/files.ts';

export type Element = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.ParentNode;

/** Every built HTML file, as a path from dist/. */
export const htmlFiles = (): string[] => listFiles('dist').filter((file) => file.endsWith('.html'));

export const readDist = (file: string): string => readFileSync(`dist/${file}`, 'utf8');

const trees = new Map<string, DefaultTreeAdapterTypes.Document>();

/** Returns the tree of a built page: `fr/actions/1-4/index.html`. */
export function treeOf(file: string): DefaultTreeAdapterTypes.Document {
  const known = trees.get(file) ?? parse(readDist(file));
  trees.set(file, known);
  return known;
}

const walked = new WeakMap<Node, Element[]>();

/** Returns the elements below a node, in document order; template contents are left out. A page is walked once. */
export function elements(node: Node): Element[] {
  const known = walked.get(node);
  if (known) return known;
  const found: Element[] = [];
  const walk = (at: Node): void => {
    if ('tagName' in at) found.push(at);
    if ('childNodes' in at) at.childNodes.forEach(walk);
  };
  walk(node);
  walked.set(node, found);
  return found;
}

export const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((attr) => attr.name === name)?.value;

/** Says whether an element is a script that a browser runs: data and what it may fetch ahead are none. */
export const isCode = (element: Element): boolean =>
  element.tagName === 'script' &&
  !['application/ld+json', 'speculationrules'].includes(attribute(element, 'type') ?? '');

/** Returns the text below a node, without the elements that `without` names. */
export function textOf(node: Node, without: (element: Element) => boolean = () => false): string {
  if ('tagName' in node && without(node)) return '';
  if (node.nodeName === '#text') return (node as DefaultTreeAdapterTypes.TextNode).value;
  return 'childNodes' in node ? node.childNodes.map((child) => textOf(child, without)).join('') : '';
}

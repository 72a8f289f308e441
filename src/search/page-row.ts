import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { Aliases } from './aliases.ts';
import { groups } from './group.ts';
import { distinctNames } from './compared.ts';
import { leadOf, type Row } from './row.ts';

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document;
type Element = DefaultTreeAdapterTypes.Element;

/** Returns the row of a built page whose text the index leaves out: `names` are its aliases. */
export function listedRow(html: string, url: string, names: string, listed: NonNullable<Aliases['listed']>): Row {
  const elements = elementsOf(parse(html));
  const description = elements.find((element) => attribute(element, 'name') === 'description');
  return {
    url,
    ...listed,
    mark: 'tab',
    names: distinctNames(names, [listed.title]),
    lead: leadOf((description && attribute(description, 'content')) ?? listed.title),
  };
}

/**
 * Returns the row of a built page, or nothing where the page is not for the search. `names` are its aliases. Throws
 * where the page names no group: it would be counted in none.
 */
export function pageRow(html: string, url: string, names: string): Row | undefined {
  const elements = elementsOf(parse(html));
  const body = elements.find((element) => attribute(element, 'data-pagefind-body') !== undefined);
  const title = body && elementsOf(body).find(({ tagName }) => tagName === 'h1');
  if (!body || !title) return undefined;
  const group = groups.find((known) => attribute(body, 'data-pagefind-filter') === `group:${known}`);
  if (!group) throw new Error(`${url}: data-pagefind-filter names none of the groups ${groups.join(', ')}`);
  const telephone = elements.find(({ attrs }) =>
    attrs.some(({ name, value }) => name === 'href' && value.startsWith('tel:')),
  );
  const description = elements.find((element) => attribute(element, 'name') === 'description');
  const [name, kind = name] = [textOf(title), attribute(body, 'data-kind')];
  return {
    url,
    title: name,
    kind,
    mark: attribute(body, 'data-mark') ?? 'tab',
    group,
    names: distinctNames(names, [name, kind]),
    lead: leadOf((description && attribute(description, 'content')) ?? name),
    telephone: telephone && textOf(telephone),
  };
}

const elementsOf = (node: Node): Element[] =>
  'childNodes' in node
    ? node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...elementsOf(child)] : []))
    : [];

const attribute = (element: Element, name: string): string | undefined =>
  element.attrs.find((one) => one.name === name)?.value;

const textOf = (node: Node): string =>
  ('childNodes' in node ? node.childNodes : [])
    .map((child) => ('value' in child ? child.value : textOf(child)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();

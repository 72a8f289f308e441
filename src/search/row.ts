import type { Group } from './group.ts';

/** One page as the small list of the search knows it: what it is, by which names, and its first sentence. */
export interface Row {
  /** The name that Pagefind gives the page in its index: `fr_1189b02`. */
  id: string;
  /** From the root of the site, without its base: `/fr/services/creches/`. */
  url: string;
  title: string;
  kind: string;
  /** The sticker or tab that stands beside it: see `clauseHitMark`. */
  mark: string;
  group: Group;
  /** Everyday names and aliases, in every language, parted by the alias separator. */
  names: string;
  lead: string;
  /** The first number to call on the page. */
  telephone?: string | undefined;
  /** Says that it defines a word and is no page of its own. */
  defines?: true | undefined;
}

/** How many rows the small list of a language holds at most: at ten thousand pages the rest is found by Pagefind. */
export const mostRows = 1500;

/** Returns the first sentence of a text, or its first words where that sentence is long. */
export function leadOf(text: string, most = 180): string {
  const first = /^.*?[.!?…](?=\s|$)/su.exec(text)?.[0] ?? text;
  if (first.length <= most) return first;
  return `${first.slice(0, first.lastIndexOf(' ', most))}\u00a0…`;
}

import type { Group } from './group.ts';
import { aliasSeparator } from './separator.ts';

/** One page as the small list of the search knows it: what it is, by which names, and its first sentence. */
export interface Row {
  /** From the root of the site, as built and sent: `/fr/services/creches/`; from that of its host, once read. */
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

/** What parts the names as they are sent: one byte instead of four. */
const sentSeparator = '|';

/** The rows as they are sent: field by field, which packs smaller than row by row. */
type Columns = { [Field in keyof Row]-?: (Required<Row>[Field] | null)[] } & {
  /** What every address begins with, its language: `/fr/`. */
  root: string;
};

/** Returns the rows as they are sent, in JSON. */
export function packRows(rows: readonly Row[]): string {
  const [language] = /^\/[^/]+\//.exec(rows[0]?.url ?? '') ?? [];
  const root = language !== undefined && rows.every(({ url }) => url.startsWith(language)) ? language : '';
  return JSON.stringify({
    root,
    url: rows.map(({ url }) => url.slice(root.length)),
    title: rows.map(({ title }) => title),
    kind: rows.map(({ kind }) => kind),
    mark: rows.map(({ mark }) => mark),
    group: rows.map(({ group }) => group),
    names: rows.map(({ names }) => names.toLowerCase().replaceAll(aliasSeparator, sentSeparator)),
    lead: rows.map(({ lead }) => lead),
    telephone: rows.map(({ telephone }) => telephone ?? null),
    defines: rows.map(({ defines }) => defines ?? null),
  } satisfies Columns);
}

/**
 * Returns the rows that were sent, with their addresses below `base`, the folder of the site on its host: `/`,
 * `/convention/`. Throws where a row lacks one of the fields that each has.
 */
export function readRows(json: string, base: string): Row[] {
  const columns = JSON.parse(json) as Columns;
  const at = <Value>(values: readonly (Value | null)[], place: number): Value => {
    const value = values[place];
    if (value === undefined || value === null) throw new Error(`row ${place} of the search lacks a field`);
    return value;
  };
  return columns.url.map((_, place) => ({
    url: base + (columns.root + at(columns.url, place)).slice(1),
    title: at(columns.title, place),
    kind: at(columns.kind, place),
    mark: at(columns.mark, place),
    group: at(columns.group, place),
    names: at(columns.names, place).replaceAll(sentSeparator, aliasSeparator),
    lead: at(columns.lead, place),
    telephone: columns.telephone[place] ?? undefined,
    defines: columns.defines[place] ?? undefined,
  }));
}

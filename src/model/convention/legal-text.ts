import { follows, markOf, type Mark } from './legal-mark.ts';
import type { Words } from './legal-inline.ts';
import { tableAt, type Table } from './legal-table.ts';

export interface Item extends Pick<Mark, 'indent' | 'marker' | 'gap'> {
  words: Words;
  /** What follows the anchor of the paragraph: `a`, `2`, `2-a`. */
  anchor: string;
  items: Item[];
}

/** A part of a paragraph, one line or more. */
export type Part =
  | { type: 'lines'; words: Words }
  /** « Fait à …, le … » */
  | { type: 'dateline'; words: Words }
  | { type: 'list'; items: Item[] }
  | Table;

interface OpenList {
  kind: string;
  width: number;
  items: Item[];
}

/**
 * Returns the parts of a paragraph of legal text: lines, lists, tables. Only their bounds are read; `typedText` gives
 * back every character. A line without a marker continues its item until the words of the item end with a stop.
 */
export function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  const lines = text.split('\n');
  const last = new Map<string, number>();
  const anchors = new Set<string>();
  let bullets = 0;
  let open: OpenList[] = [];
  let at = 0;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const table = tableAt(lines, index, at);
    if (table) {
      parts.push(table);
      open = [];
      const taken = table.rows.length + (table.rule === undefined ? 0 : 1);
      for (const row of lines.slice(index, index + taken)) at += row.length + 1;
      index += taken;
      continue;
    }
    const mark = markOf(lines, index, last);
    const item = open.at(-1)?.items.at(-1);
    if (mark) {
      open = placed(mark, open, last);
      const list = open.at(-1);
      if (open.length === 1 && list?.items.length === 0) parts.push({ type: 'list', items: list.items });
      if (mark.value !== undefined) last.set(mark.kind, mark.value);
      const parent = open.at(-2)?.items.at(-1)?.anchor;
      const own =
        mark.value === undefined
          ? String(parent === undefined ? ++bullets : (list?.items.length ?? 0) + 1)
          : labelOf(mark);
      const start = mark.indent.length + mark.marker.length + mark.gap.length;
      list?.items.push({
        indent: mark.indent,
        marker: mark.marker,
        gap: mark.gap,
        words: { at: at + start, text: line.slice(start) },
        anchor: free(parent === undefined || own.startsWith(`${parent}-`) ? own : `${parent}-${own}`, anchors),
        items: [],
      });
    } else if (item && continues(item, line)) {
      item.words.text += `\n${line}`;
    } else {
      open = [];
      addLine(parts, { at, text: line });
    }
    at += line.length + 1;
    index += 1;
  }
  return parts;
}

/** Returns the text of parts as it was typed. */
export function typedText(parts: readonly Part[]): string {
  const lineOf = ({ indent, marker, gap, words, items }: Item): string =>
    [`${indent}${marker}${gap}${words.text}`, ...items.map(lineOf)].join('\n');
  return parts
    .flatMap((part) => {
      if (part.type === 'list') return part.items.map(lineOf);
      if (part.type !== 'table') return [part.words.text];
      const [first, ...rest] = part.rows.map(({ line }) => line);
      return [first, part.rule, ...rest].filter((line) => line !== undefined);
    })
    .join('\n');
}

/** Says whether a paragraph is words alone, with no list, table or date line. */
export const isPlain = (parts: readonly Part[]): boolean => parts.every(({ type }) => type === 'lines');

/** Returns every item of a paragraph, parents first. */
export function itemsOf(parts: readonly Part[]): Item[] {
  const within = (item: Item): Item[] => [item, ...item.items.flatMap(within)];
  return parts.flatMap((part) => (part.type === 'list' ? part.items.flatMap(within) : []));
}

const widthOf = (indent: string) => indent.replaceAll('\t', '    ').length;

/** Returns the lists that stand open around an item: deeper by its indent, or by a marker of another kind. */
function placed(mark: Mark, open: OpenList[], last: ReadonlyMap<string, number>): OpenList[] {
  const width = widthOf(mark.indent);
  const goesOn = mark.value !== undefined && follows(mark.value, last.get(mark.kind));
  const within = goesOn ? open : open.filter((list) => list.width <= width);
  const near = within.length === 0 ? open.slice(0, 1) : within;
  const same = near.findLastIndex((list) => list.kind === mark.kind && (goesOn || list.width >= width));
  if (same !== -1) return near.slice(0, same + 1);
  return [...within, { kind: mark.kind, width, items: itemsOpenIn(within) }];
}

const itemsOpenIn = (around: OpenList[]): Item[] => around.at(-1)?.items.at(-1)?.items ?? [];

const labelOf = ({ marker }: Mark): string =>
  marker
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** A number that comes twice in a paragraph keeps its anchor the first time. */
function free(anchor: string, taken: Set<string>): string {
  let found = anchor;
  for (let time = 2; taken.has(found); time += 1) found = `${anchor}_${time}`;
  taken.add(found);
  return found;
}

const continues = ({ indent, words }: Item, line: string): boolean =>
  !isDateline(line) && (widthOf(/^\s*/.exec(line)?.[0] ?? '') > widthOf(indent) || !/[.;:!?…]\s*$/.test(words.text));

const blank = String.raw`_{3,}|\.{3,}|…`;
const datelinePattern = new RegExp(
  String.raw`^\s*(?:Fait (?:à|en|le)|Done (?:at|in|on))(?:\s.*)?(?:\d|${blank})`,
  'iu',
);
const isDateline = (line: string): boolean =>
  line.length <= 160 &&
  datelinePattern.test(line) &&
  new RegExp(String.raw`\b(?:le|on)\s*(?:\d|${blank})`, 'iu').test(line);

function addLine(parts: Part[], words: Words): void {
  const before = parts.at(-1);
  if (isDateline(words.text)) parts.push({ type: 'dateline', words });
  else if (before?.type === 'lines') before.words.text += `\n${words.text}`;
  else parts.push({ type: 'lines', words });
}

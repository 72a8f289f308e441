import { axisSticker } from '../site/gommette.ts';

/** Circle, square, triangle; `n`, a plain bar, for what belongs to no axis. */
export type Shape = 'r' | 'c' | 't' | 'n';
/** full: it exists; empty: it is missing; announced: the text plans it; uncertain: the top of a range. */
export type Look = 'full' | 'empty' | 'announced' | 'uncertain';

/** Lengths are in units of the drawing, whose width is always `width`; y goes down. */
export type Item =
  | {
      type: 'mark';
      shape: Shape;
      x: number;
      y: number;
      size: number;
      look: Look;
      /** Part that is full, from the left, above 0 and up to 1. */ part: number;
      hollow: boolean;
    }
  | { type: 'bar'; x: number; y: number; width: number; height: number; look: Look }
  | { type: 'line'; path: string; look: 'solid' | 'dashed' | 'thin' }
  | { type: 'text'; x: number; y: number; text: string; role: TextRole; anchor: 'start' | 'end' };
export type TextRole = 'label' | 'value' | 'minor';

/** What belongs to one row: it is shown and highlighted as one. */
export interface Group {
  row: string;
  /** The row in words, with its number. */
  tip: string;
  /** The axis whose colour it takes, where that is not the one of the whole figure. */
  axis?: number | undefined;
  items: Item[];
}

export interface Drawing {
  width: number;
  height: number;
  groups: Group[];
}

export const width = 430;
/** Size of the text and height of its line, by role. */
export const textSize: Record<TextRole, number> = { label: 18, value: 23, minor: 18 };
export const lineHeight = 22;

/** Returns a coordinate with two decimals: enough for a pixel, and the same bytes on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Returns the shape in which a figure is drawn. */
export const shapeFor = (axis: number | undefined): Shape => (axis === undefined ? 'n' : axisSticker(axis).shape);

/** Mean width of a letter, as a part of the size of the text: that of wide system fonts, so that no text runs over. */
const letter = { label: 0.53, value: 0.6, minor: 0.53 } satisfies Record<TextRole, number>;

/** Returns how wide a text may be at most, in units of the drawing. */
export const textWidth = (text: string, role: TextRole): number => text.length * letter[role] * textSize[role];

/** Returns a text as lines no wider than `room`; a word that is wider alone is cut. */
export function wrap(text: string, room: number, role: TextRole): string[] {
  const most = Math.max(4, Math.floor(room / (letter[role] * textSize[role])));
  const words = text.split(/ +/).flatMap((word) => word.match(new RegExp(`.{1,${most}}`, 'gu')) ?? []);
  return words.reduce<string[]>((lines, word) => {
    const last = lines.at(-1);
    return last !== undefined && `${last} ${word}`.length <= most
      ? [...lines.slice(0, -1), `${last} ${word}`]
      : [...lines, word];
  }, []);
}

/** Returns the label of a row at the left and its value at the right, and the y below them. */
export function heading(label: string, value: string, top: number, minor = false): { items: Item[]; bottom: number } {
  const baseline = top + 23; // the ascent of a value, its tallest text
  const role: TextRole = minor ? 'minor' : 'label';
  const wide = textWidth(value, 'value') > width * 0.62;
  const lines = wrap(label, wide ? width : width - textWidth(value, 'value') - 12, role);
  const items: Item[] = lines.map((text, index) => ({
    type: 'text',
    x: 0,
    y: baseline + index * lineHeight,
    text,
    role,
    anchor: 'start',
  }));
  const valueLines = wide ? wrap(value, width, 'value') : [value];
  const first = wide ? baseline + lines.length * lineHeight + 2 : baseline;
  valueLines.forEach((text, index) =>
    items.push({
      type: 'text',
      x: wide ? 0 : width,
      y: first + index * 27,
      text,
      role: 'value',
      anchor: wide ? 'start' : 'end',
    }),
  );
  return {
    items,
    bottom: Math.max(baseline + (lines.length - 1) * lineHeight, first + (valueLines.length - 1) * 27) + 10,
  };
}

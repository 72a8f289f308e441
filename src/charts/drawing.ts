import { axisSticker } from '../site/gommette.ts';
import type { StatisticRow } from '../model/statistics/statistics.ts';
import { widestAdvance, type Weight } from './letter-widths.ts';

/** Circle, square, triangle; `n`, a plain bar, for what belongs to no axis. */
export type Shape = 'r' | 'c' | 't' | 'n';
/**
 * full: it exists; empty: it is missing; announced: the text plans it; uncertain: the top of a range; past: the text
 * said it before an amendment.
 */
export type Look = 'full' | 'empty' | 'announced' | 'uncertain' | 'past';

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
/** Size of the text by role: the largest that the style sheets give it, which is on the smallest screens. */
export const textSize: Record<TextRole, number> = { label: 19, value: 23, minor: 18.5 };
export const lineHeight = 22;
/** Height of a line of the text of a value: the tall fonts take 1.37 of its size. */
const valueHeight = 31;

/** Returns a coordinate with two decimals: enough for a pixel, and the same bytes on every machine. */
export const round = (value: number): number => Math.round(value * 100) / 100;

/** Returns the shape in which a figure is drawn. */
export const shapeFor = (axis: number | undefined): Shape => (axis === undefined ? 'n' : axisSticker(axis).shape);

/** Returns the look of what a row is sure of. */
export function sureLook({ ended, status }: Pick<StatisticRow, 'ended' | 'status'>): Look {
  if (ended) return 'past';
  return status === 'announced' ? 'announced' : 'full';
}

const weight: Record<TextRole, Weight> = { label: 'regular', value: 'bold', minor: 'regular' };

/** What a reader may add between letters and between words, as parts of the size of the text: WCAG 2.2, 1.4.12. */
const added = { letter: 0.12, word: 0.16 };

/** Returns how wide a text may be at most, in units of the drawing, with the spacing that a reader may add. */
export const textWidth = (text: string, role: TextRole): number =>
  textSize[role] *
  (widestAdvance(text, weight[role]) + [...text].length * added.letter + (text.split(' ').length - 1) * added.word);

/** Returns a text as lines no wider than `room`; a word that is wider alone is cut. */
export function wrap(text: string, room: number, role: TextRole): string[] {
  const fits = (line: string) => textWidth(line, role) <= room;
  return text
    .split(/ +/)
    .flatMap((word) => cut(word, fits))
    .reduce<string[]>((lines, word) => {
      const last = lines.at(-1);
      return last !== undefined && fits(`${last} ${word}`)
        ? [...lines.slice(0, -1), `${last} ${word}`]
        : [...lines, word];
    }, []);
}

/** Returns a word in pieces that fit, each of one letter at least. */
function cut(word: string, fits: (piece: string) => boolean): string[] {
  if (fits(word)) return [word];
  return [...word].reduce<string[]>((pieces, letter) => {
    const last = pieces.at(-1);
    return last !== undefined && fits(last + letter) ? [...pieces.slice(0, -1), last + letter] : [...pieces, letter];
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
  const first = wide ? baseline + lines.length * lineHeight + 9 : baseline;
  valueLines.forEach((text, index) =>
    items.push({
      type: 'text',
      x: wide ? 0 : width,
      y: first + index * valueHeight,
      text,
      role: 'value',
      anchor: wide ? 'start' : 'end',
    }),
  );
  return {
    items,
    bottom: Math.max(baseline + (lines.length - 1) * lineHeight, first + (valueLines.length - 1) * valueHeight) + 10,
  };
}

/** What stands before the words of an item as it was typed: `a)`, `1°`, `§ 1 –`, `•`. */
export interface Mark {
  indent: string;
  marker: string;
  /** The white space between the marker and the words. */
  gap: string;
  /** Marks of one kind belong to one list: style and signs around the number, or the bullet. */
  kind: string;
  /** What the number counts; absent for a bullet. « 2 bis » counts 2.1: it stands between 2 and 3. */
  value?: number;
}

/** `last` gives the last number of each kind seen before in the paragraph. */
interface Before {
  line: string | undefined;
  last: ReadonlyMap<string, number>;
}

const bulletPattern = /^([^\S\n]*)([-–—*+o](?=[^\S\n])|[•·●○◦▪■□‣⁃➢➔✓])([^\S\n]*)(?=\S)/u;
const suffixes = ['bis', 'ter', 'quater', 'quinquies', 'sexies'];
const countPattern = new RegExp(
  `\\d{1,2}[^\\S\\n](?:${suffixes.join('|')})\\b` +
    '|1er(?=[^\\S\\n]?[-–—.)])|(?:\\d{1,2}|(?:[IVXL]{1,6}|[A-Z])(?=\\.\\d))(?:\\.\\d{1,2}){0,3}' +
    '|[ivxl]{1,6}|[IVXL]{1,6}|[a-z]|[A-Z]',
  'u',
);
/** A dash closes a number before words, not before another number: « 6 – 8 places ». */
const closing = String.raw`°\)|[.°)]?[-–—](?=[^\S\n]+\D)|[^\S\n][-–—](?=[^\S\n]+\D)|[.)°º/]|`;
const numberPattern = new RegExp(
  `^([^\\S\\n]*)((§[^\\S\\n]*|\\(?)(${countPattern.source})(${closing}))([^\\S\\n]+)(?=\\S)`,
  'u',
);

/**
 * Returns the mark that opens a line of a paragraph, or nothing. A line that only looks like an item is text: « M. le
 * Maire » opens no list, nor does « B. » unless « A. » stands before it.
 * `lines` are those of the paragraph, `at` the line to read.
 */
export function markOf(lines: readonly string[], at: number, last: ReadonlyMap<string, number>): Mark | undefined {
  const line = lines[at] ?? '';
  const before = { line: lines[at - 1], last };
  return bulletOf(line, lines, before) ?? numberOf(line, lines.slice(at + 1), before);
}

function bulletOf(line: string, lines: readonly string[], before: Before): Mark | undefined {
  const [, indent = '', marker = '', gap = ''] = bulletPattern.exec(line) ?? [];
  if (marker === '') return undefined;
  const kind = /[-–—]/.test(marker) ? '-' : marker;
  const alike = lines.filter((other) => {
    const found = bulletPattern.exec(other)?.[2];
    return found !== undefined && (/[-–—]/.test(found) ? '-' : found) === kind;
  });
  // A dash that opens the second line of a sentence is punctuation.
  const opens = before.line === undefined || /[.:;,!?…]\s*$/.test(before.line) || indent !== '';
  const certain = !/[-*+o]/.test(kind) || opens || alike.length > 1;
  return certain ? { indent, marker, gap, kind } : undefined;
}

function numberOf(line: string, after: readonly string[], before: Before): Mark | undefined {
  const candidates = readings(line);
  const next = candidates.find(({ kind, value }) => follows(value, before.last.get(kind)));
  if (next) return next;
  const [first] = candidates;
  if (!first) return undefined;
  const opens = before.line === undefined || first.value === 1;
  if (opens && (!isDoubtful(first, line) || opensWithin(first, before))) return first;
  return opens
    ? candidates.find(({ kind, value }) =>
        after.some((other) => readings(other).some((found) => found.kind === kind && follows(found.value, value))),
      )
    : undefined;
}

/** Says whether a number comes right after another in a list: 3 after 2 or 2 bis, 2 bis after 2. */
export const follows = (value: number, last: number | undefined): boolean =>
  last !== undefined && (Number.isInteger(value) ? Math.floor(last) === value - 1 : suffixStep(value, last));

const suffixStep = (value: number, last: number): boolean =>
  Math.floor(last) === Math.floor(value) && Math.round((value - last) * 10) === 1;

/**
 * Initials and abbreviations (« A. Martin », « V. l’annexe »), decimal numbers and the verb of « il / a – dit-on – »
 * look like numbers of items.
 */
function isDoubtful({ marker }: Mark, line: string): boolean {
  if (/^\w+(\.\d+)+$/.test(marker)) return true;
  if (/^[a-z]+\s?[-–—]$/.test(marker)) return true;
  if (!/^[a-z]\.$/i.test(marker)) return false;
  return !/^[ai]\.$/.test(marker) && !/^\s*[A-Z]\.\s+[-–—]\s/.test(line);
}

/** Says whether a number opens what stands within the item before it: `1.2.1` after `1.2`. */
function opensWithin({ marker }: Mark, { last }: Before): boolean {
  const parts = marker.split('.');
  const above = `1${'.1'.repeat(Math.max(0, parts.length - 2))}`;
  return parts.length > 2 && parts.at(-1) === '1' && last.get(above) === Number(parts.at(-2));
}

/** The letters i, v, x and l may count as letters or as Roman numerals. */
function readings(line: string): (Mark & { value: number })[] {
  const [, indent = '', marker = '', open = '', number = '', close = '', gap = ''] = numberPattern.exec(line) ?? [];
  if (marker === '') return [];
  const lone = close === '' && !/\.\d+$/.test(number);
  if (lone || (open === '(' && !close.endsWith(')'))) return [];
  const around = [open.trimEnd(), close.trim().replace(/[-–—]$/, '-')] as const;
  const style = (name: string, value: number) => ({ indent, marker, gap, kind: around.join(name), value });
  if (/^\d/.test(number)) {
    const [digits = '', suffix] = number.split(/\s/);
    const parts = digits.split('.');
    const between = suffix === undefined ? 0 : (suffixes.indexOf(suffix) + 1) / 10;
    return [
      style(
        `1${'.1'.repeat(parts.length - 1)}`,
        Number.parseInt(digits.slice(digits.lastIndexOf('.') + 1), 10) + between,
      ),
    ];
  }
  if (number.includes('.')) {
    const [letters = '', ...parts] = number.split('.');
    return [style(`${letters}${'.1'.repeat(parts.length)}`, Number(parts.at(-1)))];
  }
  if (close === '°' || close === 'º' || close === '°)') return [];
  const roman = /^[ivxl]+$/i.test(number) ? romanValue(number.toLowerCase()) : undefined;
  const upper = number === number.toUpperCase();
  return [
    ...(roman === undefined ? [] : [style(upper ? 'I' : 'i', roman)]),
    ...(number.length === 1 ? [style(upper ? 'A' : 'a', number.toLowerCase().charCodeAt(0) - 96)] : []),
  ];
}

const romanDigits: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** Returns what a Roman numeral in small letters counts; nothing where it is not written by the rules. */
export function romanValue(numeral: string): number | undefined {
  if (!/^l?x{0,3}(ix|iv|v?i{0,3})$|^xl(ix|iv|v?i{0,3})$/.test(numeral) || numeral === '') return undefined;
  const values = [...numeral].map((digit) => romanDigits[digit] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

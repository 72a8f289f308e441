import type { Locale } from '../locale.ts';

// In French a space parts the thousands and a comma or a point the decimals; in English a comma and a point.
const patterns: Record<Locale, { number: RegExp; blanks: RegExp }> = {
  fr: { number: /(?<![\d.,])(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?!\d)|\d+)(?:[.,]\d+)?/g, blanks: /[ \u00a0\u202f]/g },
  en: { number: /(?<![\d.,])(?:\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?:\.\d+)?/g, blanks: /,/g },
};
const spelled = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze'];

/**
 * Returns the numbers written in digits: `28 000`, `9.73%`, `9,73 %`, `30-40`, `-4ans` give 28000, 9.73, 9.73, 30
 * and 40, 4.
 */
export function numbersIn(text: string, locale: Locale): number[] {
  const { number, blanks } = patterns[locale];
  return [...text.matchAll(number)].map(([found]) => Number(found.replace(blanks, '').replace(',', '.')));
}

/** Returns the numbers that a French text writes in letters, from two to twelve: `trois ans` gives 3. */
export function spelledNumbersIn(text: string): number[] {
  const words: string[] = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return spelled.flatMap((word, index) => (words.includes(word) ? [index + 2] : []));
}

/** Returns how many decimals a number is written with: 9.73 gives 2. */
export const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Says whether a value, rounded to the decimals that `written` shows, is `written`. */
export const roundsTo = (value: number, written: number): boolean =>
  Math.abs(value - written) <= 0.5 * 10 ** -decimalsOf(written) + 1e-9;

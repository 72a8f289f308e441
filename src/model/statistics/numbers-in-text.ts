import { localize, referenceLocale, type Locale } from '../locale.ts';
import { spelledNumbers } from './spelled-numbers.ts';

/**
 * How a language writes numbers (Unicode CLDR): the sign between thousands, and those before decimals. Where a blank
 * parts thousands, any blank does, and both a comma and a point stand before decimals, as people write them.
 */
function signsOf(locale: Locale): { thousands: string; decimals: string } {
  const parts = new Intl.NumberFormat(locale, { useGrouping: 'always' }).formatToParts(1234.5);
  const sign = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value;
  const [group = ',', decimal = '.'] = [sign('group'), sign('decimal')];
  return /\s/.test(group) ? { thousands: ' \u00a0\u202f', decimals: '.,' } : { thousands: group, decimals: decimal };
}

const patterns = localize((locale) => {
  const { thousands, decimals } = signsOf(locale);
  return {
    number: new RegExp(
      `(?<!\\d)(?<!\\d[.,])(?:\\d{1,3}(?:[${thousands}]\\d{3})+(?!\\d)|\\d+)(?:[${decimals}]\\d+)?`,
      'g',
    ),
    thousands: new RegExp(`[${thousands}]`, 'g'),
  };
});
/**
 * Returns the numbers written in digits: `28 000`, `9.73%`, `9,73 %`, `30-40`, `-4ans` give 28000, 9.73, 9.73, 30
 * and 40, 4.
 */
export function numbersIn(text: string, locale: Locale): number[] {
  const { number, thousands } = patterns[locale];
  return [...text.matchAll(number)].map(([found]) => Number(found.replace(thousands, '').replace(',', '.')));
}

/** Returns the numbers that a text writes in letters, each once: `trois ans` gives 3, `dix-huit mois` 18. */
export const spelledNumbersIn = (text: string, locale: Locale = referenceLocale): number[] => [
  ...new Set(spelledNumbers(text, locale).map(({ number }) => number)),
];

/** A number of a text, with the word that says what it counts. */
export interface Count {
  number: number;
  /** The word after it, in the singular and in small letters: `place`, `an`, `%`; absent where there is none. */
  of?: string | undefined;
}

/** Returns what a text counts, in digits and in letters: `trois ans et 20 places` gives 3 of `an`, 20 of `place`. */
export function countsIn(text: string, locale: Locale): Count[] {
  const digits = [...text.matchAll(patterns[locale].number)].map(({ 0: found, index }) => ({
    number: numbersIn(found, locale)[0],
    end: index + found.length,
  }));
  return [...digits, ...spelledNumbers(text, locale)].flatMap(({ number, end }): Count[] => {
    if (number === undefined) return [];
    const [, word] = /^\s*(%|€|\p{L}+)/u.exec(text.slice(end)) ?? [];
    return [{ number, of: word?.toLowerCase().replace(/(?<=.)[sx]$/u, '') }];
  });
}

/** Returns how many decimals a number is written with: 9.73 gives 2. */
export const decimalsOf = (value: number): number => (String(value).split('.')[1] ?? '').length;

/** Says whether a value, rounded to the decimals that `written` shows, is `written`. */
export const roundsTo = (value: number, written: number): boolean =>
  Math.abs(value - written) <= 0.5 * 10 ** -decimalsOf(written) + 1e-9;

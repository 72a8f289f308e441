import { formatLocale } from 'd3-format';
import { localize, type Locale } from '../model/locale.ts';
import { strings } from './strings.ts';

const formats = localize((locale) =>
  formatLocale({ ...strings(locale).numbers, grouping: [3], currency: ['', ''] }).format(',~f'),
);

/**
 * Returns a number as it is written in a language, with all its decimals: `28 000` and `9,73`, `28,000` and `9.73`.
 * Blanks do not break.
 */
export const formatNumber = (value: number, locale: Locale): string => formats[locale](value);

/** Returns `9,73 %` or `9.73%`. */
export const formatPercent = (value: number, locale: Locale): string =>
  `${formatNumber(value, locale)}${strings(locale).numbers.percent}`;

/** Returns a number as a spreadsheet of a language reads it: its decimals, no thousands: `28000,5`. */
export const spreadsheetNumber = (value: number, locale: Locale): string =>
  formatNumber(value, locale).replaceAll(strings(locale).numbers.thousands, '');

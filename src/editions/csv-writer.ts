import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../model/locale.ts';
import { spreadsheetNumber } from '../words/numbers.ts';
import { strings } from '../words/strings.ts';

export type Cell = string | number | undefined;

/**
 * Returns rows as CSV for the spreadsheets of a language (RFC 4180 but for its delimiter: lines ended by CRLF, doubled
 * quotes). Numbers are written with the decimals of the language and without thousands. A cell that a spreadsheet
 * would run as a formula is made a text by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[], locale: Locale): string {
  const { mark, separator } = strings(locale).spreadsheet;
  return stringify([[...header], ...rows.map((row) => [...row])], {
    bom: mark !== '',
    delimiter: separator,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/, // a lone line feed would else end the row
    cast: { number: (value) => spreadsheetNumber(value, locale) },
  });
}

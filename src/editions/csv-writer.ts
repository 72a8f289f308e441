import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../model/locale.ts';
import { formatNumber } from '../words/numbers.ts';

export type Cell = string | number | undefined;

/** How the spreadsheets of a language read a file: a French one takes it for UTF-8 by its byte-order mark. */
const dialects: Record<Locale, { bom: boolean; delimiter: string; thousands: RegExp }> = {
  fr: { bom: true, delimiter: ';', thousands: /\s/g },
  en: { bom: false, delimiter: ',', thousands: /,/g },
};

/**
 * Returns rows as CSV for the spreadsheets of a language (RFC 4180 but for its delimiter: lines ended by CRLF, doubled
 * quotes). Numbers are written with the decimals of the language and without thousands. A cell that a spreadsheet
 * would run as a formula is made a text by an apostrophe
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
export function csv(header: readonly string[], rows: readonly (readonly Cell[])[], locale: Locale): string {
  const { bom, delimiter, thousands } = dialects[locale];
  return stringify([[...header], ...rows.map((row) => [...row])], {
    bom,
    delimiter,
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[\r\n]/, // a lone line feed would else end the row
    cast: { number: (value) => formatNumber(value, locale).replace(thousands, '') },
  });
}

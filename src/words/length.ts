import type { Locale } from '../model/locale.ts';
import { strings } from './strings.ts';

/** Returns a length of time (ISO 8601, whole years or months) in words: `P3Y` gives `3 ans`. */
export function formatLength(period: string, locale: Locale): string {
  const n = Number(period.slice(1, -1));
  return period.endsWith('Y') ? strings(locale).years(n) : strings(locale).months(n);
}

import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clockRows } from '../site/clock-rows.ts';
import { formatDate } from '../words/format.ts';

/** The dates of the contract. Unknown stays unknown: the text says how each one is counted, and no more. */
export interface ClockView {
  rows: { label: string; how: string; day?: string | undefined; date?: string | undefined }[];
  /** Whether a date is not known. */
  incomplete: boolean;
}

/** Returns the dates of the contract. */
export function clockView(model: Model, locale: Locale): ClockView {
  const rows = clockRows(model, locale).map(({ label, how, day }) => ({
    label,
    how,
    day,
    date: day === undefined ? undefined : formatDate(day, locale),
  }));
  return { rows, incomplete: rows.some(({ day }) => day === undefined) };
}

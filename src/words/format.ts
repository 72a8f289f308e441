import type { Locale } from '../model/locale.ts';
import type { OpeningHours } from '../model/families/opening-hours.ts';
import { capital } from './grammar.ts';
import { strings } from './strings.ts';

const utc = { timeZone: 'UTC' } as const;
const dates: Record<'day' | 'month', Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric', ...utc },
  month: { month: 'long', year: 'numeric', ...utc },
};

/** Returns a date in words, no more precise than it is: `2017`, `2017-01`, `2017-01-16` or `2017-Q1`. */
export function formatDate(date: string, locale: Locale): string {
  const t = strings(locale);
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(date) ?? [];
  if (year !== undefined && quarter !== undefined) return t.quarter(t.ordinal(Number(quarter)), year);
  if (/^\d{4}$/.test(date)) return date;
  const precision = date.length === 7 ? 'month' : 'day';
  return new Intl.DateTimeFormat(t.tag, dates[precision])
    .format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`))
    .replace(/^1(?=\s)/, t.firstOfMonth);
}

/** Returns one row of opening hours in words: « du lundi au vendredi, de 8 h à 18 h 30 ». */
export function formatHours({ days, from, to }: OpeningHours, locale: Locale): string {
  const t = strings(locale);
  const weekday = new Intl.DateTimeFormat(t.tag, { weekday: 'long', ...utc });
  const dayName = (day: number | undefined) => weekday.format(Date.UTC(2024, 0, 1 + (day ?? 0))); // a Monday
  const time = (text: string) => t.clockTime(Number(text.slice(0, 2)), text.slice(3));
  return days.length > 1
    ? t.openFrom(dayName(days[0]), dayName(days.at(-1)), time(from), time(to))
    : t.openOn(dayName(days[0]), time(from), time(to));
}

/** Returns an amount of money in words: « 1,24 € », and « 232 € » where there are no cents. */
export const formatEuros = (amount: number, locale: Locale): string =>
  new Intl.NumberFormat(strings(locale).tag, {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: Number.isInteger(amount) ? 0 : 2,
  }).format(amount);

/** Returns the name of a language from its two-letter code. */
export const languageName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(strings(locale).tag, { type: 'language' }).of(code) ?? code;

/** Returns words as a sentence of their own: `Copie telle que transmise, non datée.` */
export const sentence = (words: string): string => `${capital(words)}.`;

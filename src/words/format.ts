import type { Locale } from '../model/locale.ts';
import type { OpeningHours } from '../model/families/opening-hours.ts';
import { capital } from './grammar.ts';
import { strings } from './strings.ts';

/** Returns `make` with its results kept by language: making a format of Intl takes a hundred times its use. */
function perLanguage<Format>(make: (tag: string) => Format): (tag: string) => Format {
  const made = new Map<string, Format>();
  return (tag) => {
    const format = made.get(tag) ?? make(tag);
    made.set(tag, format);
    return format;
  };
}
const dates = (options: Intl.DateTimeFormatOptions) =>
  perLanguage((tag) => new Intl.DateTimeFormat(tag, { ...options, timeZone: 'UTC' }));

const dayDates = dates({ day: 'numeric', month: 'long', year: 'numeric' });
const monthDates = dates({ month: 'long', year: 'numeric' });
const weekdays = dates({ weekday: 'long' });
const languageNames = perLanguage((tag) => new Intl.DisplayNames(tag, { type: 'language' }));
const euros = (minimumFractionDigits: number) =>
  perLanguage((tag) => new Intl.NumberFormat(tag, { style: 'currency', currency: 'EUR', minimumFractionDigits }));
const wholeEuros = euros(0);
const centEuros = euros(2);

/** Returns a date in words, no more precise than it is: `2017`, `2017-01`, `2017-01-16` or `2017-Q1`. */
export function formatDate(date: string, locale: Locale): string {
  const t = strings(locale);
  const [, year, quarter] = /^(\d{4})-Q([1-4])$/.exec(date) ?? [];
  if (year !== undefined && quarter !== undefined) return t.quarter(t.ordinal(Number(quarter)), year);
  if (/^\d{4}$/.test(date)) return date;
  return (date.length === 7 ? monthDates : dayDates)(t.tag)
    .format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`))
    .replace(/^1(?=\s)/, t.firstOfMonth);
}

/** Returns one row of opening hours in words: « du lundi au vendredi, de 8 h à 18 h 30 ». */
export function formatHours({ days, from, to }: OpeningHours, locale: Locale): string {
  const t = strings(locale);
  const weekday = weekdays(t.tag);
  const dayName = (day: number | undefined) => weekday.format(Date.UTC(2024, 0, 1 + (day ?? 0))); // a Monday
  const time = (text: string) => t.clockTime(Number(text.slice(0, 2)), text.slice(3));
  return days.length > 1
    ? t.openFrom(dayName(days[0]), dayName(days.at(-1)), time(from), time(to))
    : t.openOn(dayName(days[0]), time(from), time(to));
}

/** Returns an amount of money in words: « 1,24 € », and « 232 € » where there are no cents. */
export const formatEuros = (amount: number, locale: Locale): string =>
  (Number.isInteger(amount) ? wholeEuros : centEuros)(strings(locale).tag).format(amount);

/** Returns the name of a language from its two-letter code. */
export const languageName = (code: string, locale: Locale): string =>
  languageNames(strings(locale).tag).of(code) ?? code;

/** Returns words as a sentence of their own: `Copie telle que transmise, non datée.` */
export const sentence = (words: string): string => `${capital(words)}.`;

import type { Locale } from '../model/locale.ts';
import type { OpeningHours } from '../model/families/opening-hours.ts';

const utc = { timeZone: 'UTC' } as const;
const dates: Record<'day' | 'month', Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'long', year: 'numeric', ...utc },
  month: { month: 'long', year: 'numeric', ...utc },
};
const suffixes: Record<Locale, Partial<Record<Intl.LDMLPluralRule, string>>> = {
  fr: { one: 'er', other: 'e' },
  en: { one: 'st', two: 'nd', few: 'rd', other: 'th' },
};
const quarters: Record<Locale, (nth: string, year: string) => string> = {
  fr: (nth, year) => `${nth} trimestre ${year}`,
  en: (nth, year) => `${nth} quarter of ${year}`,
};

/** Returns a date in words, no more precise than it is: `2017`, `2017-01`, `2017-01-16` or `2017-Q1`. */
export function formatDate(date: string, locale: Locale): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return quarters[locale](formatOrdinal(Number(quarter[2]), locale), quarter[1] ?? '');
  if (/^\d{4}$/.test(date)) return date;
  const precision = date.length === 7 ? 'month' : 'day';
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, dates[precision])
    .format(new Date(`${date.padEnd(10, '-01')}T00:00:00Z`))
    .replace(/^1 (?=\D)/, locale === 'fr' ? '1er ' : '1 ');
}

/** Returns `1er`, `4e` or `4th`. */
export function formatOrdinal(n: number, locale: Locale): string {
  return `${n}${suffixes[locale][new Intl.PluralRules(locale, { type: 'ordinal' }).select(n)] ?? ''}`;
}

const weekdays: Record<Locale, string[]> = {
  fr: ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
};
const clock: Record<Locale, (time: string) => string> = {
  fr: (time) => `${Number(time.slice(0, 2))}\u00a0h${time.endsWith('00') ? '' : `\u00a0${time.slice(3)}`}`,
  en: (time) => `${Number(time.slice(0, 2))}:${time.slice(3)}`,
};

/** Returns one row of opening hours in words: « du lundi au vendredi, de 8 h à 18 h 30 ». */
export function formatHours({ days, from, to }: OpeningHours, locale: Locale): string {
  const name = (day: number | undefined) => weekdays[locale][day ?? 0] ?? '';
  const [first, last] = [name(days[0]), name(days.at(-1))];
  const time = clock[locale];
  if (locale === 'fr')
    return `${days.length > 1 ? `du ${first} au ${last}` : `le ${first}`}, de ${time(from)} à ${time(to)}`;
  return `${days.length > 1 ? `${first} to ${last}` : first}, ${time(from)} to ${time(to)}`;
}

/** Returns the name of a language from its two-letter code. */
export const languageName = (code: string, locale: Locale): string =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(code) ?? code;
/** Returns words as a sentence of their own: `Copie telle que transmise, non datée.` */
export const sentence = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;

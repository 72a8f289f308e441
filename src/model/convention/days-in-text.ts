import { localize, type Locale } from '../locale.ts';

/** The months of a language (Unicode CLDR), and a whole day as it writes one: `1er mars 2016`, `1 March 2016`. */
const days = localize((locale) => {
  const name = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const months = Array.from({ length: 12 }, (_, month) => name.format(Date.UTC(2000, month)).toLowerCase());
  return { months, pattern: new RegExp(`(\\d{1,2})(?:er|st|nd|rd|th)?\\s+(${months.join('|')})\\s+(\\d{4})`, 'giu') };
});

/** Returns the whole days that a text writes in words, in ISO 8601: `1er mars 2016` gives 2016-03-01. */
export const daysIn = (text: string, locale: Locale): string[] =>
  [...text.matchAll(days[locale].pattern)].map(([, day = '', month = '', year = '']) => {
    const number = days[locale].months.indexOf(month.toLowerCase()) + 1;
    return [year, String(number).padStart(2, '0'), day.padStart(2, '0')].join('-');
  });

/** Returns a text without its whole days, whose numbers count nothing. */
export const withoutDays = (text: string, locale: Locale): string => text.replace(days[locale].pattern, '');

/** A month of a year, 2017-01, as a text writes it: `janvier 2017`, `1er mars 2016`. */
const monthPattern = localize(
  (locale) => new RegExp(`(?<!\\p{L})(${days[locale].months.join('|')})\\s+(\\d{4})(?!\\d)`, 'giu'),
);

/** Returns the months of a year that a text writes in words, in ISO 8601: `en janvier 2017` gives 2017-01. */
export const monthsIn = (text: string, locale: Locale): string[] =>
  [...text.matchAll(monthPattern[locale])].map(([, month = '', year = '']) => {
    const number = days[locale].months.indexOf(month.toLowerCase()) + 1;
    return `${year}-${String(number).padStart(2, '0')}`;
  });

/** Returns the words of a month in a language: `janvier`. */
export const monthName = (month: string, locale: Locale): string => days[locale].months[Number(month) - 1] ?? month;

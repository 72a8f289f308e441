import { describe, expect, it } from 'vitest';
import { formatDate, formatHours, languageName, sentence } from '../../src/words/format.ts';
import { formatLength } from '../../src/words/length.ts';
import { formatNumber, formatPercent, spreadsheetNumber } from '../../src/words/numbers.ts';
import { languageChoice, strings } from '../../src/words/strings.ts';

it.each([
  ['2017', '2017', '2017'],
  ['2017-01', 'janvier 2017', 'January 2017'],
  ['2014-11-25', '25 novembre 2014', '25 November 2014'],
  ['2025-01-01', '1er janvier 2025', '1 January 2025'],
  ['2025-01-11', '11 janvier 2025', '11 January 2025'],
  ['2017-Q1', '1er trimestre 2017', '1st quarter of 2017'],
  ['2017-Q3', '3e trimestre 2017', '3rd quarter of 2017'],
])('%s is no more precise in words', (date, fr, en) => {
  expect([formatDate(date, 'fr'), formatDate(date, 'en')]).toEqual([fr, en]);
});

it('writes ranks in both languages', () => {
  expect([1, 2, 3, 4, 11, 21].map(strings('en').ordinal)).toEqual(['1st', '2nd', '3rd', '4th', '11th', '21st']);
  expect([1, 2, 11].map(strings('fr').ordinal)).toEqual(['1er', '2e', '11e']);
});

describe.each<[string, (locale: 'fr' | 'en') => string, Record<'fr' | 'en', string>]>([
  ['a number', (locale) => formatNumber(28_000, locale), { fr: '28\u00a0000', en: '28,000' }],
  ['decimals', (locale) => formatNumber(9.73, locale), { fr: '9,73', en: '9.73' }],
  ['a percentage', (locale) => formatPercent(9.73, locale), { fr: '9,73\u202f%', en: '9.73%' }],
  ['a cell', (locale) => spreadsheetNumber(1_234_567.5, locale), { fr: '1234567,5', en: '1234567.5' }],
  ['no action', (locale) => strings(locale).nActions(0), { fr: '0 action', en: '0 actions' }],
  ['one action', (locale) => strings(locale).nActions(1), { fr: '1 action', en: '1 action' }],
  ['two actions', (locale) => strings(locale).nActions(2), { fr: '2 actions', en: '2 actions' }],
  ['a list', (locale) => strings(locale).list(['a', 'b', 'c']), { fr: 'a, b et c', en: 'a, b and c' }],
  ['a quotation', (locale) => strings(locale).quoted('mot'), { fr: '«\u00a0mot\u00a0»', en: '“mot”' }],
  ['a label', (locale) => strings(locale).labelled('Source'), { fr: 'Source\u00a0:', en: 'Source:' }],
  ['a semicolon', (locale) => ['a', 'b'].join(strings(locale).semicolon), { fr: 'a\u202f; b', en: 'a; b' }],
  ['a size', (locale) => strings(locale).fileSize(212), { fr: '212\u00a0ko', en: '212 kB' }],
  ['a few bytes', (locale) => strings(locale).bytes(1500), { fr: '1,5\u00a0ko', en: '1.5 kB' }],
  ['a term of years', (locale) => formatLength('P3Y', locale), { fr: '3 ans', en: '3 years' }],
  ['a term of a month', (locale) => formatLength('P1M', locale), { fr: '1 mois', en: '1 month' }],
  [
    'opening hours on several days',
    (locale) => formatHours({ days: [0, 1, 4], from: '08:00', to: '18:30' }, locale),
    { fr: 'du lundi au vendredi, de 8\u00a0h à 18\u00a0h\u00a030', en: 'Monday to Friday, 8:00 to 18:30' },
  ],
  [
    'opening hours on one day',
    (locale) => formatHours({ days: [6], from: '09:05', to: '12:00' }, locale),
    { fr: 'le dimanche, de 9\u00a0h\u00a005 à 12\u00a0h', en: 'Sunday, 9:05 to 12:00' },
  ],
  ['a language', (locale) => languageName('pt', locale), { fr: 'portugais', en: 'Portuguese' }],
  ['the reference language', (locale) => strings(locale).languageNames.fr, { fr: 'français', en: 'French' }],
  [
    'the side-by-side view',
    (locale) => strings(locale).viewLabels.bilingual,
    { fr: 'En français et en anglais', en: 'In French and English' },
  ],
  [
    'the questions of the chooser',
    (locale) => strings(locale).chooserLead(4),
    {
      fr: 'Quatre questions au plus. Nous ne demandons pas votre nom.',
      en: 'Four questions at most. We do not ask your name.',
    },
  ],
  [
    'a single question',
    (locale) => strings(locale).chooserLead(1),
    {
      fr: 'Une question au plus. Nous ne demandons pas votre nom.',
      en: 'One question at most. We do not ask your name.',
    },
  ],
  [
    'the figures of the home page',
    (locale) => strings(locale).homeFigures(6),
    { fr: 'Six chiffres pour comprendre', en: 'Six figures to understand' },
  ],
  [
    'many figures',
    (locale) => strings(locale).homeFigures(12),
    { fr: '12 chiffres pour comprendre', en: '12 figures to understand' },
  ],
  [
    'what prevails',
    (locale) => strings(locale).translationNote,
    {
      fr: 'Traduction non officielle. Seul le texte français fait foi.',
      en: 'Unofficial English translation. The French text prevails.',
    },
  ],
  ['a sentence', () => sentence('copie non datée'), { fr: 'Copie non datée.', en: 'Copie non datée.' }],
])('%s', (_name, write, expected) => {
  it.each(['fr', 'en'] as const)('in %s', (locale) => {
    expect(write(locale)).toBe(expected[locale]);
  });
});

it('names the choice of languages in each of them', () => {
  expect(languageChoice()).toBe('Langue, language');
});

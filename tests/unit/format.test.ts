import { expect, it } from 'vitest';
import { formatDate, formatOrdinal } from '../../src/words/format.ts';

it.each([
  ['2017', '2017', '2017'],
  ['2017-01', 'janvier 2017', 'January 2017'],
  ['2014-11-25', '25 novembre 2014', '25 November 2014'],
  ['2025-01-01', '1er janvier 2025', '1 January 2025'],
  ['2017-Q1', '1er trimestre 2017', '1st quarter of 2017'],
  ['2017-Q3', '3e trimestre 2017', '3rd quarter of 2017'],
])('%s is no more precise in words', (date, fr, en) => {
  expect([formatDate(date, 'fr'), formatDate(date, 'en')]).toEqual([fr, en]);
});

it('writes ordinals in both languages', () => {
  expect([1, 2, 3, 4, 11, 21].map((n) => formatOrdinal(n, 'en'))).toEqual(['1st', '2nd', '3rd', '4th', '11th', '21st']);
  expect([1, 2, 11].map((n) => formatOrdinal(n, 'fr'))).toEqual(['1er', '2e', '11e']);
});

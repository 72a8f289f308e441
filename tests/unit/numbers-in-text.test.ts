import { expect, it } from 'vitest';
import { decimalsOf, numbersIn, roundsTo, spelledNumbersIn } from '../../src/model/statistics/numbers-in-text.ts';

it.each([
  ['Nb enfants de -4ans) : 9.73% (2015)', [4, 9.73, 2015]],
  ['9,73 %', [9.73]],
  ['600 naissances par an pour 28 000 habitants', [600, 28000]],
  ['28\u00a0000 et 28\u202f000', [28000, 28000]],
  ['prévu pour 30-40 places', [30, 40]],
  ['2006-2011', [2006, 2011]],
  ['au 1er trimestre 2017 et un 2ème projet', [1, 2017, 2]],
  ['aucun', []],
])('reads the numbers of « %s »', (text, expected) => {
  expect(numbersIn(text, 'fr')).toEqual(expected);
});

it('reads English numbers', () => {
  expect(numbersIn('28,000 inhabitants, 9.73% in 2015, 1,234,567', 'en')).toEqual([28000, 9.73, 2015, 1234567]);
});

it('reads numbers in letters as whole words', () => {
  expect(spelledNumbersIn('une durée de trois ans, six mois')).toEqual([3, 6]);
  expect(spelledNumbersIn('dixième sixaine')).toEqual([]);
});

it.each([
  ['fr', 'vingt et un enfants, dix-huit mois, quatre-vingt-dix-sept places', [21, 18, 97]],
  ['fr', 'deux cent cinquante mille euros et soixante et onze', [250000, 71]],
  ['fr', 'mille deux cents, cent un, quatre-vingts', [1200, 101, 80]],
  ['fr', 'un an, une place, cinq pour cent, deux trois', [5, 2, 3]],
  ['fr', 'entre quatre et vingt', [4, 20]],
  ['en', 'twenty-one children, one hundred and twenty, forty desks', [21, 120, 40]],
  ['en', 'two thousand three hundred, five and six', [2300, 5, 6]],
] as const)('reads numbers in letters, %s: %s', (locale, text, expected) => {
  expect(spelledNumbersIn(text, locale)).toEqual(expected);
});

it('reads a number after the full stop of a word', () => {
  expect(numbersIn('Art.5 : 1.2 et 3,4', 'fr')).toEqual([5, 1.2, 3.4]);
});

it('knows decimals and rounding', () => {
  expect([decimalsOf(9.73), decimalsOf(12), decimalsOf(0.5)]).toEqual([2, 0, 1]);
  expect(roundsTo(2055.498, 2055)).toBe(true);
  expect(roundsTo(20.05, 20)).toBe(true);
  expect(roundsTo(9.73, 10.2)).toBe(false);
});

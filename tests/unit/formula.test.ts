import { expect, it } from 'vitest';
import { evaluate, FormulaError } from '../../src/model/statistics/formula.ts';

const values: Record<string, number> = {
  'places.eaje': 200,
  'taux-de-couverture.collectif': 9.73,
  'places.projet-2.max': 40,
  'a.zero': 0,
};
const valueOf = (reference: string) => values[reference];

it.each([
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['10 - 4 - 3', 3],
  ['12 / 3 / 2', 2],
  ['-3 + 5', 2],
  ['2.5*4', 10],
  ['100 * places.eaje / taux-de-couverture.collectif', 2055.498],
  ['places.eaje - places.projet-2.max', 160],
])('%s', (formula, expected) => {
  expect(evaluate(formula, valueOf)).toBeCloseTo(expected, 3);
});

it.each([
  '',
  '1 +',
  '(1',
  '1)',
  '1 2',
  'places.creche',
  '1 / 0',
  '1 / a.zero',
  'process.exit(1)',
  'constructor.constructor',
  '2 ** 3',
  'alert`1`',
  '1;2',
  'eaje',
  '[',
])('refuses « %s »', (formula) => {
  expect(() => evaluate(formula, valueOf)).toThrow(FormulaError);
});

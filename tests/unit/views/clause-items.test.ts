import { describe, expect, it } from 'vitest';
import { childrenOf } from '../../../src/model/convention/reading.ts';
import type { Locale } from '../../../src/model/locale.ts';
import { dataItems } from '../../../src/views/clause-items.ts';
import { fixtureCheckedOn } from '../../support/fixture.ts';

describe('the data of an axis', () => {
  const numerals = (day: string, locale: Locale) => {
    const { model } = fixtureCheckedOn(day);
    const axes = model.convention.clauses.filter(({ kind }) => kind === 'axis');
    return axes
      .flatMap((axis) => dataItems(model, childrenOf(model.convention, axis, 'data'), locale))
      .map(({ numeral }) => numeral?.replace(/\s/g, ' '));
  };

  it('show their own numbers large, in the order of their words, and none that a figure computes', () => {
    expect(numerals('2016-12-31', 'fr')).toEqual(['12,5 % · 80 · 40 · 640', '65 %']);
    expect(numerals('2016-12-31', 'en')).toEqual(['12.5% · 80 · 40 · 640', '65%']);
  });
});

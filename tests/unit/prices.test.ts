import { describe, expect, it } from 'vitest';
import { hourlyPrice, monthOfCare, rateFor } from '../../src/model/families/prices.ts';
import { priceViews } from '../../src/views/price.ts';
import { situationPage } from '../../src/views/situation.ts';
import { checkAfter, fixtureModel } from '../support/fixture.ts';

const model = fixtureModel();

describe('the price of an hour', () => {
  it.each([
    [2000, 0.0619, 1.24],
    [2000, 0.0516, 1.03],
    [8500, 0.0619, 5.26],
    [12_000, 0.0619, 5.26],
  ])('at %i € a month and %f %% is %f €', (income, percent, price) => {
    expect(hourlyPrice(income, percent, { ceiling: 8500 })).toBe(price);
  });
});

describe('a month of care', () => {
  const month = { reference: 4.85, hourly: 4.85, hours: 125, ceiling: 8500, hourlyCeiling: 8 };

  it('is what the family benefits office worked out: 606.25 €, of which 374 € are paid and 232 € left', () => {
    expect(monthOfCare(3000, 0.0619, month)).toEqual({ cost: 606.25, help: 374.12, left: 232.13 });
  });

  it('is never more than its cost', () => {
    expect(monthOfCare(8500, 0.0619, month)).toEqual({ cost: 606.25, help: 0, left: 606.25 });
  });

  it('counts an income up to its ceiling: a help of 160.80 € at 8 500 € a month and more', () => {
    const atHome = { reference: 10.38, hourly: 10.38, hours: 100, ceiling: 8500, hourlyCeiling: 15 };
    const most = { cost: 1038, help: 160.8, left: 877.2 };
    expect([8500, 12_000].map((income) => monthOfCare(income, 0.1032, atHome))).toEqual([most, most]);
  });

  it('leaves to the family what an hour costs beyond the most that counts', () => {
    // 100 × 8 × (1 − 3000 × 0.000619 ÷ 4.85) = 493.69 of 900
    expect(monthOfCare(3000, 0.0619, { ...month, hourly: 9, hours: 100 })).toEqual({
      cost: 900,
      help: 493.69,
      left: 406.31,
    });
  });
});

describe('the rate for a number of children', () => {
  const rates = [
    { children: 1, percent: 0.0619 },
    { children: 2, percent: 0.0516 },
    { children: 4, percent: 0.031 },
  ];
  it('is that of the largest number that is not larger', () => {
    expect([1, 2, 3, 7].map((children) => rateFor(rates, children))).toEqual([0.0619, 0.0516, 0.0516, 0.031]);
    expect(rateFor(rates, 0)).toBeUndefined();
  });
});

describe('what a service costs', () => {
  it('is a table of the scale, whose last row is the ceiling', () => {
    const [view, ...others] = priceViews(model, 'creches', 'fr');
    expect(others).toEqual([]);
    expect(view?.note).toBe('Un barème fixe le prix.');
    expect(view?.table).toEqual({
      caption: 'Le prix d’une heure depuis le 1er janvier 2026',
      columns: ['Revenus par mois', '1 enfant', '2 enfants'],
      rows: [
        ['2\u202f000\u00a0€', '1,20\u00a0€', '1\u00a0€'],
        ['5\u202f000\u00a0€ ou plus', '3\u00a0€', '2,50\u00a0€'],
      ],
    });
  });

  it('is the month of a parent who employs, in whole euros', () => {
    expect(priceViews(model, 'assistants-maternels', 'en')[0]?.table).toEqual({
      caption: 'What is left for you to pay for a month of 125 hours at €4.85 an hour, that is €606',
      columns: ['Income a month', '1 child', '2 children'],
      rows: [['€3,000', '€232', '€194']],
    });
  });

  it('is said in one sentence too', () => {
    expect(priceViews(model, 'creches', 'fr')[0]?.short).toBe(
      'Dans un lieu aidé\u00a0: 1,20\u00a0€ l’heure pour un foyer à 2\u202f000\u00a0€ par mois, ' +
        '3\u00a0€ au plus (1 enfant).',
    );
    expect(priceViews(model, 'assistants-maternels', 'en')[0]?.short).toBe(
      'For example, €232 is left to pay of €606 for 125 hours a month, with an income of €3,000.',
    );
  });

  it('gives the calculator the numbers of the table', () => {
    expect(priceViews(model, 'creches', 'en')[0]?.calculator).toEqual({
      rates: [
        { children: 1, percent: 0.06, label: '1 child' },
        { children: 2, percent: 0.05, label: '2 children or more' },
      ],
      ceiling: 5000,
      hours: 125,
      income: 5000,
      result: 'About {hour} an hour, that is {month} a month.',
    });
  });

  it('says what the family pays besides, in the sentence and in the result', () => {
    const added = {
      'prices/aide.yaml': (text: string) =>
        text.replace(/ {2}stated: .*/, '  besides: { fr: Et un peu plus., en: And a little more. }'),
    };
    const changed = checkAfter(added).model;
    const [view] = priceViews(changed, 'assistants-maternels', 'en');
    expect(view?.short).toBe(
      'For example, €232 is left to pay of €606 for 125 hours a month, with an income of €3,000. And a little more.',
    );
    expect(view?.calculator?.result).toMatch(/And a little more\.$/);
  });

  it('is not shown to who works with children, since parents pay it', () => {
    const FILE = 'situations/fr/cherche-une-place.mdx';
    const priceIn = (changed: ReturnType<typeof fixtureModel>) => {
      const situation = changed.situations.get('cherche-une-place');
      if (!situation) throw new Error('no such situation');
      return situationPage(
        { model: changed, locale: 'en', site: new URL('https://site.example') },
        situation,
      ).services.map(({ price }) => price);
    };
    expect(priceIn(model)).toEqual([
      'In a funded place: €1.20 an hour with a household income of €2,000 a month, €3 at most (1 child).',
      'For example, €232 is left to pay of €606 for 125 hours a month, with an income of €3,000.',
    ]);
    const { model: changed } = checkAfter({
      [FILE]: (text) => text.replace('\nservices:', '\nprofessional: true\nservices:'),
    });
    expect(priceIn(changed)).toEqual([undefined, undefined]);
  });

  it.each([
    ['prices/aide.yaml', 'rates: [{ children: 1, percent: 0.0619 }, ', 'rates: [', 'help.stated.children'],
    ['prices/aide.yaml', 'left: 232', 'left: 230', 'help.stated.left'],
    ['prices/aide.yaml', 'reference: 4.85', 'reference: 4.58', 'help.stated.help'],
    ['prices/aide.yaml', 'percent: 0.0619', 'percent: 0.0691', 'help.rates.0.percent'],
    ['prices/creche.yaml', 'services: [creches]', 'services: [creche]', 'services.0'],
    ['prices/creche.yaml', 'read: "2026-11-20"', 'read: "2027-11-20"', 'read'],
  ])('is refused in %s where %s becomes %s', (file, from, to, field) => {
    const { problems } = checkAfter({ [file]: (text) => text.replace(from, to) });
    expect(problems.filter(({ severity }) => severity === 'error')[0]?.field).toBe(field);
  });
});

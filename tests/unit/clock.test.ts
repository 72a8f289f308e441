import { describe, expect, it } from 'vitest';
import { contractClock, spanOf } from '../../src/model/convention/clock.ts';
import { clockRows } from '../../src/site/clock-rows.ts';
import { fixtureCheckedOn, fixtureModel } from '../support/fixture.ts';

const lengths = { term: 'P3Y', renewalTalks: 'P6M', notice: 'P6M' };

describe('the clock of the contract', () => {
  it('knows nothing while the day of notification is not known', () => {
    expect(contractClock({ notified: null, ...lengths })).toEqual({});
  });

  it.each([
    ['2017-01-16', '2020-01-16', '2019-07-16'],
    ['2016-02-29', '2019-02-28', '2018-08-28'], // leap day, then a plain year
    ['2017-02-28', '2020-02-28', '2019-08-28'], // no leap day made up in 2020
    ['2017-08-31', '2020-08-31', '2020-02-29'], // six months before 31 August, leap year
    ['2016-08-31', '2019-08-31', '2019-02-28'], // the same, plain year
    ['2016-12-31', '2019-12-31', '2019-06-30'],
    ['2016-06-30', '2019-06-30', '2018-12-30'],
  ])('notified on %s: ends on %s, talks and notice on %s', (notified, end, sixMonthsBefore) => {
    expect(contractClock({ notified, ...lengths })).toEqual({
      effect: notified,
      end,
      renewalTalks: sixMonthsBefore,
      latestNotice: sixMonthsBefore,
    });
  });

  it('counts each length on its own', () => {
    expect(contractClock({ notified: '2020-02-29', term: 'P4Y', renewalTalks: 'P1M', notice: 'P1Y' })).toEqual({
      effect: '2020-02-29',
      end: '2024-02-29',
      renewalTalks: '2024-01-29',
      latestNotice: '2023-02-28',
    });
  });

  it('counts with the lengths of the day: an amendment changes the end from its own day, and nothing before', () => {
    const ends = (day: string) => clockRows(fixtureCheckedOn(day).model, 'fr').find(({ id }) => id === 'end');
    expect(ends('2016-12-31')).toMatchObject({ day: '2018-03-01', how: '2 ans après la prise d’effet (article 2)' });
    expect(ends('2017-01-01')).toMatchObject({ day: '2019-03-01', how: '3 ans après la prise d’effet (article 2)' });
  });

  it('says how each date is counted, in both languages, and gives none while it is not notified', () => {
    const model = fixtureModel();
    expect(clockRows(model, 'fr').map(({ id, how, day }) => [id, how, day])).toEqual([
      ['effect', 'le jour de la notification (article 2)', '2016-03-01'],
      ['renewalTalks', '6 mois avant l’expiration (article 2)', '2018-09-01'],
      ['latestNotice', 'préavis de 3 mois (article 4)', '2018-12-01'],
      ['end', '3 ans après la prise d’effet (article 2)', '2019-03-01'],
    ]);
    expect(clockRows(model, 'en').map(({ label, how }) => [label, how])).toEqual([
      ['Taking effect', 'on the day of notification (article 2)'],
      ['Start of talks on what comes next', '6 months before expiry (article 2)'],
      ['Last useful day to leave the agreement early', 'notice of 3 months (article 4)'],
      ['Expiry', '3 years after taking effect (article 2)'],
    ]);
    const unknown = { ...model, record: { ...model.record, notified: null } };
    expect(clockRows(unknown, 'fr').map(({ day }) => day)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

it.each([
  ['2017', '2017-01-01', '2018-01-01'],
  ['2017-01', '2017-01-01', '2017-02-01'],
  ['2016-02', '2016-02-01', '2016-03-01'],
  ['2017-Q1', '2017-01-01', '2017-04-01'],
  ['2017-Q4', '2017-10-01', '2018-01-01'],
  ['2014-11-25', '2014-11-25', '2014-11-26'],
])('%s is the time from %s to %s', (date, start, end) => expect(spanOf(date)).toEqual({ start, end }));

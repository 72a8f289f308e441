import { afterEach, describe, expect, it } from 'vitest';
import { latestToday } from '../../src/check/days.ts';
import { calendar } from '../../src/editions/icalendar.ts';
import { contractClock } from '../../src/model/convention/clock.ts';
import { formatDate } from '../../src/words/format.ts';
import { fixtureModel, fixturePublication } from '../support/fixture.ts';

const before = process.env['TZ'];
afterEach(() => {
  if (before === undefined) delete process.env['TZ'];
  else process.env['TZ'] = before;
});

describe.each([
  ['Pacific/Kiritimati', -840],
  ['Pacific/Honolulu', 600],
  ['Europe/Paris', -60],
])('on a machine in %s', (zone, minutes) => {
  it('no day moves', () => {
    process.env['TZ'] = zone;
    expect(new Date('2026-11-24T12:00:00Z').getTimezoneOffset()).toBe(minutes); // the zone is really that one
    expect(['2016-03-01', '2017-01', '2018-Q1'].map((date) => formatDate(date, 'fr'))).toEqual([
      '1er mars 2016',
      'janvier 2017',
      '1er trimestre 2018',
    ]);
    expect(contractClock(fixtureModel().record).end).toBe('2019-03-01');
    expect(calendar(fixturePublication(), 'en').match(/DTSTART;VALUE=DATE:\d+/g)).toEqual([
      'DTSTART;VALUE=DATE:20160301',
      'DTSTART;VALUE=DATE:20180901',
      'DTSTART;VALUE=DATE:20181201',
      'DTSTART;VALUE=DATE:20190301',
      'DTSTART;VALUE=DATE:20170101',
      'DTSTART;VALUE=DATE:20300701',
      'DTSTART;VALUE=DATE:20170901',
      'DTSTART;VALUE=DATE:20180101',
    ]);
    expect(latestToday(new Date('2026-11-24T09:59:59Z'))).toBe('2026-11-24');
  });
});

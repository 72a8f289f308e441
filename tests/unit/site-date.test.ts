import { expect, it } from 'vitest';
import { siteDate } from '../../src/reader/site-date.ts';

const midnight = Date.UTC(2026, 11, 31, 23, 59, 59);

it.each([
  [{ SITE_DATE: '2027-01-01', SOURCE_DATE_EPOCH: '0' }, '2027-01-01'],
  [{ SOURCE_DATE_EPOCH: '1798761599' }, '2026-12-31'],
  [{ SOURCE_DATE_EPOCH: '1798761600' }, '2027-01-01'],
  [{}, '2026-12-31'],
])('the day of %j is %s', (env, day) => expect(siteDate(env, midnight)).toBe(day));

it.each(['2027-13-01', 'demain', '2027'])('refuses %s', (value) =>
  expect(() => siteDate({ SITE_DATE: value })).toThrow(RangeError),
);

import { describe, expect, it } from 'vitest';
import type { Amendment } from '../../src/model/amendments/amendment.ts';
import { contractClock } from '../../src/model/convention/clock.ts';
import { lengthsAt, standingAt } from '../../src/model/convention/standing.ts';

const signed = { term: 'P2Y', renewalTalks: 'P6M', notice: 'P3M' };
const amendment = (id: string, effect: string, sets: Amendment['sets']): Amendment => ({
  id,
  file: `src/content/amendments/${id}.yaml`,
  title: { fr: `Avenant ${id}`, en: `Amendment ${id}` },
  signed: effect,
  effect,
  draft: false,
  approvals: [{ body: 'ville', date: effect, reference: 'n° 1' }],
  sets,
  changes: [],
});

describe('the contract on a day', () => {
  const clock = contractClock({ ...signed, notified: '2016-03-01' });
  it.each([
    ['2016-02-29', 'awaited'],
    ['2016-03-01', 'running'],
    ['2018-02-28', 'running'],
    ['2018-03-01', 'ended'],
    ['2026-01-01', 'ended'],
  ] as const)('on %s is %s', (day, standing) => expect(standingAt(clock, day)).toBe(standing));

  it('is undated while its notification is not known, whatever the day', () => {
    expect(standingAt(contractClock({ ...signed, notified: null }), '2026-01-01')).toBe('undated');
  });
});

describe('the lengths of time', () => {
  const amendments = [
    amendment('2', '2019-01-01', { notice: 'P1M' }),
    amendment('1', '2017-01-01', { term: 'P4Y', notice: 'P2M' }),
  ];
  it.each([
    ['2016-12-31', { term: 'P2Y', renewalTalks: 'P6M', notice: 'P3M' }],
    ['2017-01-01', { term: 'P4Y', renewalTalks: 'P6M', notice: 'P2M' }],
    ['2019-01-01', { term: 'P4Y', renewalTalks: 'P6M', notice: 'P1M' }],
  ] as const)('on %s are those of the amendments in force', (day, lengths) =>
    expect(lengthsAt(signed, amendments, day)).toEqual(lengths),
  );
});

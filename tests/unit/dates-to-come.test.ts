import { expect, it } from 'vitest';
import { astroEnvironment } from '../../scripts/astro-environment.ts';
import { publishedDay } from '../../scripts/published-day.ts';
import { comingLine } from '../../src/check/coming-line.ts';
import { daysOfChange, hasDatePassed } from '../../src/model/dates-to-come.ts';
import { siteDate } from '../../src/reader/site-date.ts';
import { fixtureAmendment } from '../support/amended.ts';
import { checkAfter, fixtureCheckedOn } from '../support/fixture.ts';

it.each([
  [
    '2016-12-31',
    'À venir : 2017-01-01, l’avenant 1 prend effet ; 2017-09, Ouverture de la crèche (action-1-1) ; 2018-Q1, Choix ' +
      'd’un second lieu (action-1-1) ; 2018-09-01, les parties doivent parler de la suite ; 2018-12-01, dernier jour ' +
      'pour donner un préavis ; 2019-03-01, la convention arrive à son terme ; 2030-07-01, l’avenant 2 prend effet',
  ],
  ['2019-02-28', 'À venir : 2019-03-01, la convention arrive à son terme ; 2030-07-01, l’avenant 2 prend effet'],
  ['2019-03-01', 'À venir : 2030-07-01, l’avenant 2 prend effet'],
  ['2030-07-01', undefined],
])('the check of %s names the days to come', (day, line) => {
  expect(comingLine(fixtureCheckedOn(day).model, 'fr')).toBe(line);
});

it('names them in English, and the start of a contract that is awaited', () => {
  expect(comingLine(fixtureCheckedOn('2016-02-29').model, 'en')).toMatch(
    /^To come: 2016-03-01, the agreement takes effect; 2017-01-01, amendment 1 takes effect; 2017-09, /,
  );
});

it('names none of a contract whose notification is not known but those of the text', () => {
  const { model } = checkAfter({
    'convention.yaml': (text) => text.replace('notified: 2016-03-01', 'notified: null'),
    'amendments/2.yaml': null,
  });
  expect(comingLine(model, 'fr')).toBeUndefined();
});

it('a term that an amendment makes longer in time is the one that comes', () => {
  const { model } = checkAfter({
    'convention.yaml': (text) => text.replace('notified: 2016-03-01', 'notified: 2025-03-01'),
    'amendments/2.yaml': fixtureAmendment('1')
      .replace('signed: 2017-12-01', 'signed: 2026-12-01')
      .replace('effect: 2018-01-01', 'effect: 2027-01-01')
      .replace(/ {2}- action: insert[^]*/, ''),
  });
  expect(comingLine(model, 'fr')).toBe(
    'À venir : 2027-01-01, l’avenant 2 prend effet ; 2028-09-01, les parties doivent parler de la suite ; 2028-12-01' +
      ', dernier jour pour donner un préavis ; 2029-03-01, la convention arrive à son terme',
  );
});

it('the site changes by itself when an amendment takes effect, and when the contract starts and ends', () => {
  expect(daysOfChange(fixtureCheckedOn('2016-12-31').model).sort()).toEqual([
    '2016-03-01',
    '2017-01-01',
    '2019-03-01',
    '2030-07-01',
  ]);
});

it.each([
  ['2026-12-30', '2026-12-31', false],
  ['2026-12-31', '2027-01-01', true],
  ['2027-01-01', '2027-01-01', false],
  ['2027-01-01', '2027-01-02', false],
  ['2026-11-01', '2028-01-01', true],
  ['2027-01-02', '2027-01-01', false],
])('published on %s, on %s a date has passed: %s', (published, today, passed) => {
  expect(hasDatePassed(['2027-01-01', '2030-07-01'], published, today)).toBe(passed);
});

it.each([
  ['2027-01-01T00:30:00Z', '2026-12-31'],
  ['2027-01-01T01:30:00Z', '2027-01-01'],
  ['2027-01-01T01:30:00+02:00', '2026-12-31'],
  ['', undefined],
  ['hier', null],
])('what was put online at %j shows the text of %s', (instant, day) => expect(publishedDay(instant)).toBe(day));

it('the pages follow the day that was checked, although midnight passes', () => {
  const afterMidnight = Date.UTC(2027, 0, 1, 0, 0, 1);
  expect(siteDate(astroEnvironment('2026-12-31', { PATH: '/bin' }), afterMidnight)).toBe('2026-12-31');
  expect(siteDate(astroEnvironment('2026-12-31', { SOURCE_DATE_EPOCH: '1798761600' }), afterMidnight)).toBe(
    '2026-12-31',
  );
  expect(siteDate({ PATH: '/bin' }, afterMidnight)).toBe('2027-01-01');
});

import { expect, it } from 'vitest';
import { oneOfEachKind, pagesOf, readerOf, type AuditedSite, type Check } from '../../scripts/audit/check.ts';
import { apart, described, nothingInline, validMarkup } from '../../scripts/audit/markup.ts';
import { lockedPackages, sums } from '../../scripts/audit/supply.ts';

/** The checks of the audit that need no browser. */
const site: AuditedSite = {
  pages: pagesOf('dist'),
  read: readerOf('dist'),
  origin: '',
  fonts: '',
  browser: undefined as never,
  until: Infinity,
};
const few: AuditedSite = { ...site, pages: oneOfEachKind(site.pages) };
const checks: [Check, AuditedSite][] = [
  [described, site],
  [nothingInline, site],
  [apart, site],
  [validMarkup, few],
  [sums, site],
  [lockedPackages, site],
];

it.each(checks.map(([check, looked]) => [check.name, check, looked] as const))(
  '%s: nothing is wrong, and what is planted is found',
  async (_name, check, looked) => {
    expect((await check.planted(looked)).length).toBeGreaterThan(0);
    const found = await check.run(looked);
    expect(found.looked).toBeGreaterThan(50);
    expect(found.faults).toEqual([]);
  },
);

it('one page of each kind is looked at, whichever its language and its depth', () => {
  expect(
    oneOfEachKind([
      '404.html',
      'fr/index.html',
      'fr/actions/index.html',
      'fr/actions/1-1/index.html',
      'fr/actions/1-2/index.html',
      'fr/actions/1-2/versions/origine/index.html',
      'en/actions/1-1/index.html',
    ]),
  ).toEqual([
    '404.html',
    'fr/index.html',
    'fr/actions/index.html',
    'fr/actions/1-2/index.html',
    'fr/actions/1-2/versions/origine/index.html',
    'en/actions/1-1/index.html',
  ]);
});

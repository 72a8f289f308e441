import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { compareLedger, ledgerReport, publishedAddresses } from '../../src/check/ledger.ts';
import { redirectsFile } from '../../src/editions/redirects.ts';
import { checkAfter, fixturePublication } from '../support/fixture.ts';

const ledger = ['/', '/fr/a/', '/fr/a/#p1', '/fr/b/', '/fr/b/#p1', '/x.json'];

it('reads every address and anchor of a built site, without what dresses each page, encoded or not', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'site-'));
  try {
    const write = (file: string, text: string) => {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    };
    write('index.html', '<p>');
    write('404.html', '<p id="x">');
    const drawing = '<svg><title id="fig-t">t</title><desc id="fig-d">d</desc></svg>';
    const main = `<main id="main"><p id="p1">a<b id="%C3%A9">b</b><i id="à">c</i></p>${drawing}</main>`;
    write('fr/a/index.html', `<svg><symbol id="r"/></svg>${main}`);
    write('x.json', '{}');
    write('_astro/a.js', '');
    expect(publishedAddresses(folder)).toEqual(['/', '/fr/a/', '/fr/a/#p1', '/fr/a/#à', '/fr/a/#é', '/x.json']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('lets nothing disappear', () => {
  expect(compareLedger(ledger, ledger, [])).toEqual({ gone: [], added: [], broken: [] });
  expect(compareLedger(ledger, [...ledger, '/fr/c/'], []).added).toEqual(['/fr/c/']);
  expect(
    compareLedger(
      ledger,
      ledger.filter((address) => address !== '/fr/a/#p1'),
      [],
    ).gone,
  ).toEqual(['/fr/a/#p1']);
  expect(
    compareLedger(
      ledger,
      ledger.filter((address) => !address.startsWith('/fr/a/')),
      [],
    ).gone,
  ).toEqual(['/fr/a/', '/fr/a/#p1']);
});

it('accepts a page that moved, with its anchors, through several moves, and refuses a move to nowhere', () => {
  const now = ['/', '/fr/b/', '/fr/b/#p1', '/fr/d/', '/x.json', '/fr/a/'];
  expect(
    compareLedger(ledger, now, [
      { from: '/fr/a/', to: '/fr/c/' },
      { from: '/fr/c/', to: '/fr/d/' },
    ]),
  ).toMatchObject({ gone: [], broken: [] });
  expect(compareLedger(ledger, now, [{ from: '/fr/a/', to: '/fr/z/' }])).toMatchObject({
    gone: ['/fr/a/', '/fr/a/#p1'],
    broken: [{ from: '/fr/a/', to: '/fr/z/' }],
  });
  expect(
    compareLedger(ledger, now, [
      { from: '/fr/a/', to: '/fr/c/' },
      { from: '/fr/c/', to: '/fr/a/' },
    ]).broken,
  ).toHaveLength(2);
});

it('counts what this machine cannot make as kept, and as no news', () => {
  const pdf = '/telechargements/a.pdf';
  const redirects = [{ from: '/fr/pdf/', to: pdf }];
  expect(compareLedger([...ledger, pdf], ledger, redirects)).toMatchObject({ gone: [pdf], broken: redirects });
  expect(compareLedger([...ledger, pdf], ledger, redirects, [pdf])).toEqual({ gone: [], added: [], broken: [] });
  expect(compareLedger(ledger, ledger, [], [pdf]).added).toEqual([]);
});

it('says in French what to add', () => {
  const report = ledgerReport({ gone: ['/fr/a/', '/fr/a/#p1', '/fr/b/#p9'], broken: [] });
  expect(report).toContain('1 adresse(s) publiée(s) ne mènent plus nulle part');
  expect(report).toContain('- { from: "/fr/a/", to: "/nouvelle-adresse/" }');
  expect(report).toContain('src/content/redirects.yaml');
  expect(report).toContain('1 ancre(s) publiée(s) manquent');
  expect(report).toContain('/fr/b/#p9');
  expect(ledgerReport({ gone: [], broken: [] })).toBeUndefined();
});

it('writes redirects for the hosts that read them', () => {
  const checked = checkAfter({ 'redirects.yaml': 'redirects:\n  - { from: "/fr/a/", to: "/fr/actions/" }\n' });
  expect(redirectsFile(fixturePublication(checked.model))).toMatchObject([
    { path: '_redirects', content: '/fr/a/ /fr/actions/ 301\n' },
  ]);
  expect(redirectsFile(fixturePublication())).toMatchObject([
    { path: '_redirects', content: '/fr/services/creche/ /fr/services/creches/ 301\n' },
  ]);
  const none = checkAfter({ 'redirects.yaml': 'redirects: []\n' });
  expect(redirectsFile(fixturePublication(none.model))).toEqual([]);
});

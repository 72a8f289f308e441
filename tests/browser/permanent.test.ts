import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

describe.skipIf(!browserPath())('permanent addresses', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

  it.each([
    ['fr-FR', '/fr/actions/1-4/#p2'],
    ['en-GB', '/en/actions/1-4/#p2'],
    ['pt-PT', '/fr/actions/1-4/#p2'],
  ])('lead a browser in %s to %s, paragraph included', async (locale, expected) => {
    await onPage(
      browser,
      at('/id/action-1-4/#p2'),
      async (page) => {
        await page.waitForURL(`**${expected}`);
      },
      { locale },
    );
  });

  it('lead to a paragraph of a clause without a page, in the whole text', async () => {
    await onPage(
      browser,
      at('/id/preamble/#p3'),
      async (page) => {
        await page.waitForURL('**/fr/convention/#preamble-p3');
      },
      { locale: 'fr-FR' },
    );
  });

  it('lead a clause without a page to its place', async () => {
    await onPage(
      browser,
      at('/id/data-1-3/'),
      async (page) => {
        await page.waitForURL('**/fr/axes/1/#data-1-3');
      },
      { locale: 'fr-FR' },
    );
  });

  it('stay, offer both languages and every format without script', async () => {
    await onPage(
      browser,
      at('/id/action-1-4/'),
      async (page) => {
        expect(await page.getByRole('link', { name: 'Lire en français' }).isVisible()).toBe(true);
        expect(await page.getByRole('link', { name: 'Read in English' }).isVisible()).toBe(true);
        expect(page.url()).toBe(at('/id/action-1-4/'));
      },
      { javaScriptEnabled: false },
    );
  });

  it('copy a reference with today’s date, a paragraph and its link', async () => {
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        await page.clock.setFixedTime('2027-03-01T23:30:00Z'); // already the 2nd in Paris
        await page.goto(at('/id/action-1-4/?formats'));
        await page.getByRole('button', { name: 'Copier' }).nth(2).click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('(consulté le 2 mars 2027).');
        await page.locator('#p2').getByRole('button').first().click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
          /^2 projets de MAM : Ouverture d’une MAM .* Relais Petite Enfance\.$/,
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'], locale: 'fr-FR', ownTab: true },
    );
  });
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath, onPage, openBrowser } from '../support/browser.ts';

describe.skipIf(!browserPath())('permanent addresses', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
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
      at('/id/action-1-4/?formats'),
      async (page) => {
        const today = new Intl.DateTimeFormat('fr', { dateStyle: 'long' }).format(new Date());
        await page.getByRole('button', { name: 'Copier' }).nth(2).click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(`(consulté le ${today}).`);
        await page.locator('#p2').getByRole('button').first().click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
          /^2 projets de MAM : Ouverture d’une MAM .* Relais Petite Enfance\.$/,
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'], locale: 'fr-FR' },
    );
  });

  it('need no sideways scrolling at 320 px', async () => {
    for (const path of [
      '/id/action-1-4/?formats',
      '/fr/integrite/',
      '/fr/suivi/',
      '/en/donnees-ouvertes/',
      '/fr/calendrier/',
      '/fr/avenants/',
      '/fr/articles/4/versions/origine/',
      '/extraits/fr/action-1-4/',
    ]) {
      await onPage(
        browser,
        at(path),
        async (page) => {
          expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(320);
        },
        { viewport: { width: 320, height: 800 } },
      );
    }
  });
});

import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

const phone = { viewport: { width: 390, height: 844 } };
const top = (page: Page) => page.evaluate(() => Math.round(scrollY));

describe.skipIf(!browserPath())('nothing is lost on the way', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

  it('Back from a result returns to the list where she was, as long as it was', async () => {
    await onPage(
      browser,
      at('/fr/recherche/?q=enfant'),
      async (page) => {
        await page.locator('.deep > li').nth(9).waitFor();
        await page.getByRole('button', { name: 'Voir plus de résultats' }).click();
        const result = page.locator('.deep > li').nth(14).locator('h3 a, h2 a').first();
        await result.scrollIntoViewIfNeeded();
        const words = await result.innerText();
        const before = await top(page);
        expect(before).toBeGreaterThan(1500);
        await result.click();
        await page.waitForURL((url) => !url.pathname.includes('recherche'));
        await page.goBack();
        await page.locator('.deep > li').nth(14).waitFor();
        await page.waitForFunction((wanted) => Math.abs(scrollY - wanted) < 3, before, { timeout: 5000 });
        expect(await page.locator('.deep > li').nth(14).locator('a').first().innerText()).toBe(words);
        expect(await page.locator('.deep > li').nth(14).isVisible()).toBe(true);
      },
      phone,
    );
  });

  it('Back from the list of a citation stays there, and from the clause that it leads to goes before it', async () => {
    await onPage(browser, at('/fr/recherche/'), async (page) => {
      await page.getByRole('searchbox').fill('art. 4');
      await page.locator('.hits li').nth(1).locator('a').first().click();
      await page.waitForURL((url) => !url.pathname.includes('recherche'));
      await page.goBack();
      await page.locator('.hits li').first().waitFor();
      expect(new URL(page.url()).pathname).toBe('/fr/recherche/');
    });
    await onPage(browser, at('/fr/services/creches/'), async (page) => {
      await page.getByRole('searchbox').fill('art. 4');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/articles/4/');
      await page.goBack();
      await page.waitForURL('**/fr/services/creches/');
    });
  });

  it.each([
    ['/fr/recherche/?q=handicap&groupe=families', '/en/recherche/?q=handicap&groupe=families'],
    ['/en/qui-appeler/#contact-samu', '/fr/qui-appeler/#contact-samu'],
    ['/fr/glossaire/#pmi', '/en/glossaire/#pmi'],
    ['/fr/convention/#article-4', '/en/convention/#article-4'],
    ['/fr/statistiques/#chiffre-places', '/en/statistiques/#chiffre-places'],
    ['/fr/articles/4/#p2', '/en/articles/4/#p2'],
    ['/en/services/creches/#prix', '/fr/services/creches/#prix'],
    ['/fr/choisir/bebe/journees/', '/en/choisir/bebe/journees/'],
  ])('another language keeps the query, the filter and the place: %s', async (from, to) => {
    await onPage(browser, at(from), async (page) => {
      await page.locator('.langs a').click();
      await page.waitForURL(at(to));
    });
  });
});

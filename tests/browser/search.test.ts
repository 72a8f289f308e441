import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { strings } from '../../src/words/strings.ts';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

describe.skipIf(!browserPath())('search', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

  it.each([
    { path: '/fr/articles/4/', box: 'Chercher sur le site', query: 'l’accueil', locale: 'fr', prefix: '/fr/' },
    { path: '/en/articles/4/', box: 'Search the site', query: 'childminder', locale: 'en', prefix: '/en/' },
  ] as const)(
    'answers from any page, with an address that can be shared: $query',
    async ({ path, box, query, locale, prefix }) => {
      const found = strings(locale).searchMany.replace('{count}', '').replace('{query}', query).trim();
      await onPage(browser, at(path), async (page) => {
        await page.getByRole('searchbox', { name: box }).fill(query);
        await page.keyboard.press('Enter');
        await page.getByRole('status').filter({ hasText: found }).waitFor();
        expect(new URL(page.url()).searchParams.get('q')).toBe(query);
        const first = page.locator('.hits li').first();
        expect(await first.locator('mark').count()).toBeGreaterThan(0);
        expect(await first.locator('small').innerText()).not.toBe('');
        await first.locator('h2 a').click();
        expect(new URL(page.url()).pathname.startsWith(prefix)).toBe(true);
        await page.goBack();
        await page.locator('.hits li').first().waitFor();
      });
    },
  );

  it('shows more, follows the keys and says when there is nothing', async () => {
    await onPage(browser, at('/fr/recherche/?q=enfant'), async (page) => {
      await page.locator('.hits li').nth(9).waitFor();
      await page.getByRole('button', { name: 'Voir plus de résultats' }).click();
      await page.locator('.hits li').nth(10).waitFor();
      expect(await page.evaluate(() => document.activeElement?.closest('li') !== null)).toBe(true);
      await page.getByRole('searchbox').fill('zzzzqqq');
      await page.getByRole('status').filter({ hasText: 'Aucun résultat' }).waitFor();
      expect(await page.locator('.help').isVisible()).toBe(true);
      expect(new URL(page.url()).searchParams.get('q')).toBe('zzzzqqq');
    });
  });

  it('shows the words of the text with their apostrophes and without reading them as HTML', async () => {
    await onPage(
      browser,
      at(`/fr/recherche/?q=${encodeURIComponent('<img src=x onerror=alert(1)> accueil')}`),
      async (page) => {
        await page.getByRole('status').filter({ hasText: '<img src=x' }).waitFor();
        expect(await page.locator('search-results img').count()).toBe(0);
      },
    );
    await onPage(browser, at('/fr/recherche/?q=accueil'), async (page) => {
      await page.locator('.hits li').first().waitFor();
      expect(await page.locator('.hits').innerText()).toContain('d’accueil');
    });
  });

  it('leads a citation straight to its clause', async () => {
    await onPage(browser, at('/fr/services/creches/'), async (page) => {
      await page.getByRole('searchbox').fill('axe 2 objectif 3');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/objectifs/2-3/');
    });
  });

  it('corrects a near miss, narrows to a group, and keeps both in the address', async () => {
    await onPage(browser, at('/fr/recherche/?q=creshe'), async (page) => {
      await page.locator('.corrected').filter({ hasText: 'creshe' }).waitFor();
      expect(await page.locator('.hits h2').first().innerText()).toContain('crèches');
      const all = await page.locator('[data-group=""] span').innerText();
      await page.getByRole('button', { name: /Le texte/ }).click();
      await page.locator('[data-group="text"][aria-pressed="true"]').waitFor();
      expect(new URL(page.url()).searchParams.get('groupe')).toBe('text');
      expect(await page.locator('[data-group=""] span').innerText()).toBe(all);
    });
  });

  it('answers in the reading language a word of the other', async () => {
    await onPage(browser, at('/fr/recherche/?q=childminder'), async (page) => {
      await page.locator('.hits li').first().waitFor();
      expect(await page.locator('.hits h2 a').first().getAttribute('href')).toBe('/fr/services/assistants-maternels/');
    });
  });

  it('never ends dead: situations and the official finder', async () => {
    await onPage(browser, at('/en/recherche/?q=zzzzqqq'), async (page) => {
      await page.locator('.help:not([hidden])').waitFor();
      expect(await page.locator('.help .sit a').count()).toBeGreaterThan(9);
      expect(await page.locator('.help a[href^="https://monenfant.fr"]').count()).toBe(1);
    });
  });

  it('loads nothing before it is used', async () => {
    await onPage(browser, 'about:blank', async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(request.url()));
      await page.goto(at('/fr/recherche/'), { waitUntil: 'networkidle' });
      expect(requests.filter((url) => url.includes('pagefind'))).toEqual([]);
      await page.getByRole('searchbox').focus();
      await page.waitForRequest((request) => request.url().includes('pagefind'));
    });
  });
});

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
        expect(await first.locator('small').innerText()).not.toBe('');
        await page.locator('.deep mark').first().waitFor();
        await first.locator('h2 a').click();
        expect(new URL(page.url()).pathname.startsWith(prefix)).toBe(true);
        await page.goBack();
        await page.locator('.hits li').first().waitFor();
      });
    },
  );

  it('shows more, follows the keys and says when there is nothing', async () => {
    await onPage(browser, at('/fr/recherche/?q=enfant'), async (page) => {
      await page.locator('.deep > li').nth(9).waitFor();
      await page.getByRole('button', { name: 'Voir plus de résultats' }).click();
      await page.locator('.deep > li').nth(10).waitFor();
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
      await page.locator('.deep > li').first().waitFor();
      expect(await page.locator('.deep').innerText()).toContain('d’accueil');
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
      expect(await page.locator('.corrected').innerText()).toContain('«\u00a0crèche\u00a0»');
      expect(await page.locator('.hits h2').first().innerText()).toContain('crèches');
      await page.locator('.deep > li').first().waitFor();
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
      // The drawing of its own page, and not the three shapes of the site.
      expect(await page.locator('.hits .mark svg').first().getAttribute('viewBox')).toBe('0 0 128 96');
      expect(await page.locator('template.trio').evaluate((one) => one.innerHTML)).toContain('0 0 96 76');
    });
  });

  it('never ends dead: situations and the official finder', async () => {
    await onPage(browser, at('/en/recherche/?q=zzzzqqq'), async (page) => {
      await page.locator('.help:not([hidden])').waitFor();
      expect(await page.locator('.help .sit a').count()).toBeGreaterThan(9);
      expect(await page.locator('.help a[href^="https://monenfant.fr"]').count()).toBe(1);
    });
  });

  it('loads the small list alone before it is used, and the whole text once it is', async () => {
    await onPage(browser, 'about:blank', async (page) => {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(at('/fr/recherche/'), { waitUntil: 'networkidle' });
      expect(requests.filter((path) => path.includes('pagefind'))).toEqual(['/pagefind-1.6.0/rows.fr.json']);
      await page.getByRole('searchbox').fill('crèche');
      await page.waitForRequest((request) => request.url().endsWith('pagefind.js'));
    });
  });

  it('answers from the small list where the whole text does not come and no address can be kept', async () => {
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        await page.route('**/pagefind.js', (route) => route.fulfill({ body: 'export const options = () => {};' }));
        await page.addInitScript(() => {
          window.reportError = () => undefined;
          history.replaceState = () => {
            throw new DOMException('refused', 'SecurityError');
          };
        });
        await page.goto(at('/fr/recherche/'));
        await page.getByRole('searchbox').fill('nounou');
        await page.locator('.near > li').first().waitFor();
        expect(await page.locator('.near h2 a').first().getAttribute('href')).toBe(
          '/fr/services/assistants-maternels/',
        );
      },
      { ownTab: true },
    );
  });

  it('says as many results in all as in its groups, and shows as many', async () => {
    await onPage(browser, at('/fr/recherche/?q=600'), async (page) => {
      await page.locator('.deep > li').first().waitFor();
      const counts = await page
        .locator('[data-group] span')
        .evaluateAll((spans) => spans.map(({ textContent }) => Number(/\d+/.exec(textContent)?.[0])));
      const [all = 0, ...inGroups] = counts;
      expect(inGroups.reduce((sum, count) => sum + count, 0)).toBe(all);
      while (await page.locator('.more').isVisible()) await page.locator('.more').click();
      expect(await page.locator('.hits > li, .defined:not([hidden])').count()).toBe(all);
    });
  });

  it('searches the language of the page while a browser translates it', async () => {
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        await page.addInitScript(() =>
          addEventListener('DOMContentLoaded', () => document.documentElement.setAttribute('lang', 'ar')),
        );
        await page.goto(at('/fr/recherche/?q=accueil'));
        await page.locator('.deep > li').first().waitFor();
        const links = await page
          .locator('.hits h2 a, .hits h3 a')
          .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
        expect(links.filter((link) => !link?.startsWith('/fr/'))).toEqual([]);
        await page.getByRole('searchbox').fill('article 4');
        await page.locator('.near h2 a[href="/fr/articles/4/"]').first().waitFor();
      },
      { ownTab: true },
    );
  });

  it('searches while each text of the page is wrapped by a browser that translates it', async () => {
    await onPage(browser, at('/fr/recherche/?q=nounou'), async (page) => {
      await page.locator('.near > li').first().waitFor();
      await page.evaluate(() => {
        document.documentElement.lang = 'zh';
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        const texts: Text[] = [];
        while (walker.nextNode()) texts.push(walker.currentNode as Text);
        for (const text of texts.filter(
          ({ data, parentElement }) => data.trim() && parentElement?.tagName !== 'SCRIPT',
        )) {
          const font = document.createElement('font');
          text.replaceWith(font);
          font.append(text);
        }
      });
      await page.getByRole('searchbox').fill('crèche');
      await page.locator('.near h2 a[href="/fr/services/creches/"]').waitFor();
      await page.getByRole('status').filter({ hasText: 'crèche' }).waitFor();
      await page.locator('.deep > li').first().waitFor();
      const links = await page
        .locator('.hits h2 a, .hits h3 a')
        .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
      expect(links.filter((link) => !link?.startsWith('/fr/'))).toEqual([]);
    });
  });

  it.each([
    { path: '/fr/recherche/', query: 'kreş', page: '/fr/services/creches/', says: 'turc' },
    { path: '/en/recherche/', query: '托儿所', page: '/en/services/creches/', says: 'Chinese' },
  ])('finds the page of a word of another language: $query', async ({ path, query, page: found, says }) => {
    await onPage(browser, at(`${path}?q=${encodeURIComponent(query)}`), async (page) => {
      await page.locator(`.near h2 a[href="${found}"]`).waitFor();
      expect(await page.locator('.corrected').innerText()).toContain(says);
      expect(await page.locator('.hits > li').count()).toBe(1);
    });
  });

  it('says what the text calls what people name otherwise', async () => {
    await onPage(browser, at('/fr/recherche/?q=nounou'), async (page) => {
      await page
        .locator('.corrected')
        .filter({ hasText: 'Le texte dit «\u00a0Assistant maternel, assistante maternelle\u00a0»' })
        .waitFor();
    });
  });

  it('keeps list, group and query on Back and reload, and a citation typed is no trap', async () => {
    await onPage(browser, at('/fr/recherche/?q=accueil&groupe=text'), async (page) => {
      await page.locator('.deep > li').nth(5).waitFor();
      const before = await page.locator('.hits h2 a').allInnerTexts();
      await page.locator('.deep h3 a, .deep h2 a').nth(3).click();
      await page.goBack();
      await page.locator('.deep > li').nth(5).waitFor();
      expect(await page.locator('.hits h2 a').allInnerTexts()).toEqual(before);
      await page.reload();
      await page.locator('[data-group="text"][aria-pressed="true"]').waitFor();
      await page.locator('.deep > li').nth(5).waitFor();
      expect(await page.locator('.hits h2 a').allInnerTexts()).toEqual(before);
    });
    await onPage(browser, at('/fr/services/creches/'), async (page) => {
      await page.getByRole('searchbox').fill('article 4');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/fr/articles/4/');
      await page.goBack();
      await page.waitForURL('**/fr/services/creches/');
    });
  });
});

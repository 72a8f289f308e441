import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

const phone = { viewport: { width: 390, height: 844 } };
const background = (page: Page, selector: string) =>
  page.locator(selector).evaluate((element) => getComputedStyle(element).backgroundColor);

describe.skipIf(!browserPath())('reading', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

  it.each(['/fr/actions/1-4/', '/en/actions/1-4/'])('marks the paragraph that a link leads to: %s', async (path) => {
    await onPage(browser, at(`${path}#p2`), async (page) => {
      expect(await background(page, '#p2')).toBe('rgb(255, 201, 60)');
      expect(await background(page, '#p1')).not.toBe('rgb(255, 201, 60)');
    });
  });

  it('starts no line with a sign of French, whatever the width', async () => {
    await onPage(browser, at('/fr/axes/1/'), async (page) => {
      const parted: string[] = [];
      for (let width = 320; width <= 620; width += 20) {
        await page.setViewportSize({ width, height: 844 });
        parted.push(
          ...(await page.evaluate(() => {
            const boxOf = (text: Text, at: number) => {
              const range = document.createRange();
              range.setStart(text, at);
              range.setEnd(text, at + 1);
              return range.getBoundingClientRect();
            };
            return [...document.querySelectorAll('.ns')].flatMap((held) => {
              const before = held.previousSibling;
              const sign = held.firstChild;
              if (!(before instanceof Text) || !(sign instanceof Text) || sign.data.startsWith('«')) return [];
              const drop = boxOf(sign, sign.length - 1).top - boxOf(before, before.length - 1).top;
              return Math.abs(drop) > 5 ? [`${before.data.slice(-20)}${sign.data}`] : [];
            });
          })),
        );
      }
      expect(await page.locator('.ns').count()).toBeGreaterThan(4);
      expect(parted).toEqual([]);
    });
  });

  it('switches the language and stays on the same page', async () => {
    await onPage(browser, at('/fr/objectifs/1-3/'), async (page) => {
      await page.getByRole('link', { name: 'English' }).click();
      expect(new URL(page.url()).pathname).toBe('/en/objectifs/1-3/');
      await page.getByRole('link', { name: 'Français' }).click();
      expect(new URL(page.url()).pathname).toBe('/fr/objectifs/1-3/');
    });
  });

  it.each([
    ['fr-FR', '/fr/'],
    ['en-GB', '/en/'],
    ['pt-PT', '/fr/'],
  ])('leads a browser in %s from the root to %s', async (locale, expected) => {
    await onPage(
      browser,
      at('/'),
      async (page) => {
        await page.waitForURL(`**${expected}`);
      },
      { locale },
    );
  });

  it('leads from the root to French without script', async () => {
    await onPage(
      browser,
      at('/'),
      async (page) => {
        await page.waitForURL('**/fr/');
      },
      { javaScriptEnabled: false, locale: 'en-GB' },
    );
  });

  it('shows both languages side by side, and one under the other on a phone', async () => {
    const starts = (page: Page) =>
      page
        .locator('#article-4-p2 .pair > *')
        .evaluateAll((sides) =>
          sides.map((side) => ({
            x: Math.round(side.getBoundingClientRect().x),
            y: Math.round(side.getBoundingClientRect().y),
          })),
        );
    await onPage(
      browser,
      at('/fr/convention/bilingue/'),
      async (page) => {
        const [french, english] = await starts(page);
        expect(english?.y).toBe(french?.y);
        expect(english?.x).toBeGreaterThan((french?.x ?? 0) + 200);
      },
      { viewport: { width: 1280, height: 900 } },
    );
    await onPage(
      browser,
      at('/fr/convention/bilingue/'),
      async (page) => {
        const [french, english] = await starts(page);
        expect(english?.x).toBe(french?.x);
        expect(english?.y).toBeGreaterThan(french?.y ?? 0);
      },
      phone,
    );
  });

  it('asks one response for a clause page, then two small scripts, and nothing of anybody else', async () => {
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        const requests: string[] = [];
        page.on('request', (request) => requests.push(request.url()));
        await page.goto(at('/fr/actions/1-4/'), { waitUntil: 'networkidle' });
        const [first, ...later] = requests.filter((url) => !url.endsWith('/favicon.svg'));
        expect(first).toBe(at('/fr/actions/1-4/'));
        expect(later.map((url) => url.replace(/\.astro_.*\.js$/, '.js')).sort()).toEqual([
          at('/_astro/CitingScript.js'),
          at('/_astro/KeepAddress.js'),
        ]);
        const shift = await page.evaluate(
          () =>
            new Promise<number>((resolve) => {
              let sum = 0;
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value;
              }).observe({ type: 'layout-shift', buffered: true });
              setTimeout(() => resolve(sum), 300);
            }),
        );
        expect(shift).toBe(0);
      },
      phone,
    );
  });

  it('is read and travelled without script', async () => {
    await onPage(
      browser,
      at('/fr/'),
      async (page) => {
        await page
          .getByRole('link', { name: /Plus de services/ })
          .first()
          .click();
        await page.getByRole('link', { name: /Aider à ouvrir des maisons d’assistantes maternelles/ }).click();
        expect(await page.locator('#p1').innerText()).toContain(
          'Aider au développement de Maisons d’Assistantes Maternelles (MAM)',
        );
        await page.locator('details.status summary').click();
        expect(await page.locator('details.status li').first().isVisible()).toBe(true);
        await page.getByRole('navigation', { name: 'Navigation principale' }).getByText('Chercher').click();
        await page.getByRole('searchbox').fill('crèche');
        await page.getByRole('button', { name: 'Chercher' }).click();
        expect(page.url()).toContain('/fr/recherche/?q=cr%C3%A8che');
        await page.locator('noscript p').waitFor();
      },
      { ...phone, javaScriptEnabled: false },
    );
  });

  it('opens the meaning of a word in place, by touch and by keys, without script, and moves no text', async () => {
    await onPage(
      browser,
      at('/fr/actions/1-4/'),
      async (page) => {
        const link = page.locator('a.term', { hasText: 'PMI' });
        await link.scrollIntoViewIfNeeded();
        const before = await page.evaluate(() => scrollY);
        await link.tap();
        const meaning = page.locator('#mot-pmi');
        await meaning.waitFor();
        expect(await meaning.innerText()).toContain('protection maternelle');
        expect(await page.evaluate(() => scrollY)).toBe(before);
        await meaning.getByRole('link', { name: 'Fermer' }).tap();
        expect(await meaning.isVisible()).toBe(false);
        await link.focus();
        await page.keyboard.press('Enter');
        await meaning.waitFor();
        await page.keyboard.press('Tab');
        expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Voir dans le glossaire');
        expect(await page.locator('#p2').innerText()).toContain('du Département (PMI), la Ville pourra');
      },
      { ...phone, hasTouch: true, javaScriptEnabled: true },
    );
  });

  it('leads from a worry to a page that helps in two taps', async () => {
    await onPage(
      browser,
      at('/fr/'),
      async (page) => {
        await page.getByRole('link', { name: /Je cherche un mode de garde/ }).click();
        await page.getByRole('link', { name: 'Les crèches' }).first().click();
        expect(new URL(page.url()).pathname).toBe('/fr/services/creches/');
      },
      { ...phone, javaScriptEnabled: false },
    );
  });

  it('chooses a service in four answers whose address can be shared, without script', async () => {
    await onPage(
      browser,
      at('/en/choisir/'),
      async (page) => {
        for (const answer of [/under 3/, 'Whole days', 'In my home', 'No'])
          await page.locator('.answers a').filter({ hasText: answer }).first().click();
        expect(new URL(page.url()).pathname).toBe('/en/choisir/bebe/journees/chez-moi/sans-besoin-particulier/');
        expect(await page.locator('.fit li').first().innerText()).toContain('home');
      },
      { ...phone, javaScriptEnabled: false },
    );
  });

  it('reaches the text first by keyboard', async () => {
    await onPage(browser, at('/fr/articles/4/'), async (page) => {
      await page.keyboard.press('Tab');
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Aller au contenu');
      await page.keyboard.press('Enter');
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    });
  });

  it('has the next page at hand once its link is pointed at', async () => {
    await onPage(browser, at('/fr/articles/4/'), async (page) => {
      const link = page.locator('main a[href="/fr/articles/5/"]').first();
      const ahead = page.context().waitForEvent('request', (request) => request.url().endsWith('/fr/articles/5/'));
      await link.hover();
      expect(await (await ahead).headerValue('sec-purpose')).toBe('prefetch');
      await link.click();
      await page.waitForURL('**/fr/articles/5/');
      const arrival = await page.evaluate(() => JSON.stringify(performance.getEntriesByType('navigation')));
      expect(JSON.parse(arrival)).toMatchObject([{ deliveryType: 'navigational-prefetch' }]);
    });
  });
});

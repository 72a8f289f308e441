import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

describe.skipIf(!browserPath())('a parent with a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([
    ['/fr/', 'situations/reprendre-un-emploi/'],
    ['/en/', 'situations/enfant-en-situation-de-handicap/'],
    ['/fr/services/', 'services/assistants-maternels/'],
  ])(
    'from %s to %s sees the first step without scrolling, then a number under the thumb',
    async (start, page) => {
      await onPage(
        browser,
        `${inject('origin')}${start}`,
        async (phone) => {
          await phone.locator(`main a[href$="${page}"]`).first().click();
          await phone.waitForURL(`**/${page}`);
          const step = await phone.locator('.now li').first().boundingBox();
          expect((step?.y ?? Infinity) + (step?.height ?? 0)).toBeLessThan(844);
          const call = phone.locator('a[href^="tel:"]').first();
          expect(await call.getAttribute('href')).toMatch(/^tel:\d{2,10}$/);
          expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
          // What to do, whom to call, what it is.
          const order = ['.now', '#qui-appeler', '.is, #services'];
          const tops = await Promise.all(
            order.map(async (part) => (await phone.locator(part).first().boundingBox())?.y),
          );
          expect(tops).toEqual([...tops].sort((a = 0, b = 0) => a - b));
        },
        { viewport: { width: 390, height: 844 } },
      );
    },
    60_000,
  );

  it('sees the first step of each service and situation without scrolling', async () => {
    const pages = ['fr', 'en'].flatMap((locale) =>
      ['services', 'situations'].flatMap((kind) =>
        readdirSync(`dist/${locale}/${kind}`, { withFileTypes: true })
          .filter((entry) => entry.isDirectory())
          .map(({ name }) => `/${locale}/${kind}/${name}/`),
      ),
    );
    expect(pages.length).toBeGreaterThan(40);
    await onPage(
      browser,
      `${inject('origin')}/404.html`,
      async (page) => {
        const below = await page.evaluate(async (addresses) => {
          const frame = document.createElement('iframe');
          frame.setAttribute('sandbox', 'allow-same-origin');
          Object.assign(frame.style, { inlineSize: '390px', blockSize: '844px', maxInlineSize: 'none' });
          document.body.append(frame);
          const found: string[] = [];
          for (const address of addresses) {
            const text = await (await fetch(address)).text(); // the site lets nobody put its pages in a frame
            await new Promise((loaded) => {
              frame.addEventListener('load', loaded, { once: true });
              frame.srcdoc = text;
            });
            const step = frame.contentDocument?.querySelector('.now li')?.getBoundingClientRect();
            if (!step || step.bottom > 844) found.push(`${address} ${step?.bottom}`);
          }
          return found;
        }, pages);
        expect(below).toEqual([]);
      },
      { bypassCSP: true },
    );
  }, 60_000);

  it('works out a price by the keyboard, and sends nothing', async () => {
    await onPage(browser, `${inject('origin')}/fr/services/creches/`, async (page) => {
      const asked: string[] = [];
      await page.waitForLoadState('networkidle');
      page.on('request', (request) => {
        if (!request.url().endsWith('/favicon.svg')) asked.push(request.url());
      });
      const answer = page.locator('price-calculator output');
      const said = async () => (await answer.innerText()).replace(/\s/g, ' ');
      expect(await said()).toBe('À peu près 1,86 € l’heure, soit 233 € par mois.');
      expect(await answer.getAttribute('aria-live')).toBe('polite');
      await page.getByLabel('Revenus du foyer par mois, en euros').fill('2 000,50');
      await page.keyboard.press('Tab');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Tab');
      await page.keyboard.type('100');
      expect(await said()).toBe('À peu près 1,03 € l’heure, soit 103 € par mois.');
      await page.keyboard.press('Enter');
      expect(page.url()).toMatch(/creches\/$/);
      await page.getByLabel('Heures de garde par mois').fill('beaucoup');
      expect(await said()).toBe('');
      expect(asked).toEqual([]);
    });
    await onPage(browser, `${inject('origin')}/en/services/assistants-maternels/`, async (page) => {
      await page.getByLabel('Price of an hour, in euros').fill('5.5');
      const answer = await page.locator('price-calculator output').innerText();
      expect(answer).toBe('About €263 a month for you: care costs €688 and the benefit pays €424.');
    });
    await onPage(
      browser,
      `${inject('origin')}/fr/services/creches/`,
      async (page) => {
        expect(await page.locator('price-calculator').isVisible()).toBe(false);
        expect(await page.locator('.price table').isVisible()).toBe(true);
      },
      { javaScriptEnabled: false },
    );
  }, 60_000);

  it('finds a word of every day in the glossary, and all the words without script', async () => {
    await onPage(browser, `${inject('origin')}/fr/glossaire/`, async (page) => {
      const all = await page.locator('[data-entry]').count();
      await page.getByLabel('Trouver un mot').fill('BABY-SITT');
      expect(await page.locator('[data-entry]:visible').allInnerTexts()).toEqual([
        expect.stringMatching(/^Baby-sitter se dit ici\s:\sGarde à domicile$/),
      ]);
      expect(await page.getByRole('status').innerText()).toBe('1 mot');
      await page.locator('[data-entry]:visible a').click();
      expect(new URL(page.url()).hash).toBe('#garde-a-domicile');
      await page.locator('#garde-a-domicile').waitFor({ state: 'visible' });
      await page.getByLabel('Trouver un mot').fill('zzzz');
      expect(await page.getByRole('status').innerText()).toBe('Aucun mot. Essayez la recherche du site.');
      await page.getByLabel('Trouver un mot').fill('');
      expect(await page.locator('[data-entry]:visible').count()).toBe(all);
    });
    await onPage(
      browser,
      `${inject('origin')}/fr/glossaire/`,
      async (page) => {
        expect(await page.locator('glossary-filter').isVisible()).toBe(false);
        expect(await page.locator('.letters a').count()).toBeGreaterThan(10);
      },
      { javaScriptEnabled: false },
    );
  }, 60_000);
});

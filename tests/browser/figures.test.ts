import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { rowText } from '../../src/charts/words.ts';
import { checkContent } from '../../src/check/content.ts';
import { figureSvg, paletteOf } from '../../src/editions/figure-svg.ts';
import { browserPath, onPage, openBrowser } from '../support/browser.ts';
import { hostileFigures } from '../support/hostile-figures.ts';
import { siteRoot } from '../support/site-root.ts';

const { statistics } = checkContent(process.cwd()).model;

/**
 * Returns what is wrong with the words of the drawings, as the browser lays them out: outside the drawing, or on
 * one another.
 */
const troubles = (page: Page, selector: string) =>
  page.evaluate(
    (of) =>
      [...document.querySelectorAll<SVGSVGElement>(of)]
        .filter((svg) => svg.getBoundingClientRect().width > 0)
        .flatMap((svg) => {
          const frame = svg.getBoundingClientRect();
          const boxes = [...svg.querySelectorAll('text:not(.n)')].map((text) => ({
            words: text.textContent ?? '',
            box: text.getBoundingClientRect(),
          }));
          const outside = boxes
            .filter(
              ({ box }) =>
                box.left < frame.left - 3 ||
                /* the tail of a j hangs out */ box.right > frame.right + 1 ||
                box.top < frame.top - 2 ||
                box.bottom > frame.bottom + 2,
            )
            .map(({ words }) => `outside: ${words}`);
          const touching = boxes.flatMap((a, index) =>
            boxes
              .slice(index + 1)
              .filter(
                (b) =>
                  a.box.left < b.box.right - 1 &&
                  b.box.left < a.box.right - 1 &&
                  a.box.top < b.box.bottom - 5 &&
                  b.box.top < a.box.bottom - 5,
              )
              .map((b) => `touching: ${a.words} / ${b.words}`),
          );
          return [...outside, ...touching];
        }),
    selector,
  );

describe.skipIf(!browserPath())('figures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

  it.each([320, 390, 768, 1280])(
    'are laid out at %i px without words outside or on one another, and without sideways scrolling',
    async (width) => {
      for (const path of [
        '/fr/statistiques/',
        '/en/statistiques/',
        '/fr/carte/',
        '/en/carte/',
        '/fr/',
        '/fr/axes/1/',
        '/fr/statistiques/places/',
        '/en/integrer/chronologie/',
      ]) {
        await onPage(
          browser,
          at(path),
          async (page) => {
            expect(await troubles(page, 'svg.chart, svg.map'), path).toEqual([]);
            expect(await page.evaluate(() => document.documentElement.scrollWidth), path).toBeLessThanOrEqual(width);
          },
          { viewport: { width, height: 800 } },
        );
      }
    },
  );

  it('keep words at 12 px or more on a small phone', async () => {
    await onPage(
      browser,
      at('/fr/statistiques/'),
      async (page) => {
        const heights = await page
          .locator('.chart text')
          .evaluateAll((all) =>
            all.map(
              (text) =>
                parseFloat(getComputedStyle(text).fontSize) *
                ((text.closest('svg')?.getBoundingClientRect().width ?? 0) / 430),
            ),
          );
        expect(Math.min(...heights)).toBeGreaterThanOrEqual(12);
      },
      { viewport: { width: 320, height: 640 } },
    );
  });

  it('hold hostile values and labels', async () => {
    const { checked, figures } = hostileFigures();
    const palette = paletteOf(readFileSync('src/styles/tokens.css', 'utf8'));
    await onPage(browser, 'about:blank', async (page) => {
      for (const figure of figures) {
        await page.setContent(figureSvg(figure, checked.model.convention, palette, 'https://exemple.test/', 'fr'));
        expect(await troubles(page, 'svg'), figure.id).toEqual([]);
      }
    });
  });

  it('tell their values on hover, focus and touch', async () => {
    const statistic = statistics.find(({ id }) => id === 'taux-de-couverture');
    const row = statistic?.rows.find(({ id }) => id === 'collectif');
    const words = statistic && row ? rowText(row, statistic, 'fr') : '';
    expect(words).toContain('9,73');
    await onPage(browser, at('/fr/statistiques/taux-de-couverture/'), async (page) => {
      const group = page.locator('.fig g[data-row="collectif"]');
      await group.hover();
      expect(await page.locator('.chart-tip').innerText()).toBe(words);
      expect(
        await page.locator('.fig g[data-row="individuel"]').evaluate((element) => getComputedStyle(element).opacity),
      ).toBe('0.4');
      await page.keyboard.press('Escape');
      expect(await page.locator('.chart-tip').isVisible()).toBe(false);
      await group.focus();
      expect(await page.locator('.chart-tip').isVisible()).toBe(true);
      expect(await page.getByRole('img', { name: words }).count()).toBe(1);
    });
    await onPage(
      browser,
      at('/fr/statistiques/taux-de-couverture/'),
      async (page) => {
        await page.locator('.fig g[data-row="collectif"]').tap();
        expect(await page.locator('.chart-tip').innerText()).toBe(words);
        const box = await page.locator('.chart-tip').boundingBox();
        expect((box?.x ?? -1) >= 0 && (box?.x ?? 0) + (box?.width ?? 0) <= 390).toBe(true);
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true, isMobile: true },
    );
  });

  it('light on the map what hangs together', async () => {
    await onPage(
      browser,
      at('/fr/carte/'),
      async (page) => {
        await page.locator('.map a[data-node="action-1-5"]').focus();
        const lit = await page
          .locator('.map [data-node].on')
          .evaluateAll((all) => all.map((node) => (node as SVGElement).dataset['node']));
        expect(lit.sort()).toEqual([
          'action-1-5',
          'axis-1',
          'objective-1-3',
          'partner-commune',
          'partner-fondation-d-auteuil',
        ]);
        await page.keyboard.press('Enter');
        await page.waitForURL('**/fr/actions/1-5/');
      },
      { viewport: { width: 1280, height: 900 } },
    );
  });

  it('show their table without script', async () => {
    await onPage(
      browser,
      at('/fr/statistiques/places/'),
      async (page) => {
        await page.locator('.fig summary').click();
        expect(await page.locator('.fig td[data-row="eaje"]').innerText()).toBe('200 places');
        expect(await page.locator('.chart-tip').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });

  it('move nothing', async () => {
    await onPage(
      browser,
      at('/fr/statistiques/'),
      async (page) => {
        expect(
          await page.evaluate(
            () =>
              [...document.querySelectorAll('.chart *')].filter(
                (element) =>
                  getComputedStyle(element).transitionDuration !== '0s' ||
                  getComputedStyle(element).animationName !== 'none',
              ).length,
          ),
        ).toBe(0);
      },
      { reducedMotion: 'reduce' },
    );
  });

  it('stand in the frame of another page', async () => {
    for (const { id } of statistics)
      for (const width of [400, 640]) {
        await onPage(
          browser,
          at(`/fr/statistiques/${id}/`),
          async (page) => {
            const code = await page.locator('.cite code').innerText();
            await page.setContent(code.replaceAll(siteRoot, `${inject('origin')}/`));
            const frame = page.frameLocator('iframe');
            await frame.locator('svg.chart').waitFor();
            const room = await frame
              .locator('html')
              .evaluate((html) => [html.scrollHeight, html.clientHeight] as const);
            expect(room[0], id).toBeLessThanOrEqual(room[1]);
          },
          { viewport: { width, height: 800 } },
        );
      }
  });
});

import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { widestAdvance } from '../../src/charts/letter-widths.ts';
import { rowText } from '../../src/charts/words.ts';
import { checkContent } from '../../src/check/content.ts';
import { figureSvg } from '../../src/editions/figure-svg.ts';
import { paletteOf } from '../../src/editions/palette.ts';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';
import { drawnWordsScript } from '../support/drawn-words.ts';
import { hostileFigures } from '../support/hostile-figures.ts';
import { fontFaces, fontNames, useFonts } from '../support/reading-fonts.ts';
import { siteRoot } from '../support/site-root.ts';

const { statistics } = checkContent(process.cwd()).model;

describe.skipIf(!browserPath())('figures', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

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

  it('hold hostile values and labels in every typeface', async () => {
    const { checked, figures } = hostileFigures();
    const palette = paletteOf(readFileSync('src/styles/tokens.css', 'utf8'));
    const faults: string[] = [];
    await onPage(
      browser,
      at('/404.html'),
      async (page) => {
        await page.addScriptTag({ content: drawnWordsScript });
        await page.addStyleTag({ content: fontFaces(inject('fonts')) });
        await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
        for (const figure of figures) {
          const svg = figureSvg(figure, checked.model.convention, palette, 'https://exemple.test/', 'fr');
          for (const font of fontNames)
            faults.push(
              ...(
                await page.evaluate(
                  ([drawing, family]) => {
                    document.body.innerHTML = drawing.replace('"Noto Sans",sans-serif', family);
                    return window.misplacedWords(document, 'svg');
                  },
                  [svg, `"${font} sans"`] as const,
                )
              ).map((fault) => `${figure.id} (${font}): ${fault}`),
            );
        }
      },
      { bypassCSP: true },
    );
    expect(faults).toEqual([]);
  });

  it('know how wide each letter is at most', async () => {
    await onPage(
      browser,
      at('/404.html'),
      async (page) => {
        await page.addStyleTag({ content: fontFaces(inject('fonts')) });
        const letters = [
          ...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèàùçœŒÉÈ€%&@«»’–—…,.;:!?()/+-',
        ];
        const measured = await page.evaluate(
          async ([each, names]) => {
            await Promise.all([...document.fonts].map((face) => face.load()));
            const drawing = document.createElement('canvas').getContext('2d');
            return (['regular', 'bold'] as const).map((weight) =>
              each.map((letter) =>
                Math.max(
                  ...names.map((name) => {
                    if (drawing) drawing.font = `${weight === 'bold' ? 700 : 400} 1000px "${name} sans"`;
                    return (drawing?.measureText(letter).width ?? Infinity) / 1000;
                  }),
                ),
              ),
            );
          },
          [letters, [...fontNames]] as const,
        );
        const wrong = (['regular', 'bold'] as const).flatMap((weight, row) =>
          letters.filter((letter, index) => {
            const [known, real] = [widestAdvance(letter, weight), measured[row]?.[index] ?? 0];
            return known < real - 0.0001 || known > real + 0.0201;
          }),
        );
        expect(wrong).toEqual([]);
      },
      { bypassCSP: true },
    );
  });

  it('tell their values and the text that states them on hover, focus and touch', async () => {
    const statistic = statistics.find(({ id }) => id === 'taux-de-couverture');
    const row = statistic?.rows.find(({ id }) => id === 'collectif');
    const words = statistic && row ? rowText(row, statistic, 'fr') : '';
    expect(words).toContain('9,73');
    const told = `${words} · Axe 1, donnée 1`;
    await onPage(browser, at('/fr/statistiques/taux-de-couverture/'), async (page) => {
      const group = page.locator('.fig g[data-row="collectif"]');
      await group.hover();
      expect(await page.locator('.chart-tip').innerText()).toBe(told);
      expect(
        await page.locator('.fig g[data-row="individuel"]').evaluate((element) => getComputedStyle(element).opacity),
      ).toBe('0.4');
      await page.keyboard.press('Escape');
      expect(await page.locator('.chart-tip').isVisible()).toBe(false);
      await group.focus();
      expect(await page.locator('.chart-tip').isVisible()).toBe(true);
      expect(await page.getByRole('img', { name: told }).count()).toBe(1);
    });
    await onPage(
      browser,
      at('/fr/statistiques/taux-de-couverture/'),
      async (page) => {
        await page.locator('.fig g[data-row="collectif"]').tap();
        expect(await page.locator('.chart-tip').innerText()).toBe(told);
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

  it('stand in the frame of another page, in every typeface', async () => {
    const cut: string[] = [];
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        for (const { id } of statistics) {
          await page.goto(at(`/fr/statistiques/${id}/`));
          const code = await page.locator('.cite code').innerText();
          await page.setContent(code.replaceAll(siteRoot, `${inject('origin')}/`));
          await page.frameLocator('iframe').locator('svg.chart').waitFor();
          const frame = page.frames().find((one) => one.parentFrame() !== null);
          if (!frame) throw new Error(`no frame for ${id}`);
          await frame.addStyleTag({ content: fontFaces(inject('fonts')) });
          for (const font of fontNames) {
            await frame.addStyleTag({ content: useFonts(font) });
            await frame.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
            for (const width of [400, 640]) {
              await page.setViewportSize({ width, height: 800 });
              const [needed, given] = await frame.evaluate(() => [
                document.documentElement.scrollHeight,
                document.documentElement.clientHeight,
              ]);
              if (needed === undefined || given === undefined || needed > given)
                cut.push(`${id} at ${width} px (${font}): ${needed} px in ${given} px`);
            }
          }
        }
      },
      { bypassCSP: true },
    );
    expect(cut).toEqual([]);
  });
});

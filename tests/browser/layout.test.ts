import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { htmlFiles } from '../support/dist.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';
import { fontFaces, fontNames, useFonts } from '../support/reading-fonts.ts';
import { layoutFaults, narrow, narrowSpaced, phoneTwice, rightToLeft, windowOf } from '../support/reflow.ts';

/** One page of each kind, in the language whose words are longer. */
const kinds = [
  '/404.html',
  '/fr/',
  '/fr/convention/',
  '/fr/convention/bilingue/',
  '/fr/convention/avec-resumes/',
  '/fr/convention/grands-caracteres/',
  '/fr/articles/',
  '/fr/articles/1/',
  '/fr/articles/4/versions/origine/',
  '/fr/axes/',
  '/fr/axes/1/',
  '/fr/objectifs/',
  '/fr/objectifs/2-3/',
  '/fr/actions/',
  '/fr/actions/1-4/',
  '/fr/statistiques/',
  '/fr/statistiques/places/',
  '/fr/carte/',
  '/fr/integrer/places/',
  '/fr/recherche/',
  '/fr/suivi/',
  '/fr/calendrier/',
  '/fr/donnees-ouvertes/',
  '/fr/integrite/',
  '/fr/avenants/',
  '/fr/situations/',
  '/fr/situations/reprendre-un-emploi/',
  '/fr/services/',
  '/fr/services/creches/',
  '/fr/qui-appeler/',
  '/fr/glossaire/',
  '/fr/partenaires/',
  '/fr/partenaires/caf/',
  '/fr/choisir/',
  '/fr/choisir/bebe/journees/en-groupe/handicap/',
  '/fr/redaction/',
  '/fr/mentions-legales/',
  '/fr/accessibilite/',
  '/id/action-1-4/',
  '/extraits/fr/action-1-4/',
];
const withDrawings = ['/fr/', '/fr/axes/1/', '/fr/statistiques/', '/fr/statistiques/chronologie/', '/fr/carte/'];
const address = `https://exemple.fr/${'dossier-'.repeat(15)}a`; // 140 letters
const word = 'anticonstitutionnellement'.repeat(5).slice(0, 106);

describe.skipIf(!browserPath())('layout', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const served = () => ({ origin: inject('origin'), fonts: inject('fonts') });

  it('folds every page into a narrow screen, with more space in the text and at twice its size', async () => {
    const paths = htmlFiles().map((file) => `/${file.replace(/index\.html$/, '')}`);
    const settings = [narrow, narrowSpaced, phoneTwice];
    expect(await layoutFaults(browser, { ...served(), paths, settings })).toEqual([]);
  }, 600_000);

  it('folds a page of each kind around an address of 140 letters and a word of 106', async () => {
    expect([address.length, word.length]).toEqual([140, 106]);
    const settings = [narrow, phoneTwice];
    const inserted = `${address} ${word}`;
    expect(await layoutFaults(browser, { ...served(), paths: kinds, settings, inserted })).toEqual([]);
  }, 300_000);

  it('reads from right to left without leaving a narrow screen, nor words their drawing', async () => {
    const settings = [rightToLeft(320)];
    expect(await layoutFaults(browser, { ...served(), paths: kinds, settings })).toEqual([]);
  }, 300_000);

  it('uses the room of wider screens without leaving it, with words in their place in every drawing', async () => {
    const paths = [...kinds, ...withDrawings.map((path) => path.replace('/fr/', '/en/'))];
    const settings = [390, 768, 1024, 1280].map(windowOf);
    expect(await layoutFaults(browser, { ...served(), paths, settings })).toEqual([]);
  }, 300_000);

  it('keeps name and language on the first line of the masthead, and the links between them', async () => {
    const bars = (page: Page) =>
      page.evaluate(() => {
        const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        const [mast, brand, pill] = [box('.mast > .wrap'), box('.brand'), box('.langs')];
        const others = [...document.querySelectorAll('.mast nav a, .mast form')]
          .map((one) => one.getBoundingClientRect())
          .filter(({ width }) => width > 0);
        return {
          oneLine: others.every(({ top, bottom }) => top < pill.bottom && bottom > pill.top),
          firstLine: pill.top < brand.bottom && others.every(({ bottom }) => bottom > pill.top),
          atEnd: Math.abs(pill.right - mast.right) < 1,
          apart: pill.left >= brand.right,
          height: document.querySelector('.mast')?.clientHeight ?? Infinity,
          search: [...document.querySelectorAll('.mast :is(nav a, form)')].filter(
            (one) =>
              one.getBoundingClientRect().width > 0 &&
              /recherche\/$/.test(one.getAttribute('href') ?? one.getAttribute('action') ?? ''),
          ).length,
        };
      });
    const faults: string[] = [];
    for (const path of ['/fr/articles/4/', '/en/articles/4/', '/fr/recherche/'])
      await onPage(
        browser,
        `${inject('origin')}${path}`,
        async (page) => {
          await page.addStyleTag({ content: fontFaces(inject('fonts')) });
          const style = await page.addStyleTag({ content: ':root{}' });
          for (const font of fontNames) {
            await style.evaluate((element, css) => (element.textContent = css), useFonts(font));
            await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
            for (const width of [360, 390, 600, 768, 900, 1024, 1216, 1280]) {
              await page.setViewportSize({ width, height: 800 });
              const { oneLine, firstLine, atEnd, apart, height, search } = await bars(page);
              const at = `${path} ${width} px, ${font}`;
              if (!firstLine || !apart) faults.push(`${at}: the language is not on the line of the name`);
              if (width >= 768 && !oneLine) faults.push(`${at}: the links are on a second line`);
              if (!atEnd) faults.push(`${at}: the language is not at the end`);
              if (height >= 165) faults.push(`${at}: ${height} px high`);
              if (search !== 1) faults.push(`${at}: ${search} ways to the search`);
            }
          }
        },
        { bypassCSP: true },
      );
    expect(faults).toEqual([]);
  });
});

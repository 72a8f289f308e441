import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { clausesOf } from '../../src/model/convention/reading.ts';
import { shortAddress } from '../../src/site/addresses.ts';
import { strings } from '../../src/words/strings.ts';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';
import { hasPoppler, inkMargins, pdfInfo, pdfPages, pdfText, rasters, squeezed } from '../support/pdf.ts';
import { readQr } from '../support/qr.ts';
import { siteRoot } from '../support/site-root.ts';
import { tokensInForce } from '../support/source-tokens.ts';

const { convention, record } = checkContent(process.cwd()).model;
const source = squeezed(tokensInForce().join(' '));
// Where the words stand on A4: marks in the margin, head and foot are ours.
const words = { left: 38.5, top: 24, width: 160, height: 248 };

describe.skipIf(!browserPath() || !hasPoppler())('on paper', () => {
  let browser: Browser;
  const folder = mkdtempSync(path.join(tmpdir(), 'print-'));
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const printed = new Map<string, Promise<string>>();
  /** Prints a page as the browser's dialogue would and returns the file; what was printed alike before is that file. */
  function print(url: string, options = {}, before?: (page: Page) => Promise<unknown>): Promise<string> {
    if (before) return printNow(url, options, before);
    const settings = JSON.stringify([url, options]);
    const file = printed.get(settings) ?? printNow(url, options, () => Promise.resolve());
    printed.set(settings, file);
    return file;
  }

  async function printNow(url: string, options: object, before: (page: Page) => Promise<unknown>): Promise<string> {
    const file = path.join(folder, `${printed.size}-${url.replace(/\W+/g, '-').slice(-60)}.pdf`);
    await onPage(
      browser,
      url,
      async (page) => {
        await before(page);
        await page.pdf({ path: file, preferCSSPageSize: true });
      },
      options,
    );
    return file;
  }
  const at = (address: string) => `${inject('origin')}${address}`;

  /** No page is blank or dark, and nothing is printed in the outer 7 mm. */
  function expectCleanPages(file: string): void {
    const pages = rasters(file);
    expect(pages).toHaveLength(pdfPages(file));
    pages.forEach((page, index) => {
      const margins = inkMargins(page);
      expect(margins, `page ${index + 1} is blank`).toBeDefined();
      for (const [side, millimetres] of Object.entries(margins ?? {}))
        expect(millimetres, `page ${index + 1}, ${side}`).toBeGreaterThan(7);
    });
  }

  it.each(['', 'grands-caracteres/'])('prints the whole text word for word: convention/%s', async (view) => {
    const file = await print(at(`/fr/convention/${view}`));
    const title = source.slice(0, source.indexOf('ENTRE:'));
    expect(squeezed(pdfText(file, { to: 1 }))).toContain(title);
    const printed = squeezed(pdfText(file, { from: 3, crop: words }));
    const note = squeezed(strings('fr').namesNote); // the one line of ours among the words, above the names
    expect(printed.split(note)).toHaveLength(2);
    expect(squeezed(pdfText(file, { from: pdfPages(file) }))).toContain(note);
    expect(title + printed.replace(note, '')).toBe(source);
    expectCleanPages(file);
  });

  it.each(['/fr/convention/avec-resumes/', '/fr/convention/bilingue/', '/en/convention/', '/en/convention/bilingue/'])(
    'prints %s without a blank page or a cut edge, in the dark too',
    async (address) => {
      expectCleanPages(await print(at(address), { colorScheme: 'dark' }));
    },
  );

  it('prints the account of a body with its feed and calendar on one sheet, where it asks little', async () => {
    const file = await print(at('/fr/partenaires/caf/'));
    expect(pdfPages(file)).toBe(1);
    expect(pdfText(file)).toContain(`${shortAddress(siteRoot)}editions/partenaires/caf.fr.atom`);
    expect(pdfText(file)).toContain(`${shortAddress(siteRoot)}editions/partenaires/caf.fr.ics`);
    expect(pdfText(file)).toContain('Sans information');
    expectCleanPages(file);
  });

  it('says on each page which part it is, its number, its address and the state of the copy', async () => {
    const file = await print(at('/fr/convention/'));
    const pages = pdfPages(file);
    expect(pdfText(file, { to: 1 })).not.toMatch(/page 1/);
    for (let page = 2; page <= pages; page += 1) {
      const text = pdfText(file, { from: page, to: page });
      expect(text, `page ${page}`).toContain(`page ${page} / ${pages}`);
      expect(text.toLowerCase(), `page ${page}`).toContain(
        `${shortAddress(siteRoot)}fr/convention/\n${record.source.state.fr}.`.toLowerCase(),
      );
    }
    expect(pdfText(file)).toContain('Article 1, axe 2 : plus de qualité');
    expect(pdfText(file)).not.toMatch(/Aller au contenu|Chercher|Lire ou imprimer/);
  });

  it('keeps the signatures whole, on the page of the last article, and no heading at the foot of a page', async () => {
    const lastArticle = `Art ${clausesOf(convention, 'article').at(-1)?.number}`;
    for (const address of ['/fr/convention/', '/en/convention/', '/fr/convention/grands-caracteres/']) {
      const file = await print(at(address));
      const last = pdfText(file, { from: pdfPages(file) });
      for (const text of [lastArticle, ...record.signatories.map(({ name }) => name)])
        expect(last, address).toContain(text);
      for (let page = 3; page <= pdfPages(file); page += 1) {
        const lines = pdfText(file, { from: page, to: page, crop: words }).trim().split('\n');
        expect(lines.at(-1), `${address} page ${page}`).not.toMatch(
          /^(Art|Axe|Working strand|PREAMBULE|Objecti|Actions (à|to)|Données|Statistical)/,
        );
      }
    }
  });

  it.each([
    ['/fr/actions/1-4/', 'action-1-4'],
    ['/en/articles/4/', 'article-4'],
    ['/fr/axes/1/', 'axis-1'],
    ['/fr/objectifs/2-3/', 'objective-2-3'],
  ])('prints one clause alone as a clean sheet with its permanent address: %s', async (address, id) => {
    const file = await print(at(address), { colorScheme: 'dark' });
    expectCleanPages(file);
    expect(pdfText(file)).toContain(`${siteRoot}id/${id}/`);
    expect(pdfText(file)).not.toMatch(/Aller au contenu|Skip to content|Précédent|Previous|Chercher/);
  });

  it('prints a figure in black and white with the table that the screen folds away', async () => {
    const file = await print(at('/fr/actions/2-1/'), {}, (page) =>
      page.evaluate(() => {
        document
          .querySelector('main')
          ?.insertAdjacentHTML(
            'afterbegin',
            '<div class="wrap"><figure data-axe="1"><figcaption>Titre</figcaption><svg viewBox="0 0 40 20" ' +
              'width="400"><path d="M0 0h40v20h-40z" ' +
              'fill="var(--ax)"/></svg><details><summary>Tableau</summary><table><tr><th>Places</th><td>212</td>' +
              '</tr></table></details></figure></div>',
          );
      }),
    );
    expect(pdfText(file)).toMatch(/Places\s+212/);
    const darkest = Math.min(...Array.from({ length: 60 }, (_, x) => rasters(file)[0]?.at(60 + x, 60) ?? 255));
    expect(darkest).toBeLessThan(50); // the red of the axis is a grey of 92
  });

  describe('the leaflet', () => {
    const out = path.join(folder, 'leaflet');
    const page = () => pathToFileURL(path.join(out, 'index.html')).href;
    beforeAll(() => {
      const { status, stderr } = spawnSync(
        process.execPath,
        ['node_modules/astro/bin/astro.mjs', 'build', '--root', 'tests/fixtures/leaflet', '--outDir', out],
        { encoding: 'utf8', env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' } },
      );
      if (status !== 0) throw new Error(stderr);
    });

    it('is all that its page prints: one A4 page', async () => {
      const file = await print(page());
      expect(pdfPages(file)).toBe(1);
      expect(pdfInfo(file)).toMatch(/Page size:\s+59\d.* x 84\d/);
      const text = pdfText(file);
      expect(text).toMatch(/^Petite enfance à Brumeval\n/); // the name of the site, once
      expect(text).toContain('sans s’inscrire');
      expect(text).toContain('exemple.fr/fr/services/lieu-d-accueil/');
      expect(text).not.toMatch(/ne s’imprime pas|Places par accueil|Feuillet à imprimer/);
      expectCleanPages(file);
    });

    it('prints twice on a sheet in A5 when its address asks for it', async () => {
      const file = await print(`${page()}#feuillet-a5`);
      expect(pdfPages(file)).toBe(1);
      expect(pdfInfo(file)).toMatch(/Page size:\s+84\d.* x 59\d/);
      expect(pdfText(file).match(/sans s’inscrire/g)).toHaveLength(2);
    });

    it('carries a code that leads to its page', async () => {
      await onPage(browser, page(), async (opened) => {
        const code = opened.locator('.qr').first();
        const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
        expect(readQr((await code.locator('path').last().getAttribute('d')) ?? '', size)).toBe(
          'https://exemple.fr/fr/services/lieu-d-accueil/',
        );
      });
    });
  });
});

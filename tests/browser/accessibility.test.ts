import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';
import { smallTargets } from '../support/small-targets.ts';

declare global {
  interface Window {
    axe: { run(options: object): Promise<AxeResults> };
  }
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules about colours: most of what axe takes its time for. */
const colours = ['color-contrast', 'link-in-text-block'] as const;
const ofColours = { runOnly: [...colours] };
/**
 * What is asked of a page. A theme changes colours and nothing else: in the dark, the rules about colours are asked
 * again. A translation changes words and no colour: its pages are asked all other rules.
 */
const asked = {
  reference: { light: { runOnly: tags }, dark: ofColours },
  translation: {
    light: { runOnly: tags, rules: Object.fromEntries(colours.map((rule) => [rule, { enabled: false }])) },
  },
};
const pages = [
  '',
  'convention/',
  'convention/bilingue/',
  'convention/avec-resumes/',
  'articles/',
  'articles/1/',
  'articles/4/',
  'axes/',
  'axes/1/',
  'objectifs/',
  'objectifs/2-3/',
  'actions/',
  'actions/1-4/',
  'recherche/?q=enfant',
  'suivi/',
  'calendrier/',
  'donnees-ouvertes/',
  'integrite/',
  'avenants/',
  'articles/4/versions/origine/',
  'statistiques/',
  'statistiques/places/',
  'statistiques/chronologie/',
  'integrer/places/',
  'carte/',
  'recherche/?q=zzzzqqq',
  'situations/',
  'situations/reprendre-un-emploi/',
  'services/',
  'services/creches/',
  'glossaire/',
  'partenaires/',
  'partenaires/caf/',
  'choisir/',
  'choisir/bebe/journees/en-groupe/handicap/',
  'redaction/',
  'mentions-legales/',
  'accessibilite/',
];
/**
 * Where a translation has parts of its own: the text under its translation, terms, results, choices. `npm run audit`
 * asks axe of every page.
 */
const translatedPages = [
  '',
  'articles/4/',
  'actions/1-4/',
  'recherche/?q=enfant',
  'statistiques/places/',
  'services/creches/',
  'partenaires/caf/',
  'choisir/bebe/journees/en-groupe/handicap/',
  'accessibilite/',
];
const paths = [
  ...pages.map((page) => `/fr/${page}`),
  ...translatedPages.map((page) => `/en/${page}`),
  '/404.html',
  '/id/action-1-4/?formats',
  '/extraits/fr/action-1-4/',
];

describe.skipIf(!browserPath())('accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  /** Returns what axe finds on the page of a tab, in each theme that it is asked in. */
  async function found(page: Page, path: string): Promise<string[]> {
    const violations: string[] = [];
    const themes = Object.entries(path.startsWith('/en/') ? asked.translation : asked.reference);
    for (const [theme, rules] of themes) {
      await page.emulateMedia({ colorScheme: theme === 'dark' ? 'dark' : 'light' });
      const inTheme = await page.evaluate(async (options) => {
        const results = await window.axe.run({ ...options, reporter: 'no-passes' });
        return results.violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        );
      }, rules);
      violations.push(...inTheme.map((violation) => `${path} (${theme}): ${violation}`));
    }
    return violations;
  }

  /** Returns what axe finds on some pages, one after the other in one tab. */
  async function violations(some: readonly string[]): Promise<string[]> {
    const all: string[] = [];
    await onPage(
      browser,
      `${inject('origin')}/404.html`,
      async (page) => {
        await page.evaluate(axe);
        for (const path of some) {
          if (path.includes('?') || (await page.evaluate(putPage, { path })) === 'has a script') {
            await page.goto(`${inject('origin')}${path}`);
            if (path.includes('?q=')) await page.locator('.hits li, .help:not([hidden])').first().waitFor();
            await page.evaluate(axe);
          }
          all.push(...(await found(page, path)));
        }
      },
      { bypassCSP: true },
    );
    return all;
  }

  it('axe finds nothing, on any kind of page, in both themes', async () => {
    const halves = [0, 1].map((half) => violations(paths.filter((_path, index) => index % 2 === half)));
    expect((await Promise.all(halves)).flat()).toEqual([]);
  }, 300_000);

  it('what can be pressed is 24 px large or has room around it, on every kind of page', async () => {
    await onPage(
      browser,
      `${inject('origin')}/404.html`,
      async (page) => {
        await page.setViewportSize({ width: 320, height: 800 });
        const small: string[] = [];
        for (const path of paths.filter((one) => !one.startsWith('/en/') && !one.includes('?q='))) {
          await page.evaluate(putPage, { path, still: true });
          small.push(...(await smallTargets(page, 24)).map((found) => `${path}: ${found}`));
        }
        expect(small).toEqual([]);
        const twoButtons = '<p><button class="s">a</button><button class="s">b</button></p>';
        await page.evaluate((html) => {
          document.querySelector('main')?.insertAdjacentHTML('beforeend', `<style>.s{all:unset}</style>${html}`);
        }, twoButtons);
        expect(await smallTargets(page, 24)).toHaveLength(2);
      },
      { bypassCSP: true },
    );
  });

  it('what stands alone to be pressed is 44 px high under a finger', async () => {
    const touched = { hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } };
    const low = (page: Page) =>
      page.evaluate(() =>
        [...document.querySelectorAll('.foot nav a, .crumb a, .langs a, .mast nav a, .jump a, summary, button')]
          .map((one) => [one.textContent.trim().slice(0, 20), Math.round(one.getBoundingClientRect().height)] as const)
          .filter(([, height]) => height > 0 && height < 44),
      );
    for (const path of ['/fr/actions/1-4/', '/fr/situations/reprendre-un-emploi/'])
      await onPage(
        browser,
        `${inject('origin')}${path}`,
        async (page) => {
          expect(await low(page), path).toEqual([]);
        },
        touched,
      );
  });

  it('axe finds a fault put on a page: a field without label, and pale words in the dark theme alone', async () => {
    await onPage(
      browser,
      `${inject('origin')}/404.html`,
      async (page) => {
        await page.evaluate(axe);
        await page.evaluate(putPage, { path: '/fr/articles/4/' });
        await page.evaluate(() => {
          const style = document.createElement('style');
          style.textContent = '@media (prefers-color-scheme:dark){.pale{color:#222;background:#111}}';
          document.head.append(style);
          document.querySelector('main')?.insertAdjacentHTML('beforeend', '<input><p class="pale">Pale</p>');
        });
        expect(await found(page, '/')).toEqual([
          expect.stringMatching(/^\/ \(light\): label: <input>/),
          expect.stringMatching(/^\/ \(dark\): color-contrast: <p class="pale">/),
        ]);
      },
      { bypassCSP: true },
    );
  });
});

/**
 * Runs in the browser: puts a page of the site in the place of the one shown, if it has no script that must run or may
 * stand `still`. The document stays, and axe in it, which takes longer to read than most pages to judge.
 */
async function putPage({ path, still = false }: { path: string; still?: boolean }): Promise<'has a script' | 'put'> {
  const text = await (await fetch(path)).text();
  const read = new DOMParser().parseFromString(text, 'text/html');
  // The script of every page changes nothing on it: it follows who changes language.
  if (!still && read.querySelector('script[src]:not([src*="/KeepAddress"])')) return 'has a script';
  document.replaceChild(document.adoptNode(read.documentElement), document.documentElement);
  return 'put';
}

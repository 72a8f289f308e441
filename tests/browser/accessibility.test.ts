import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

declare global {
  interface Window {
    axe: { run(options: object): Promise<AxeResults> };
  }
}

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** A theme changes colours and nothing else: in the dark, the rules about colours are asked again. */
const themes = { light: { runOnly: tags }, dark: { runOnly: ['color-contrast', 'link-in-text-block'] } } as const;
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
const paths = [
  ...pages.flatMap((page) => [`/fr/${page}`, `/en/${page}`]),
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

  /** Returns what axe finds on some pages, in both themes, one after the other in one tab. */
  async function violations(some: readonly string[]): Promise<string[]> {
    const found: string[] = [];
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        for (const path of some) {
          await page.goto(`${inject('origin')}${path}`);
          if (path.includes('?q=')) await page.locator('.hits li, .help:not([hidden])').first().waitFor();
          await page.evaluate(axe);
          for (const theme of ['light', 'dark'] as const) {
            await page.emulateMedia({ colorScheme: theme });
            const results = await page.evaluate(async (options) => {
              const { violations: all, passes } = await window.axe.run({ ...options, resultTypes: ['violations'] });
              const named = all.map(
                ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
              );
              return passes.length === 0 ? ['axe looked at nothing', ...named] : named;
            }, themes[theme]);
            found.push(...results.map((violation) => `${path} (${theme}): ${violation}`));
          }
        }
      },
      { bypassCSP: true },
    );
    return found;
  }

  it('axe finds nothing, on any kind of page, in both themes', async () => {
    const halves = [0, 1].map((half) => violations(paths.filter((_path, index) => index % 2 === half)));
    expect((await Promise.all(halves)).flat()).toEqual([]);
  }, 600_000);
});

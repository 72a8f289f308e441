import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath, onPage, openBrowser } from '../support/browser.ts';

const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
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

describe.skipIf(!browserPath())('accessibility', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  const cases = (['light', 'dark'] as const).flatMap((theme) =>
    [
      ...pages.flatMap((page) => [`/fr/${page}`, `/en/${page}`]),
      '/404.html',
      '/id/action-1-4/?formats',
      '/extraits/fr/action-1-4/',
    ].map((path) => ({ theme, path })),
  );
  it.each(cases)('axe finds nothing on $path ($theme)', async ({ theme, path }) => {
    await onPage(
      browser,
      `${inject('origin')}${path}`,
      async (page) => {
        if (path.includes('?q=')) await page.locator('.hits li, .help:not([hidden])').first().waitFor();
        await page.evaluate(axe);
        const violations = await page.evaluate(async (runOnly) => {
          const { axe: runner } = window as unknown as { axe: { run(options: object): Promise<AxeResults> } };
          return (await runner.run({ runOnly })).violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
          );
        }, tags);
        expect(violations).toEqual([]);
      },
      { colorScheme: theme, bypassCSP: true },
    );
  });
});

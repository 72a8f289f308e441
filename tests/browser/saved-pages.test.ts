import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { relativePage } from '../../scripts/relative-links.ts';
import { browserPath } from '../support/browser.ts';
import { readDist } from '../support/dist.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

const saved = ['index.html', 'fr/index.html', 'fr/actions/1-4/index.html', 'fr/articles/1/index.html'];

describe.skipIf(!browserPath())('pages kept in a folder, without a server', () => {
  let browser: Browser;
  let folder = '';
  const at = (file: string) => pathToFileURL(path.join(folder, file)).href;
  beforeAll(async () => {
    browser = await joinBrowser();
    folder = mkdtempSync(path.join(tmpdir(), 'pages '));
    writeFileSync(path.join(folder, 'favicon.svg'), readDist('favicon.svg'));
    for (const file of saved) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), relativePage(readDist(file), file, '/'));
    }
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await browser.close();
  });

  it('show their text, in the colours of the site, and lead to one another and to a paragraph', async () => {
    await onPage(browser, at('fr/actions/1-4/index.html'), async (page) => {
      expect(await page.locator('#p1').textContent()).toContain('Aider au développement de');
      const colour = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(colour).toBe('rgb(251, 245, 233)');
      await page.locator('nav.crumb a', { hasText: 'Article 1' }).click();
      await page.waitForURL(at('fr/articles/1/index.html'));
      expect(await page.locator('h1').count()).toBe(1);
      await page.locator('nav.crumb a').first().click();
      await page.waitForURL(at('fr/index.html'));
      await page.goto(`${at('fr/actions/1-4/index.html')}#p2`);
      expect(await page.locator(':target').getAttribute('id')).toBe('p2');
    });
  });

  it('are opened at their entrance, which leads to a language', async () => {
    await onPage(browser, at('index.html'), async (page) => {
      await page.locator('a[href$="fr/index.html"]').first().click();
      await page.waitForURL(at('fr/index.html'));
    });
  });
});

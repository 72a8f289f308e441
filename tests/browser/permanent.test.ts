import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

describe.skipIf(!browserPath())('permanent addresses', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  const at = (path: string) => `${inject('origin')}${path}`;

  it.each([
    ['fr-FR', '/fr/actions/1-4/#p2'],
    ['en-GB', '/en/actions/1-4/#p2'],
    ['pt-PT', '/fr/actions/1-4/#p2'],
  ])('lead a browser in %s to %s, paragraph included', async (locale, expected) => {
    await onPage(
      browser,
      at('/id/action-1-4/#p2'),
      async (page) => {
        await page.waitForURL(`**${expected}`);
      },
      { locale },
    );
  });

  it('lead to a heading by an anchor of before, with its accents', async () => {
    await onPage(browser, at('/fr/accessibilite/#état-de-conformité'), async (page) => {
      expect(await page.locator('h2:has(:target)').getAttribute('id')).toBe('conformite');
    });
  });

  it('lead to a paragraph of a clause without a page, in the whole text', async () => {
    await onPage(
      browser,
      at('/id/preamble/#p3'),
      async (page) => {
        await page.waitForURL('**/fr/convention/#preamble-p3');
      },
      { locale: 'fr-FR' },
    );
  });

  it('lead a clause without a page to its place', async () => {
    await onPage(
      browser,
      at('/id/data-1-3/'),
      async (page) => {
        await page.waitForURL('**/fr/axes/1/#data-1-3');
      },
      { locale: 'fr-FR' },
    );
  });

  it('stay, offer both languages and every format without script', async () => {
    await onPage(
      browser,
      at('/id/action-1-4/'),
      async (page) => {
        expect(await page.getByRole('link', { name: 'Lire en français' }).isVisible()).toBe(true);
        expect(await page.getByRole('link', { name: 'Read in English' }).isVisible()).toBe(true);
        expect(page.url()).toBe(at('/id/action-1-4/'));
      },
      { javaScriptEnabled: false },
    );
  });

  it('answer whether the words that they cite are still the same', async () => {
    await onPage(
      browser,
      at('/id/preamble/'),
      async (page) => {
        await page.goto(at('/id/preamble/?formats'));
        const cited = (await page.locator('#p3 .sel').nth(1).textContent()) ?? '';
        expect(cited).toMatch(/\/id\/preamble\/\?v=[0-9a-f]{6}#p3$/);
        const { pathname, search, hash } = new URL(cited.trim());
        await page.goto(at(`${pathname}${search}${hash}`));
        await page.waitForURL(`**/fr/convention/${search}#preamble-p3`);
        const answer = page.locator('#preamble-p3 + .answer');
        expect(await answer.textContent()).toMatch(/^Ces mots n’ont pas changé depuis la version d’origine/);
        await page.goto(at('/en/actions/1-4/?v=000000#p2'));
        expect(await page.locator('#p2 + .answer').textContent()).toMatch(/^This link cites words/);
      },
      { locale: 'fr-FR', ownTab: true },
    );
  });

  it('are copied beside each paragraph, with today’s date, the link and the words', async () => {
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        await page.clock.setFixedTime('2027-03-01T10:00:00Z');
        await page.goto(at('/fr/actions/1-4/'));
        const copied = async (name: string) => {
          await page.getByRole('button', { name }).click();
          return page.evaluate(() => navigator.clipboard.readText());
        };
        await page.locator('#p2 > .n').click();
        const reference = await copied('Copier la référence');
        expect(reference).toMatch(/, art\. 1, axe de travail 1, action 4, § 2, version d’origine/);
        expect(reference).toMatch(/\/id\/action-1-4\/\?v=[0-9a-f]{6}#p2 \(consulté le 1er mars 2027\)\.$/);
        expect(await copied('Copier le lien')).toMatch(/^http.*\/id\/action-1-4\/\?v=[0-9a-f]{6}#p2$/);
        expect(await copied('Copier la citation')).toMatch(/^«\u00a02 projets de MAM .*\u00a0»\nConvention de/s);
        await page.locator('#p2 > .n').click();
        expect(await page.getByRole('button', { name: 'Copier le lien' }).count()).toBe(0);
        await page.getByRole('button', { name: 'Copier' }).click();
        expect(await copied('Copier le lien')).toMatch(/\/id\/action-1-4\/\?v=[0-9a-f]{6}$/);
      },
      { permissions: ['clipboard-read', 'clipboard-write'], locale: 'fr-FR', ownTab: true },
    );
  });

  it('are found in a report and judged on the device', async () => {
    await onPage(browser, at('/en/verifier/'), async (page) => {
      const origin = inject('origin');
      await page
        .getByLabel('Your text')
        .fill(`See ${origin}/fr/articles/4/#p1, ${origin}/en/services/creches/ and ${origin}/fr/articles/99/.`);
      await page.getByRole('button', { name: 'Check' }).click();
      await page.locator('.verdicts li').nth(2).waitFor();
      for (const [index, kind] of ['same', 'page', 'unknown'].entries())
        expect(await page.locator('.verdicts li').nth(index).getAttribute('class')).toBe(kind);
      expect(await page.locator('.verdicts li b').allTextContents()).toEqual(['Article 4, §\u00a01']);
    });
  });

  it('copy a reference with today’s date, a paragraph and its link', async () => {
    await onPage(
      browser,
      'about:blank',
      async (page) => {
        await page.clock.setFixedTime('2027-03-01T23:30:00Z'); // already the 2nd in Paris
        await page.goto(at('/id/action-1-4/?formats'));
        await page.getByRole('button', { name: 'Copier' }).nth(2).click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('(consulté le 2 mars 2027).');
        await page.locator('#p2').getByRole('button').first().click();
        expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(
          /^2 projets de MAM : Ouverture d’une MAM .* Relais Petite Enfance\.$/,
        );
      },
      { permissions: ['clipboard-read', 'clipboard-write'], locale: 'fr-FR', ownTab: true },
    );
  });
});

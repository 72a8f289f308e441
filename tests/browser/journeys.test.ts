import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

/** What each family taps on, by the end of its address, from the home page to someone to reach. */
const journeys = {
  'a mother going back to work after her leave': ['situations/retour-de-conge/'],
  'a mother looking for work': ['situations/reprendre-un-emploi/'],
  'the father of a disabled child': ['situations/enfant-en-situation-de-handicap/', 'services/pmi/'],
  'a childminder out of work': ['situations/assistante-maternelle-places-libres/', 'services/relais-petite-enfance/'],
  'a family that asks the questions': ['choisir/', 'choisir/bebe/', 'choisir/bebe/journees/'],
};

describe.skipIf(!browserPath())('from home, on a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(['fr', 'en'].flatMap((locale) => Object.entries(journeys).map(([who, taps]) => ({ locale, who, taps }))))(
    '$who reaches someone in four taps at most ($locale)',
    async ({ locale, taps }) => {
      await onPage(
        browser,
        `${inject('origin')}/${locale}/`,
        async (phone) => {
          for (const [index, address] of taps.entries()) {
            const link = phone.locator(`main a[href$="/${locale}/${address}"]:visible`).first();
            expect((await link.boundingBox())?.height, address).toBeGreaterThanOrEqual(24);
            await link.click();
            await phone.waitForURL(`**/${locale}/${address}`);
            // Someone can be reached from each page for families, not only from the last one.
            if (address.startsWith('choisir')) continue;
            const call = phone.locator('main a[href^="tel:"]:visible').first();
            expect(await call.getAttribute('href'), `${index} ${address}`).toMatch(/^tel:\d{2,10}$/);
            expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
            expect(index + 2).toBeLessThanOrEqual(4); // the tap on the number counts
          }
        },
        { viewport: { width: 390, height: 844 }, javaScriptEnabled: false },
      );
    },
    60_000,
  );
});

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

describe.skipIf(!browserPath())('a parent with a phone', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each([
    ['/fr/', 'situations/reprendre-un-emploi/'],
    ['/en/', 'situations/enfant-en-situation-de-handicap/'],
    ['/fr/services/', 'services/assistants-maternels/'],
  ])(
    'from %s to %s sees the first step without scrolling, then a number under the thumb',
    async (start, page) => {
      await onPage(
        browser,
        `${inject('origin')}${start}`,
        async (phone) => {
          await phone.locator(`main a[href$="${page}"]`).first().click();
          await phone.waitForURL(`**/${page}`);
          const step = await phone.locator('.now li').first().boundingBox();
          expect((step?.y ?? Infinity) + (step?.height ?? 0)).toBeLessThan(844);
          const call = phone.locator('a[href^="tel:"]').first();
          expect(await call.getAttribute('href')).toMatch(/^tel:\d{2,10}$/);
          expect((await call.boundingBox())?.height).toBeGreaterThanOrEqual(44);
          // What to do, whom to call, what it is.
          const order = ['.now', '#qui-appeler', '.is, #services'];
          const tops = await Promise.all(
            order.map(async (part) => (await phone.locator(part).first().boundingBox())?.y),
          );
          expect(tops).toEqual([...tops].sort((a = 0, b = 0) => a - b));
        },
        { viewport: { width: 390, height: 844 } },
      );
    },
    60_000,
  );
});

import { readdirSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

const pages = ['fr', 'en'].flatMap((locale) =>
  ['services', 'situations'].flatMap((kind) =>
    readdirSync(`dist/${locale}/${kind}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `/${locale}/${kind}/${name}/`),
  ),
);
const sheets = { '': { width: 794, height: 1123 }, '#feuillet-a5': { width: 1123, height: 794 } };
/** Words without the spaces and line breaks between them. */
const run = (words: string) => words.replace(/\s+/g, '');

describe.skipIf(!browserPath())('what a family takes home on paper', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await joinBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  it('holds what to do, whom to call, the price, the day and the name of the site, on one sheet', async () => {
    expect(pages.length).toBeGreaterThan(40);
    const lost: string[] = [];
    await onPage(browser, `${inject('origin')}/fr/services/`, async (page) => {
      for (const address of pages) {
        for (const [hash, size] of Object.entries(sheets)) {
          await page.setViewportSize(size);
          await page.emulateMedia({ media: 'screen' });
          await page.goto(`${inject('origin')}${address}?${hash === '' ? 'a4' : 'a5'}${hash}`);
          const told = await page.evaluate(() => {
            const all = (selector: string) =>
              [...document.querySelectorAll(selector)].map((element) => element.textContent ?? '');
            return {
              // What stands between the links of each step, then what the links say.
              steps: [...document.querySelectorAll('.now li')].flatMap((step) =>
                [...step.childNodes].map((node) => node.textContent ?? ''),
              ),
              links: [...document.querySelectorAll<HTMLAnchorElement>('.now li a[href^="http"]')].map((link) =>
                link.href.replace(/^https?:\/\//, ''),
              ),
              contacts: all('.call h3').slice(0, 4),
              numbers: [...document.querySelectorAll('.call li')]
                .slice(0, 4)
                .map((contact) => contact.querySelector('a[href^="tel:"]')?.getAttribute('href')?.slice(4) ?? ''),
              // The three facts of a service; a situation says what each of its services costs.
              prices: [...all('.brief div:nth-child(2) dd'), ...all('#services ~ ol li p.s').slice(0, 2)],
              site: all('.brand b'),
            };
          });
          await page.emulateMedia({ media: 'print' });
          const { text, over } = await page.evaluate(() => {
            const shown = [...document.querySelectorAll<HTMLElement>('.leaflet')].filter(
              ({ clientHeight }) => clientHeight > 0,
            );
            const over = Math.max(...shown.map((sheet) => sheet.scrollHeight - sheet.clientHeight));
            return { text: document.body.innerText, over };
          });
          const { steps, links, contacts, numbers, prices, site } = told;
          const printed = run(text);
          const words = [...steps, ...links, ...contacts, ...numbers, ...site].map(run);
          const missing = words.filter((one) => !printed.includes(one));
          const priced =
            prices.length === 0 || prices.some((price) => printed.includes(run(price).replace(/^.*\?/, '')));
          if (steps.length === 0 || contacts.length === 0 || missing.length > 0 || !priced || over > 0)
            lost.push(`${address}${hash}: ${missing.join(' | ')}${priced ? '' : ' | price'}, ${over} px too long`);
          if (!/20\d\d/.test(text.slice(-80)) || text.includes('localhost')) lost.push(`${address}: date or address`);
        }
      }
    });
    expect(lost).toEqual([]);
  }, 120_000);
});

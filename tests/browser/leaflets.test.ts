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

/** What one leaflet lacks, as the page tells it on screen; the sheet asked for, and how much of it does not fit. */
interface Printed {
  address: string;
  missing: string[];
  over: number;
}

/** Runs in the browser, on paper: it puts the pages into one frame of the width of each sheet, which runs no script. */
async function readLeaflets(addresses: string[]): Promise<Printed[]> {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  document.body.append(frame);
  const found: Printed[] = [];
  for (const address of addresses) {
    frame.style.inlineSize = '794px';
    const html = await (await fetch(address)).text(); // the site lets nobody put its pages in a frame
    await new Promise((loaded) => {
      frame.addEventListener('load', loaded, { once: true });
      frame.srcdoc = html;
    });
    const page = frame.contentDocument;
    const view = frame.contentWindow;
    if (!page || !view) throw new Error(`no page at ${address}`);
    const all = (selector: string) => [...page.querySelectorAll(selector)].map((one) => one.textContent ?? '');
    // Words without the spaces and line breaks between them.
    const run = (words: string) => words.replace(/\s+/g, '');
    const told = [
      // What stands between the links of each step, what the links say, and where they lead.
      ...[...page.querySelectorAll('.now li')].flatMap((step) =>
        [...step.childNodes].map((node) => node.textContent ?? ''),
      ),
      ...[...page.querySelectorAll('.now li a[href^="http"]')].map((link) =>
        (link.getAttribute('href') ?? '').replace(/^https?:\/\//, ''),
      ),
      ...[...page.querySelectorAll('.call section > ul > li')]
        .slice(0, 4)
        .flatMap((one) => [
          one.querySelector('h3')?.textContent ?? '?',
          one.querySelector('a[href^="tel:"]')?.getAttribute('href')?.slice(4) ?? '',
        ]),
      // A service costs what its second fact says; a situation says what its first service costs.
      ...all('[data-fact="price"] dd'),
      ...all('#services ~ ol li:first-child .s b'),
      ...all('.shown'),
      ...all('.brand b'),
      ...all('.from > p'),
    ].map(run);
    for (const [id, width, height] of [
      ['feuillet', 794, 1122],
      ['feuillet-a5', 1123, 793],
    ] as const) {
      frame.style.inlineSize = `${width}px`;
      view.location.hash = id;
      const sheet = page.querySelector<HTMLElement>(`#${id} .leaflet`);
      const text = run(page.body.innerText);
      found.push({
        address: `${address} ${id}`,
        missing: [
          ...told.filter((words) => !text.includes(words)),
          ...(text.includes('localhost') ? ['an address that others can open'] : []),
          ...(told.length < 6 ? ['its steps'] : []),
        ],
        over: sheet ? Math.max(0, sheet.offsetHeight - height) : Infinity,
      });
    }
  }
  return found;
}

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
    await onPage(
      browser,
      `${inject('origin')}/404.html`,
      async (page) => {
        await page.emulateMedia({ media: 'print' });
        const printed = await page.evaluate(readLeaflets, pages);
        expect(printed).toHaveLength(2 * pages.length);
        expect(printed.filter(({ missing, over }) => missing.length > 0 || over > 0)).toEqual([]);
      },
      { viewport: { width: 1200, height: 1123 }, bypassCSP: true },
    );
  }, 60_000);
});

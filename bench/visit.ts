import type { Browser, CDPSession, Page } from 'playwright-core';

/** What a reader waits for, in ms, and what it costs her, in bytes as they are sent and in requests. */
export interface Visit {
  firstPaint: number;
  largestPaint: number;
  bytes: number;
  requests: number;
}
export interface Search {
  /** From the touch that opens the search to the first answer, in ms. */
  cold: number;
  /** The same for a second query in the same place. */
  warm: number;
  /** What the first query loads. */
  bytes: number;
  requests: number;
}

/** An old phone on a thin plan: 150 ms there and back, 1.6 Mbit/s, a quarter of this machine's speed. */
const link = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 94_000 };
const slowdown = 4;

interface Traffic {
  bytes: number;
  requests: number;
}

/** Opens a tab of its own, without a cache, as an old phone would, and hands it to `use` with what it receives. */
async function onOldPhone<Result>(
  browser: Browser,
  use: (page: Page, traffic: Traffic, session: CDPSession) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'fr-FR' });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const traffic = { bytes: 0, requests: 0 };
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      traffic.bytes += encodedDataLength;
      traffic.requests += 1;
    });
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', link);
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    return await use(page, traffic, session);
  } finally {
    await context.close();
  }
}

/** Returns what a first visit to a page takes, to the end of its loading and half a second more. */
export const visit = (browser: Browser, address: string): Promise<Visit> =>
  onOldPhone(browser, async (page, traffic) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    const painted = await page.evaluate(
      () =>
        new Promise<{ first: number; largest: number }>((resolve) => {
          const first = performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN;
          new PerformanceObserver((list) => {
            resolve({ first, largest: list.getEntries().at(-1)?.startTime ?? Number.NaN });
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
    return { firstPaint: painted.first, largestPaint: painted.largest, ...traffic };
  });

/** Returns what a search from a page takes: its box is opened, a word typed at once, then another. */
export const search = (
  browser: Browser,
  address: string,
  { open, box, answer }: { open: string; box: string; answer: string },
  words: readonly [string, string],
): Promise<Search> =>
  onOldPhone(browser, async (page, traffic) => {
    await page.goto(address, { waitUntil: 'load' });
    await page.waitForTimeout(500);
    const before = { ...traffic };
    const started = performance.now();
    await page.locator(open).first().click();
    await page.locator(box).first().fill(words[0]);
    await page.locator(answer).first().waitFor();
    const cold = performance.now() - started;
    await page.waitForTimeout(1500);
    const loaded = { bytes: traffic.bytes - before.bytes, requests: traffic.requests - before.requests };
    const again = performance.now();
    const former = (await page.locator(answer).allInnerTexts()).join();
    await page.locator(box).first().fill(words[1]);
    await page.waitForFunction(
      ([selector, before]) => {
        const now = [...document.querySelectorAll<HTMLElement>(selector)].map((each) => each.innerText).join();
        return now !== '' && now !== before;
      },
      [answer, former] as const,
    );
    return { cold, warm: performance.now() - again, ...loaded };
  });

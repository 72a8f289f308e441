import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Joins the browser of the run; what one test file opens in it is closed when that file leaves it. */
export const joinBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** The windows of a browser, by the settings of the reader. The site keeps nothing in them: no cookie, no storage. */
const windows = new WeakMap<Browser, Map<string, Promise<BrowserContext>>>();

/** Returns the window of some settings, which is opened once: to open one takes longer than most of what is asked. */
function windowOf(browser: Browser, options: BrowserContextOptions): Promise<BrowserContext> {
  const open = windows.get(browser) ?? new Map<string, Promise<BrowserContext>>();
  windows.set(browser, open);
  const settings = JSON.stringify(options);
  const known = open.get(settings);
  if (known) return known;
  const opened = browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
  open.set(settings, opened);
  return opened;
}

/** Opens a page, hands it to `use` and closes it; an error on the page fails the test. */
export async function onPage(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const page = await (await windowOf(browser, options)).newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Aborted: the page was left meanwhile.
    if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()} ${reason}`);
  });
  try {
    await page.goto(url);
    await use(page);
    if (errors.length > 0) throw new Error(`The page reported: ${errors.join('; ')}`);
  } finally {
    await page.close();
  }
}

import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';

/** Joins the browser of the run; what one test file opens in it is closed when that file leaves it. */
export const joinBrowser = (): Promise<Browser> => chromium.connect(inject('browser'));

/** Opens a page, hands it to `use` and closes it; an error on the page fails the test. */
export async function onPage(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris', ...options });
  const page = await context.newPage();
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
    await context.close();
  }
}

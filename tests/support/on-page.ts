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

/** The tabs of a window that no test has at the moment: to open one takes twice as long as to load a page. */
const freeTabs = new WeakMap<BrowserContext, Page[]>();

/** Leaves a tab as a new one is; its history alone keeps what was before, behind a blank page. */
async function cleared(page: Page, options: BrowserContextOptions): Promise<void> {
  for (const event of ['pageerror', 'requestfailed', 'request', 'console'] as const) page.removeAllListeners(event);
  await page.unrouteAll();
  await page.goto('about:blank');
  await page.mouse.move(0, 0);
  await page.setViewportSize(options.viewport ?? { width: 1280, height: 720 });
  await page.emulateMedia({ media: null, colorScheme: options.colorScheme ?? 'light' });
}

/**
 * Opens a page, hands it to `use` and leaves it; an error on the page fails the test. `ownTab` is for a test that gives
 * its tab a script or a clock, which no other test may find there.
 */
export async function onPage(
  browser: Browser,
  url: string,
  use: (page: Page) => Promise<void>,
  { ownTab = false, ...options }: BrowserContextOptions & { ownTab?: boolean } = {},
): Promise<void> {
  const window = await windowOf(browser, options);
  const free = freeTabs.get(window) ?? [];
  freeTabs.set(window, free);
  const page = (ownTab ? undefined : free.pop()) ?? (await window.newPage());
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? '';
    // Aborted: the page was left meanwhile.
    if (reason !== 'net::ERR_ABORTED') errors.push(`${request.url()} ${reason}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error' && message.text().includes('Content Security Policy')) errors.push(message.text());
  });
  let sound = false;
  try {
    await page.goto(url);
    await use(page);
    if (errors.length > 0) throw new Error(`The page reported: ${errors.join('; ')}`);
    sound = !ownTab && !page.isClosed();
  } finally {
    if (sound) await cleared(page, options).then(() => free.push(page));
    else await page.close();
  }
}

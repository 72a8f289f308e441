import type { Page } from 'playwright-core';
import { addressOf, type AuditedSite, type Check } from './check.ts';

/** Returns what a page reports while it loads, and what it asks of others or leaves behind. */
async function reported(page: Page, origin: string, address: string): Promise<string[]> {
  const faults: string[] = [];
  const note = (fault: string) => faults.push(`${address}: ${fault.slice(0, 200)}`);
  page.on('console', (message) => {
    if (message.type() === 'error') note(message.text());
  });
  page.on('pageerror', (error) => note(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`${origin}/`)) note(`asks ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && address !== '/404.html') note(`${response.url()} ${response.status()}`);
  });
  await page.goto(`${origin}${address}`, { waitUntil: 'load' });
  const kept = await page.evaluate(() => document.cookie.length + localStorage.length + sessionStorage.length);
  if (kept > 0) note('leaves something behind in the browser');
  for (const event of ['console', 'pageerror', 'request', 'response'] as const) page.removeAllListeners(event);
  return faults;
}

async function eachPage(site: AuditedSite, addresses: readonly string[]): Promise<string[]> {
  const context = await site.browser.newContext();
  try {
    const page = await context.newPage();
    const faults: string[] = [];
    for (const address of addresses) faults.push(...(await reported(page, site.origin, address)));
    return faults;
  } finally {
    await context.close();
  }
}

/** Every page in Chromium, under the headers that a host sends: nothing refused, nothing asked of others, no error. */
export const loading: Check = {
  name: 'Policy, console, requests, storage',
  of: 'pages in Chromium',
  rows: ['S1', 'S4', 'B9'],
  run: async (site) => {
    const searches = ['fr', 'en'].map((locale) => `/${locale}/recherche/?q=enfant`);
    const addresses = [...site.pages.map(addressOf), ...searches];
    return { looked: addresses.length, faults: await eachPage(site, addresses) };
  },
  planted: async (site) => {
    const context = await site.browser.newContext();
    try {
      const page = await context.newPage();
      await page.route('**/*', async (route) => {
        const response = await route.fetch();
        const body = (await response.text()).replace('</head>', '<style>p{color:red}</style></head>');
        await route.fulfill({ response, body });
      });
      return await reported(page, site.origin, '/404.html');
    } finally {
      await context.close();
    }
  },
};

/** Headers that every page must be sent, and what each must say. */
const needed: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /object-src 'none'/,
  'strict-transport-security': /max-age=\d{8}/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^no-referrer$/,
  'permissions-policy': /camera=\(\)/,
  'cross-origin-opener-policy': /^same-origin$/,
};
const open = /^\/(?:[a-z]{2}\/integrer|extraits)\//;

/** Returns what is wrong with the headers of a page. */
function headerFaults(headers: Headers, address: string): string[] {
  const frames = headers.get('x-frame-options') === 'DENY';
  return [
    ...Object.entries(needed).flatMap(([name, pattern]) => (pattern.test(headers.get(name) ?? '') ? [] : [name])),
    ...(frames === !open.test(address) ? [] : ['x-frame-options']),
    ...(/unsafe-inline|'unsafe-eval'/.test(headers.get('content-security-policy') ?? '') ? ['unsafe'] : []),
  ].map((fault) => `${address}: ${fault}`);
}

export const headers: Check = {
  name: 'Headers of the host',
  of: 'pages',
  rows: ['S5'],
  run: async ({ origin, pages }) => {
    const faults: string[] = [];
    for (const address of pages.map(addressOf)) {
      const response = await fetch(`${origin}${address}`, { method: 'HEAD' });
      faults.push(...headerFaults(response.headers, address));
    }
    return { looked: pages.length, faults };
  },
  planted: () => headerFaults(new Headers({ 'x-frame-options': 'DENY' }), '/fr/integrer/places/'),
};

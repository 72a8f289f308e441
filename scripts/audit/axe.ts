import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { smallTargets } from '../../tests/support/small-targets.ts';
import { addressOf, oneOfEachKind, type AuditedSite, type Check } from './check.ts';

declare global {
  interface Window {
    axe: { run(options: object): Promise<AxeResults> };
  }
}

const source = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/**
 * Not asked where the reader's colours take the place of ours: axe reads `-webkit-text-fill-color`, which Chromium then
 * gives as the page wrote it, and not as it is drawn.
 */
const ofOwnColours = ['color-contrast', 'link-in-text-block'];

/** A state of a page that is not the one in which it opens. */
interface State {
  name: string;
  address: string;
  /** What the reader has set before the page opens. */
  media?: Parameters<Page['emulateMedia']>[0];
  act: (page: Page) => Promise<void>;
}

const still = () => Promise.resolve();
const answered = (page: Page) => page.locator('.hits li, .help:not([hidden])').first().waitFor();
const opened = (page: Page) =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = true;
  });

/** Returns the states of the site that are looked at, from its first clause with a paragraph to jump to. */
function statesOf({ pages, read }: AuditedSite): State[] {
  const page = pages.find((one) => /^fr\/.*\/index\.html$/.test(one) && read(one).includes('id="p1"')) ?? 'index.html';
  const clause = addressOf(page);
  const lastStep = pages.filter((one) => one.startsWith('fr/choisir/')).sort((a, b) => b.length - a.length)[0];
  return [
    { name: 'arrival at an anchor', address: `${clause}#p1`, act: still },
    { name: 'open disclosures', address: clause, act: opened },
    { name: 'first focus', address: clause, act: (tab) => tab.keyboard.press('Tab') },
    { name: 'forced colours', address: `${clause}#p1`, media: { forcedColors: 'active' }, act: still },
    { name: 'print', address: clause, media: { media: 'print' }, act: still },
    { name: 'results', address: '/fr/recherche/?q=enfant', act: answered },
    { name: 'no result', address: '/fr/recherche/?q=zzzzqqq', act: answered },
    { name: 'corrected query', address: '/fr/recherche/?q=creshe', act: answered },
    ...(lastStep ? [{ name: 'end of the chooser', address: addressOf(lastStep), act: still }] : []),
  ];
}

/** Returns what axe finds on the page of a tab as it stands; what it cannot decide is counted by its rule. */
async function violations(
  page: Page,
  where: string,
  undecided: Map<string, number>,
  runOnly: readonly string[] = tags,
): Promise<string[]> {
  const forced = await page.evaluate(() => matchMedia('(forced-colors: active)').matches);
  const rules = Object.fromEntries((forced ? ofOwnColours : []).map((rule) => [rule, { enabled: false }]));
  // A page may have an element of that name, which stands for a property of its window.
  if (!(await page.evaluate(() => typeof (window.axe as Partial<Window['axe']> | undefined)?.run === 'function')))
    await page.evaluate(source);
  const found = await page.evaluate(
    async ([runOnly, rules]) => {
      const { violations, incomplete } = await window.axe.run({
        runOnly,
        rules,
        resultTypes: ['violations', 'incomplete'],
      });
      return {
        violations: violations.map(
          ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
        ),
        incomplete: incomplete.map(({ id, nodes }) => [id, nodes.length] as const),
      };
    },
    [[...runOnly], rules] as const,
  );
  for (const [rule, count] of found.incomplete) undecided.set(rule, (undecided.get(rule) ?? 0) + count);
  return found.violations.map((violation) => `${where}: ${violation}`);
}

const widths = [320, 768, 1280];
const themes = ['light', 'dark'] as const;

async function withTab<T>({ browser }: AuditedSite, use: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ bypassCSP: true });
  try {
    return await use(await context.newPage());
  } finally {
    await context.close();
  }
}

/** What axe found undecidable on the last run, by rule: a person looks at each kind once. */
export const undecided = new Map<string, number>();

/** A theme changes colours and nothing else: in the dark, the rules about colours are asked again. */
const rulesOf = { light: tags, dark: ofOwnColours } as const;
const lanes = 2; // tabs: one a core

export const axeOnPages: Check = {
  name: 'axe, pages',
  cited: 'axe',
  of: 'pages × 2 themes × 3 widths',
  rows: ['A1'],
  run: async (site) => {
    const ofKinds = oneOfEachKind(site.pages);
    const pages = [...ofKinds, ...site.pages.filter((page) => !ofKinds.includes(page))].map(addressOf);
    const planned = pages.length * themes.length * widths.length;
    const waiting = pages.values();
    const faults: string[] = [];
    let looked = 0;
    const lane = () =>
      withTab(site, async (page) => {
        for (const address of waiting) {
          if (Date.now() > site.until) return;
          await page.goto(`${site.origin}${address}`);
          for (const colorScheme of themes)
            for (const width of widths) {
              await page.emulateMedia({ colorScheme });
              await page.setViewportSize({ width, height: 800 });
              const where = `${address} (${colorScheme}, ${width} px)`;
              faults.push(...(await violations(page, where, undecided, rulesOf[colorScheme])));
              looked += 1;
            }
        }
      });
    await Promise.all(Array.from({ length: lanes }, lane));
    return { looked, planned, faults };
  },
  planted: (site) => withFault(site, '<img src="/favicon.svg"><input>'),
};

export const axeOnStates: Check = {
  name: 'axe, states',
  cited: 'states',
  of: 'states × 2 themes × 2 widths',
  rows: ['A1', 'A6'],
  run: (site) =>
    withTab(site, async (page) => {
      const faults: string[] = [];
      let looked = 0;
      for (const { name, address, media, act } of statesOf(site))
        for (const colorScheme of themes)
          for (const width of [320, 1280]) {
            await page.emulateMedia({ colorScheme, media: null, forcedColors: null, ...media });
            await page.setViewportSize({ width, height: 800 });
            await page.goto('about:blank');
            await page.goto(`${site.origin}${address}`);
            await act(page);
            faults.push(...(await violations(page, `${name}, ${address} (${colorScheme}, ${width} px)`, undecided)));
            looked += 1;
          }
      return { looked, faults };
    }),
  planted: (site) => withFault(site, '<p style="color:#ddd;background:#fff">pale</p>'),
};

const withFault = (site: AuditedSite, html: string): Promise<string[]> =>
  withTab(site, async (page) => {
    await page.goto(`${site.origin}/404.html`);
    await page.evaluate((fault) => document.querySelector('main')?.insertAdjacentHTML('beforeend', fault), html);
    return violations(page, '-', new Map());
  });

export const targets: Check = {
  name: 'Targets of 24 px',
  cited: 'targets',
  of: 'pages × 2 widths',
  rows: ['A9'],
  run: (site) =>
    withTab(site, async (page) => {
      const faults: string[] = [];
      let looked = 0;
      for (const address of oneOfEachKind(site.pages).map(addressOf)) {
        await page.goto(`${site.origin}${address}`);
        for (const width of [320, 1280]) {
          await page.setViewportSize({ width, height: 800 });
          faults.push(...(await smallTargets(page, 24)).map((fault) => `${address} (${width} px): ${fault}`));
          looked += 1;
        }
      }
      return { looked, faults };
    }),
  planted: (site) =>
    withTab(site, async (page) => {
      await page.setContent('<button style="all:unset">a</button><button style="all:unset">b</button>');
      return smallTargets(page, 24);
    }).then((found) => [...found, ...(site.pages.length > 0 ? [] : ['no page'])]),
};

import type { Browser } from 'playwright-core';
import { drawnWordsScript } from './drawn-words.ts';
import { fontNames, loadedFaces, readingFonts, useFonts, type FontName } from './reading-fonts.ts';

/** How a reader has set the window and the text. */
export interface Setting {
  name: string;
  /** Width of the window, in CSS pixels. */
  width: number;
  css: string;
}

/** The text spacing of WCAG 2.2, success criterion 1.4.12. */
const spacing =
  '*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}' +
  'p{margin-block-end:2em!important}';
export const narrow: Setting = { name: '320 px', width: 320, css: '' };
export const narrowSpaced: Setting = { name: '320 px, text spacing', width: 320, css: spacing };
export const phoneTwice: Setting = { name: '390 px, text at 200 %', width: 390, css: 'html{font-size:200%!important}' };
/** A page in a language that reads from right to left. */
export const rightToLeft = (width: number): Setting => ({
  name: `${width} px, right to left`,
  width,
  css: 'html{direction:rtl}',
});
export const windowOf = (width: number): Setting => ({ name: `${width} px`, width, css: '' });

export interface Sweep {
  /** Where the site is served. */
  origin: string;
  /** Where the fonts are served. */
  fonts: string;
  /** Addresses from the root of the site. */
  paths: readonly string[];
  settings: readonly Setting[];
  /** Words put at the end of each text of the page. */
  inserted?: string;
}

/**
 * Returns what is wrong with the layout of pages, each in every setting and both sets of typefaces, with every
 * disclosure open: what makes the page scroll sideways, words of drawings that stand outside them or on one another.
 * One line a fault: the page, the typefaces, the setting and what is at fault. Pages are read without script.
 */
export async function layoutFaults(browser: Browser, { origin, fonts, paths, ...sweep }: Sweep): Promise<string[]> {
  const faces = loadedFaces(fonts);
  const sets = fontNames.map((name) => ({ name, css: useFonts(name), ...readingFonts[name].zero }));
  const lanes = 2; // tabs: one a core
  const found = await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      const context = await browser.newContext({ viewport: { width: 1500, height: 900 }, bypassCSP: true });
      try {
        const page = await context.newPage();
        await page.goto(`${origin}/404.html`);
        await page.addScriptTag({ content: drawnWordsScript });
        return await page.evaluate(measure, {
          ...sweep,
          faces,
          sets,
          paths: paths.filter((_path, index) => index % lanes === lane),
        });
      } finally {
        await context.close();
      }
    }),
  );
  return found.flat().sort();
}

interface Measured {
  paths: readonly string[];
  settings: readonly Setting[];
  inserted?: string;
  faces: ReturnType<typeof loadedFaces>;
  sets: readonly { name: FontName; css: string; sans: number; serif: number }[];
}

/**
 * Runs in the browser: it puts the pages one after the other into one frame that runs no script, the next being
 * fetched while one is measured. A frame is a window of its own for media queries; its document stays, so that the
 * typefaces are read once and not for each page.
 */
async function measure({ paths, settings, inserted, faces, sets }: Measured): Promise<string[]> {
  const faults: string[] = [];
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-same-origin');
  frame.style.cssText = 'position:absolute;inset:0 auto auto 0;border:0;height:800px;visibility:hidden';
  frame.srcdoc = '<!doctype html><title>.</title>';
  await new Promise((resolve) => {
    frame.onload = resolve;
    document.body.replaceChildren(frame);
  });
  const page = frame.contentDocument;
  if (!page) throw new Error('The frame of the test holds no document');
  for (const { family, weight, url } of faces)
    page.fonts.add(await new FontFace(family, `url("${url}")`, { weight }).load());
  const source = async (path: string | undefined): Promise<Document> => {
    const text = path === undefined ? '' : await (await fetch(path)).text();
    return new DOMParser().parseFromString(text, 'text/html');
  };
  const styled = (to: Document, css: string): HTMLStyleElement => {
    const style = to.createElement('style');
    style.textContent = css;
    to.head.append(style);
    return style;
  };
  const named = (element: Element) => {
    const { id, classList, localName, textContent } = element;
    const name = `${localName}${id === '' ? '' : `#${id}`}${classList[0] === undefined ? '' : `.${classList[0]}`}`;
    return `${name} “${textContent.trim().replaceAll(/\s+/g, ' ').slice(0, 30)}”`;
  };

  /** The innermost elements that reach beyond the window. */
  const culprits = (page: Document, width: number): string => {
    const wide = [...page.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > width + 0.5 || element.getBoundingClientRect().left < -0.5,
    );
    return wide
      .filter((element) => ![...element.children].some((child) => wide.includes(child)))
      .slice(0, 2)
      .map(named)
      .join(', ');
  };

  /** Says where a page is not set in the typefaces under test: its measures would say nothing. */
  const otherFonts = (page: Document, set: Measured['sets'][number]): string[] => {
    const probe = page.createElement('div');
    probe.className = 'font-probe';
    probe.innerHTML = '<span>0000000000</span><span class="serif">0000000000</span>';
    page.body.append(probe);
    const [sans = 0, serif = 0] = [...probe.children].map((one) => one.getBoundingClientRect().width / 1000);
    probe.remove();
    return Math.abs(sans - set.sans) < 0.002 && Math.abs(serif - set.serif) < 0.002
      ? []
      : [`its letters are not those of the test: zeros of ${sans} and ${serif} em`];
  };

  let next = source(paths[0]);
  for (const [index, path] of paths.entries()) {
    const read = await next;
    next = source(paths[index + 1]);
    if (read.querySelector('link[rel=stylesheet], img'))
      faults.push(`${path}: it waits for a file of its own, which this test does not`);
    styled(read, '.font-probe span{position:absolute;font-size:100px;white-space:nowrap;letter-spacing:0!important}');
    styled(read, '.font-probe .serif{font-family:var(--serif)}');
    const style = styled(read, '');
    for (const details of read.querySelectorAll('details')) details.open = true;
    if (inserted !== undefined)
      for (const text of read.querySelectorAll('main :is(h1,h2,h3,p,li,dt,dd,td,th,a,b,small,summary,span,code)'))
        if (text.childElementCount === 0 && text.textContent.trim() !== '' && !text.matches('.tab, .tab *, .g *, .ns'))
          text.textContent += ` ${inserted}`;
    page.replaceChild(page.adoptNode(read.documentElement), page.documentElement);
    for (const set of sets)
      for (const { name, width, css } of settings) {
        frame.style.width = `${width}px`;
        style.textContent = set.css + css;
        const scrolled = page.documentElement.scrollWidth;
        const wrong = [
          ...(scrolled > width ? [`${scrolled} px wide: ${culprits(page, width)}`] : []),
          ...window.misplacedWords(page, 'svg.chart, svg.map'),
          ...(css === settings[0]?.css ? otherFonts(page, set) : []),
        ];
        faults.push(...wrong.map((fault) => `${path} (${set.name}, ${name}): ${fault}`));
      }
  }
  return faults;
}

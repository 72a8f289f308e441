import { statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { pagedKinds } from '../../src/model/convention/convention.ts';
import { locales } from '../../src/model/locale.ts';
import { headlineOf } from '../../src/site/standing-words.ts';
import { clausePath } from '../../src/site/addresses.ts';
import { pageAddresses, pageAnchors } from '../../src/site/page-addresses.ts';
import { publishedAddresses } from '../../src/check/ledger.ts';
import { attribute, elements, htmlFiles, isCode, readDist, textOf, treeOf, type Element } from '../support/dist.ts';
import { addressOf, siteRoot } from '../support/site-root.ts';

const { model } = checkContent(process.cwd());
const { convention } = model;
const files = htmlFiles();
// An address that moved is no page.
const localized = files.filter((file) => /^(fr|en)\//.test(file) && !readDist(file).includes('http-equiv="refresh"'));
const clausePages = localized.filter((file) => /\/(articles|axes|objectifs|actions)\/[\d-]+\/index\.html$/.test(file));
const published = new Set(publishedAddresses('dist'));
const first = (file: string, tag: string, test: (element: Element) => boolean = () => true) =>
  elements(treeOf(file)).find((element) => element.tagName === tag && test(element));

describe('both languages', () => {
  it('have the same pages', () => {
    const paths = (language: string) =>
      localized.filter((file) => file.startsWith(`${language}/`)).map((file) => file.slice(3));
    expect(paths('en')).toEqual(paths('fr'));
    expect(clausePages.map((file) => file.slice(3)).sort()).toEqual(
      convention.clauses
        .filter(({ kind }) => pagedKinds.some((paged) => paged === kind))
        .flatMap((clause) => locales.map(() => `${clausePath(clause)}index.html`))
        .sort(),
    );
  });

  it('are those that the check of the addresses that moved knows', () => {
    const moved = model.redirects.redirects.map(({ from }) => from);
    const pages = files
      .filter((file) => file !== '404.html')
      .map((file) => `/${file.replace(/index\.html$/, '')}`)
      .filter((address) => !moved.includes(address));
    expect([...pageAddresses(model)].sort()).toEqual(pages.sort());
  });

  it('have the places that the check of the addresses that moved knows', () => {
    const anchors = [...pageAnchors(model)];
    expect(anchors.length).toBeGreaterThan(100);
    expect(anchors.filter((anchor) => !published.has(anchor))).toEqual([]);
  });

  it('have the same anchors on the pages of clauses', () => {
    for (const file of clausePages.filter((name) => name.startsWith('fr/'))) {
      const anchors = (name: string) =>
        elements(treeOf(name))
          .map((element) => attribute(element, 'id'))
          .filter((id) => /^(p\d+|data-.*)$/.test(id ?? ''));
      expect(anchors(file.replace('fr/', 'en/')), file).toEqual(anchors(file));
      expect(anchors(file).length, file).toBeGreaterThan(0);
    }
  });

  it('say of every translation that it is unofficial and which text prevails', () => {
    for (const file of [...clausePages, 'en/convention/index.html'].filter((name) => name.startsWith('en/'))) {
      expect(textOf(treeOf(file)), file).toMatch(/unofficial/i);
      expect(textOf(treeOf(file)), file).toMatch(/French text prevails/);
    }
  });
});

/** Returns the pages that a rule refuses, with what it says of each. */
const wrong = (pages: readonly string[], rule: (file: string) => string[]) =>
  pages.flatMap((file) => rule(file).map((found) => `${file}: ${found}`));
const valueOf = (element: Element | undefined, name: string) => (element ? attribute(element, name) : undefined);

describe('every page', () => {
  it('names its places in small letters, digits and hyphens, but for encoded anchors of before', () => {
    const former = ['/fr/accessibilite/#état-de-conformité', '/fr/mentions-legales/#vie-privée'];
    expect(former.filter((anchor) => !published.has(anchor))).toEqual([]);
    const named = wrong(files, (file) => {
      const page = readDist(file);
      return [...page.matchAll(/\sid="([^"]*)"/g)]
        .flatMap(([, id = '']) => id)
        .filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))
        .filter((id) => !(/^(?:[\w-]|%[0-9A-F]{2})+$/.test(id) && page.includes(`<span id="${id}"></span>`)));
    });
    expect(named).toEqual([]);
  });

  it('says its language, title, description, address and its other language', () => {
    const silent = wrong(localized, (file) => {
      const title = first(file, 'title');
      const described = first(file, 'meta', (element) => attribute(element, 'name') === 'description');
      const canonical = first(file, 'link', (element) => attribute(element, 'rel') === 'canonical');
      return [
        ...(valueOf(first(file, 'html'), 'lang') === file.slice(0, 2) ? [] : ['language']),
        ...(title && textOf(title).length > 3 ? [] : ['title']),
        ...((valueOf(described, 'content') ?? '').length > 10 ? [] : ['description']),
        ...(valueOf(canonical, 'href') === addressOf(file) ? [] : ['address']),
        ...locales
          .filter((other) => {
            const alternate = first(file, 'link', (element) => attribute(element, 'hreflang') === other);
            return valueOf(alternate, 'href') !== addressOf(file.replace(/^../, other));
          })
          .map((other) => `alternate ${other}`),
      ];
    });
    expect(silent).toEqual([]);
  });

  it('holds no rule of style for a class that nothing on it has', () => {
    const still = files.filter((file) => !/<script type="module" src="(?!\/_astro\/KeepAddress)/.test(readDist(file)));
    const idle = wrong(still, (file) => {
      const [page, css] = [
        readDist(file).replaceAll(/<style.*?<\/style>/gs, ''),
        [...readDist(file).matchAll(/<style[^>]*>(.*?)<\/style>/gs)],
      ];
      const selectors = css
        .map(([, rules = '']) => rules.replaceAll(/\{[^{}]*\}/g, ';').replaceAll(/\([^()]*(\([^()]*\)[^()]*)*\)/g, ''))
        .join(';');
      const named = new Set([...selectors.matchAll(/\.([a-z_-][\w-]*)/gi)].map(([, name = '']) => name));
      return [...named].filter((name) => !page.includes(name));
    });
    expect(idle).toEqual([]);
    expect(still.length).toBeGreaterThan(files.length / 2);
  });

  it('has one main heading and skips no level', () => {
    const skipping = wrong(localized, (file) => {
      const levels = elements(treeOf(file))
        .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
        .map(({ tagName }) => Number(tagName[1]));
      const skips = levels.some((level, index) => index > 0 && level > Number(levels[index - 1]) + 1);
      return levels.filter((level) => level === 1).length === 1 && !skips ? [] : [levels.join(' ')];
    });
    expect(skipping).toEqual([]);
  });
});

describe('every page of a clause', () => {
  it('runs two small scripts, to copy and to change language at the same place, and loads no font', () => {
    const small = /^\/_astro\/(CitingScript|KeepAddress)\.[\w.-]+\.js$/;
    const running = wrong(clausePages, (file) => [
      ...elements(treeOf(file))
        .filter(isCode)
        .map((element) => attribute(element, 'src') ?? 'inline')
        .filter((src) => !small.test(src) || statSync(`dist${src}`).size > 3000),
      ...(readDist(file).includes('@font-face') ? ['@font-face'] : []),
    ]);
    expect(running).toEqual([]);
  });

  it('says what is known of the copy', () => {
    const silent = clausePages.filter((file) => {
      const details = first(file, 'details');
      return !details || !textOf(details).includes(headlineOf(model, file.startsWith('fr/') ? 'fr' : 'en'));
    });
    expect(silent).toEqual([]);
  });

  it('describes itself as legislation, and the way to it by the pages that its breadcrumb links', () => {
    const untrue = wrong(clausePages, (file) => {
      const script = first(file, 'script');
      const { '@graph': graph } = JSON.parse(script ? textOf(script) : '{"@graph":[]}') as {
        '@graph': { '@type': string; legislationIdentifier?: string; itemListElement?: { item?: string }[] }[];
      };
      const trail = elements(treeOf(file)).find((element) => attribute(element, 'class')?.startsWith('crumb'));
      const linked = elements(trail as Element).flatMap((element) => attribute(element, 'href') ?? []);
      const told = (graph[1]?.itemListElement ?? []).flatMap(({ item }) => item ?? []);
      const same = JSON.stringify(linked.map((href) => new URL(href, siteRoot).href)) === JSON.stringify(told);
      return [
        ...(graph.map((object) => object['@type']).join(' ') === 'Legislation BreadcrumbList' ? [] : ['types']),
        ...(/^(article|axis|objective|action)-/.test(graph[0]?.legislationIdentifier ?? '') ? [] : ['identifier']),
        ...(same && new Set(told).size === told.length && told.length >= 2 ? [] : [`trail ${linked.join(' ')}`]),
      ];
    });
    expect(untrue).toEqual([]);
  });
});

describe('the whole site', () => {
  it('gives each page its own title in its language', () => {
    const titles = localized.map((file) => `${file.slice(0, 2)} ${textOf(first(file, 'title') as Element)}`);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });

  it('lists its pages for search engines, in both languages', () => {
    const sitemap = readDist('sitemap-0.xml');
    for (const path of ['fr/actions/1-4/', 'en/actions/1-4/', 'fr/convention/'])
      expect(sitemap).toContain(`<loc>${siteRoot}${path}</loc>`);
    expect(sitemap).toContain('hreflang="en"');
    expect(sitemap).not.toContain('/recherche/');
  });

  it('has one not-found page that speaks both languages', () => {
    expect(textOf(treeOf('404.html'))).toMatch(/Page introuvable[\s\S]*Page not found/);
  });

  it('leads from its root to French without script', () => {
    expect(readDist('index.html')).toContain('<noscript><meta http-equiv="refresh" content="0; url=/fr/"></noscript>');
  });
});

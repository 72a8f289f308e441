import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { pagedKinds } from '../../src/model/convention/convention.ts';
import { locales } from '../../src/model/locale.ts';
import { clausePath } from '../../src/site/addresses.ts';
import { attribute, elements, htmlFiles, readDist, textOf, treeOf, type Element } from '../support/dist.ts';
import { addressOf, siteRoot } from '../support/site-root.ts';

const { convention, record } = checkContent(process.cwd()).model;
const files = htmlFiles();
const localized = files.filter((file) => /^(fr|en)\//.test(file) && !readDist(file).includes('http-equiv="refresh"')); // an address that moved is no page
const clausePages = localized.filter((file) => /\/(articles|axes|objectifs|actions)\/[\d-]+\/index\.html$/.test(file));
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

describe.each(localized)('%s', (file) => {
  const language = file.slice(0, 2);

  it('says its language, title, description, address and its other language', () => {
    expect(attribute(first(file, 'html') as Element, 'lang')).toBe(language);
    expect(textOf(first(file, 'title') as Element).length).toBeGreaterThan(3);
    expect(
      attribute(first(file, 'meta', (element) => attribute(element, 'name') === 'description') as Element, 'content')
        ?.length,
    ).toBeGreaterThan(10);
    expect(
      attribute(first(file, 'link', (element) => attribute(element, 'rel') === 'canonical') as Element, 'href'),
    ).toBe(addressOf(file));
    for (const other of ['fr', 'en']) {
      const alternate = first(file, 'link', (element) => attribute(element, 'hreflang') === other) as Element;
      expect(attribute(alternate, 'href')).toBe(addressOf(file.replace(/^../, other)));
    }
  });

  it('has one main heading and skips no level', () => {
    const levels = elements(treeOf(file))
      .filter(({ tagName }) => /^h[1-6]$/.test(tagName))
      .map(({ tagName }) => Number(tagName[1]));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => index > 0 && level > (levels[index - 1] ?? 1) + 1)).toEqual([]);
  });
});

describe.each(clausePages)('%s', (file) => {
  const language = file.startsWith('fr/') ? 'fr' : 'en';

  it('arrives in one response of at most 14,600 bytes and runs no script', () => {
    expect(brotliCompressSync(readDist(file)).length).toBeLessThanOrEqual(14_600);
    const scripts = elements(treeOf(file)).filter(
      (element) => element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json',
    );
    expect(scripts).toEqual([]);
    expect(readDist(file)).not.toContain('@font-face');
  });

  it('says what is known of the copy', () => {
    expect(textOf(first(file, 'details') as Element)).toContain(record.status.headline[language]);
  });

  it('describes itself as legislation with its way from the home page', () => {
    const data = JSON.parse(textOf(first(file, 'script') as Element)) as {
      '@graph': { '@type': string; legislationIdentifier?: string; itemListElement?: unknown[] }[];
    };
    expect(data['@graph'].map((object) => object['@type'])).toEqual(['Legislation', 'BreadcrumbList']);
    expect(data['@graph'][0]?.legislationIdentifier).toMatch(/^(article|axis|objective|action)-/);
    expect(data['@graph'][1]?.itemListElement?.length).toBeGreaterThanOrEqual(3);
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
    expect(readDist('index.html')).toContain('<noscript><meta http-equiv="refresh" content="0;url=/fr/"></noscript>');
  });
});

import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';
import { compareLedger, publishedAddresses } from '../../src/check/ledger.ts';
import { buildAmendedSite } from '../support/amended-site.ts';
import { attribute, elements, textOf, type Element } from '../support/dist.ts';
import { addressOf, builtFile } from '../support/site-root.ts';

type Document = DefaultTreeAdapterTypes.Document;

// The project has no amendment yet: this builds the site with three of them and reads its pages.
describe('the site with three amendments', () => {
  let site = '';
  beforeAll(() => {
    site = buildAmendedSite();
  }, 120_000);
  const trees = new Map<string, { root: Document; all: Element[]; ids: Set<string | undefined> }>();
  const read = (file: string) => {
    const known = trees.get(file);
    if (known) return known;
    const root = parse(readFileSync(path.join(site, file), 'utf8'));
    const all = elements(root);
    const made = { root, all, ids: new Set(all.map((element) => attribute(element, 'id'))) };
    trees.set(file, made);
    return made;
  };
  const page = (file: string) => read(`${file}/index.html`).all;
  const text = (file: string) => textOf(read(`${file}/index.html`).root).replace(/\s+/g, ' ');
  const hrefs = (file: string) => page(file).flatMap((element) => attribute(element, 'href') ?? []);

  it('shows the text in force and its four versions on article 4', () => {
    expect(text('fr/articles/4')).toContain('conclue pour une durée de six ans.');
    expect(text('fr/articles/4')).not.toContain('durée de trois ans');
    for (const version of ['origine', '2018-01-01', '2018-06-01', '2019-03-01'])
      expect(hrefs('fr/articles/4')).toContain(`/fr/articles/4/versions/${version}/`);
  });

  it.each([
    ['origine', 'trois'],
    ['2018-01-01', 'quatre'],
    ['2018-06-01', 'cinq'],
    ['2019-03-01', 'six'],
  ])('keeps the text as it stood: %s, %s years', (version, years) => {
    const words = page(`fr/articles/4/versions/${version}`)
      .filter((element) => attribute(element, 'data-clause-text') !== undefined)
      .map((element) => textOf(element));
    expect(words.join(' ')).toContain(`durée de ${years} ans.`);
  });

  it('marks what changed word by word, without script', () => {
    const all = page('fr/articles/4/versions/2019-03-01');
    expect(all.filter(({ tagName }) => tagName === 'del').map((element) => textOf(element))).toEqual(['cinq']);
    expect(all.filter(({ tagName }) => tagName === 'ins').map((element) => textOf(element))).toEqual(['six']);
    expect(
      all.filter((element) => element.tagName === 'script' && attribute(element, 'type') !== 'application/ld+json'),
    ).toEqual([]);
  });

  it('links what was amended and by what, both ways', () => {
    expect(hrefs('fr/articles/4')).toContain('/fr/avenants/#avenant-2');
    expect(hrefs('fr/avenants')).toEqual(
      expect.arrayContaining([
        '/fr/articles/4/versions/2018-06-01/',
        '/fr/actions/1-9/versions/2018-01-01/',
        '/fr/actions/1-3/versions/2018-06-01/',
      ]),
    );
    expect(text('en/avenants')).toContain('Amendment no. 3');
  });

  it('gives the added action its page, its permanent address and its place, and keeps the page of the repealed one', () => {
    expect(text('fr/actions/1-9')).toContain('Mener une autre action.');
    expect(text('fr/convention')).toContain('Mener une autre action.');
    expect(hrefs('id/action-1-9')).toContain('/editions/textes/action-1-9.json');
    expect(text('fr/actions/1-3')).toContain('Abrogé par Avenant n° 2');
    expect(text('fr/actions/1-3')).toContain('texte abrogé depuis le 1er juin 2018');
    expect(text('fr/convention')).not.toContain('Participer au bilan qualitatif');
    expect(text('fr/actions/1-3/versions/origine')).toContain('Participer au bilan qualitatif');
    expect(text('fr/convention')).toContain('Abrogé par Avenant n° 2');
  });

  it('leads nowhere that does not exist', () => {
    let checked = 0;
    const broken = listFiles(site)
      .filter((file) => file.endsWith('.html'))
      .flatMap((file) =>
        read(file).all.flatMap((element) => {
          const address = attribute(element, 'href');
          if (address === undefined || element.tagName === 'use') return [];
          const url = new URL(address, addressOf(file));
          const built = builtFile(url);
          if (built === undefined || built.startsWith('pagefind')) return [];
          checked += 1;
          if (!existsSync(path.join(site, built))) return [`${file}: ${address}`];
          return url.hash !== '' && !read(built).ids.has(decodeURIComponent(url.hash.slice(1)))
            ? [`${file}: ${address}`]
            : [];
        }),
      );
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(listFiles(site).filter((file) => file.endsWith('.html')).length);
  }, 60_000);

  it('keeps every address and anchor of the site before the amendments', () => {
    expect(compareLedger(publishedAddresses('dist'), publishedAddresses(site), []).gone).toEqual([]);
    expect(hrefs('fr/articles/4')).toContain('/fr/articles/4/versions/origine/#p3');
  });
});

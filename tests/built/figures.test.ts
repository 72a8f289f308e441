import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { rowText, textEquivalent, valueText } from '../../src/charts/words.ts';
import { checkContent } from '../../src/check/content.ts';
import { locales } from '../../src/model/locale.ts';
import { clausePath } from '../../src/site/addresses.ts';
import { openSearch } from '../support/search.ts';
import { attribute, elements, htmlFiles, isCode, readDist, textOf, treeOf, type Element } from '../support/dist.ts';
import { siteRoot } from '../support/site-root.ts';

const { convention, statistics } = checkContent(process.cwd()).model;
const all = (file: string) => elements(treeOf(file));
const hrefs = (file: string) =>
  all(file).flatMap((element) => (element.tagName === 'a' ? (attribute(element, 'href') ?? []) : []));
const scripts = (file: string) => all(file).filter(isCode);
const within = (node: Element, tag: string) => elements(node).filter((element) => element.tagName === tag);
const plain = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
const cases = locales.flatMap((locale) =>
  statistics.map((statistic) => ({
    locale,
    statistic,
    id: statistic.id,
    file: `${locale}/statistiques/${statistic.id}/index.html`,
  })),
);

describe.each(cases)('$locale/statistiques/$id/', ({ locale, statistic, id, file }) => {
  const figure = all(file).find(({ tagName }) => tagName === 'figure') as Element;

  it('has its drawing with a title and a text equivalent that carries the numbers', () => {
    const drawing = within(figure, 'svg').find((element) => attribute(element, 'role') === 'img') as Element;
    const named = (attribute(drawing, 'aria-labelledby') ?? '')
      .split(' ')
      .map((ref) => elements(drawing).find((element) => attribute(element, 'id') === ref));
    expect(named.map((element) => element && textOf(element))).toEqual([
      statistic.title[locale],
      textEquivalent(statistic, locale),
    ]);
  });

  it('has its table, in the page without script, with the numbers of the data and the clause of each', () => {
    const [details] = within(figure, 'details');
    expect(details).toBeDefined();
    for (const row of statistic.rows) {
      const cell = elements(figure).find(
        (element) => element.tagName === 'td' && attribute(element, 'data-row') === row.id,
      );
      if (row.value !== undefined && statistic.kind !== 'timeline')
        expect(textOf(cell as Element), row.id).toBe(valueText(row, statistic, locale));
      const clause = convention.byId.get(row.clause);
      expect(
        within(details as Element, 'a').map((element) => attribute(element, 'href')),
        row.id,
      ).toContain(`/${locale}/${clause && clausePath(clause)}`);
    }
  });

  it('says how to read it, its year, its source and with what it does not compare', () => {
    const text = plain(textOf(figure));
    for (const words of [statistic.takeaway, statistic.source, statistic.note, statistic.geography])
      expect(text).toContain(plain(words[locale]));
    if (statistic.year === null) expect(text).toMatch(/non donnée dans le texte|not given in the text/);
  });

  it('is downloaded in five formats that exist', () => {
    for (const format of ['csv', 'json', 'svg', 'png', 'zip']) {
      const path = `${locale}/statistiques/${id}.${format}`;
      expect(hrefs(file)).toContain(`/${path}`);
      expect(existsSync(`dist/${path}`), path).toBe(true);
    }
    const csv = readFileSync(`dist/${locale}/statistiques/${id}.csv`);
    expect(csv.subarray(0, 3).toString('hex') === 'efbbbf').toBe(locale === 'fr');
    expect(readFileSync(`dist/${locale}/statistiques/${id}.png`).subarray(1, 4).toString()).toBe('PNG');
    JSON.parse(readFileSync(`dist/${locale}/statistiques/${id}.json`, 'utf8'));
    JSON.parse(readFileSync(`dist/${locale}/statistiques/${id}.metadata.json`, 'utf8'));
    const archive = unzipSync(readFileSync(`dist/${locale}/statistiques/${id}.zip`));
    for (const ending of ['csv', 'metadata.json', 'svg', 'png'])
      expect(
        Buffer.from(archive[`${id}.${ending}`] ?? []).equals(
          readFileSync(`dist/${locale}/statistiques/${id}.${ending}`),
        ),
        ending,
      ).toBe(true);
    expect(hrefs(`id/figure-${id}/index.html`)).toContain(`/${locale}/statistiques/${id}.metadata.json`);
  });

  it('can be cited and embedded, by code that leads to a page without the site around it', () => {
    const text = textOf(treeOf(file));
    const frame = `${locale}/integrer/${id}/index.html`;
    expect(text).toContain(`<iframe src="${siteRoot}${locale}/integrer/${id}/"`);
    expect(text).toContain(`${siteRoot}${locale}/statistiques/${id}/`);
    expect(all(frame).filter(({ tagName }) => ['nav', 'header', 'footer', 'form'].includes(tagName))).toEqual([]);
    expect(scripts(frame)).toEqual([]);
    expect(hrefs(frame)).toContain(`/${locale}/statistiques/${id}/`);
    expect(readDist(frame)).toContain('<meta name="robots" content="noindex">');
  });

  it('is tied to its clauses both ways', () => {
    for (const clause of statistic.clauses.flatMap((ref) => convention.byId.get(ref) ?? [])) {
      const path = clausePath(clause);
      expect(hrefs(file)).toContain(`/${locale}/${path}`);
      if (clause.kind !== 'preamble')
        expect(hrefs(`${locale}/${path.split('#')[0]}index.html`), clause.id).toContain(
          `/${locale}/statistiques/${id}/`,
        );
    }
  });
});

describe.each(locales)('the story of the figures in %s', (locale) => {
  const file = `${locale}/statistiques/index.html`;
  it('tells needs, places, equity, voice, then time, each figure once', () => {
    expect(
      all(file)
        .filter(({ tagName }) => tagName === 'figure')
        .map((element) => attribute(element, 'id')),
    ).toEqual(statistics.map(({ id }) => `chiffre-${id}`));
    expect(
      all(file)
        .filter(({ tagName }) => tagName === 'h2')
        .map((element) => attribute(element, 'id')),
    ).toEqual([1, 2, 3, 4, 5].map((number) => `chapitre-${number}`));
  });

  it('puts four figures forward on the home page', () => {
    const band = all(`${locale}/index.html`).find((element) =>
      attribute(element, 'class')?.includes('nuit'),
    ) as Element;
    expect(within(band, 'li')).toHaveLength(4);
    expect(within(band, 'a').map((element) => attribute(element, 'href'))).toContain(`/${locale}/statistiques/`);
  });

  it('draws each row under its words', () => {
    const tips = all(file).flatMap((element) => attribute(element, 'data-tip') ?? []);
    for (const statistic of statistics)
      for (const row of statistic.rows.filter(({ total }) => !total))
        expect(tips).toContain(rowText(row, statistic, locale));
  });
});

describe('script', () => {
  const used = (file: string) =>
    scripts(file)
      .map((element) => attribute(element, 'src') ?? 'inline')
      .filter((src) => !src.includes('/KeepAddress.'));
  /** A script and all that it imports. */
  const withImports = (src: string): string => {
    const code = readDist(src.slice(1));
    return (
      code + [...code.matchAll(/import\s*"\.\/([^"]+)"/g)].map(([, name]) => withImports(`/_astro/${name}`)).join('')
    );
  };
  it('comes on pages of figures and of the map only, and is small with all that it imports', () => {
    for (const file of [
      ...cases.map((one) => one.file),
      ...locales.flatMap((locale) => [`${locale}/statistiques/index.html`, `${locale}/carte/index.html`]),
    ]) {
      expect(used(file), file).toHaveLength(1);
      const size = gzipSync(withImports(used(file)[0] ?? '')).length;
      expect(size, file).toBeLessThan(15_000);
      expect(size, file).toBeGreaterThan(300); // the code itself, not only the line that imports it
    }
    const mine = new Set([used('fr/statistiques/index.html')[0], used('fr/carte/index.html')[0]]);
    expect(
      htmlFiles()
        .filter((file) => used(file).some((src) => mine.has(src)))
        .every((file) => /^(fr|en)\/(statistiques|carte)\//.test(file)),
    ).toBe(true);
  });
});

describe('the map', () => {
  it.each(locales)('leads to every axis, objective and action in %s, as a drawing and as a list', (locale) => {
    const drawing = all(`${locale}/carte/index.html`).find((element) =>
      attribute(element, 'class')?.split(' ').includes('map'),
    ) as Element;
    const inDrawing = within(drawing, 'a').map((element) => attribute(element, 'href'));
    for (const clause of convention.clauses.filter(({ kind }) => ['axis', 'objective', 'action'].includes(kind))) {
      const address = `/${locale}/${clausePath(clause)}`;
      expect(inDrawing).toContain(address);
      expect(
        hrefs(`${locale}/carte/index.html`).filter((href) => href === address).length,
        address,
      ).toBeGreaterThanOrEqual(2);
    }
  });
});

describe('search', async () => {
  const { text } = await openSearch('fr');
  it.each([
    ['bas revenus', 'bas-revenus'],
    ['naissances', 'population'],
    ['presque à égalité', 'taux-de-couverture'],
  ])('%s finds the figure', async (query, id) => {
    const hits = await text(query);
    const hit = hits.find(({ url }) => url === `/fr/statistiques/${id}/`);
    expect(hit?.meta).toMatchObject({ kind: 'Chiffre' });
    expect(hit?.meta['mark']).toMatch(/^full [rct] [123]$/);
  });
});

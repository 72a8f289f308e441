import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { figureCsv, figureJson } from '../../src/editions/figure-data.ts';
import { pngOf } from '../../src/editions/figure-png.ts';
import { figureSvg, paletteOf } from '../../src/editions/figure-svg.ts';
import { figureCitation, iframeCode } from '../../src/editions/reuse.ts';
import type { Clause } from '../../src/model/convention/convention.ts';
import type { Statistic } from '../../src/model/statistics/statistics.ts';
import { clausePlace } from '../../src/site/reference.ts';
import { strings } from '../../src/words/strings.ts';
import { hostileFigures } from '../support/hostile-figures.ts';

const { convention, record, statistics } = checkContent(process.cwd()).model;
const palette = paletteOf(readFileSync('src/styles/tokens.css', 'utf8'));
const figures = [...statistics, ...hostileFigures().figures];
const figure = (id: string): Statistic => figures.find((statistic) => statistic.id === id) as Statistic;
const address = 'https://exemple.test/fr/statistiques/places/';

/** Reads CSV as RFC 4180 has it. */
function readCsv(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(
    new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\\r\\n]*))(${separator}|\\r\\n|$)`, 'g'),
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1);
}

describe('CSV', () => {
  it('opens in a French spreadsheet: byte-order mark, semicolon, decimal comma, CRLF', () => {
    const csv = figureCsv(figure('taux-de-couverture'), convention, 'fr');
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head, first] = readCsv(csv.slice(1), ';');
    expect(head?.slice(0, 3)).toEqual(['identifiant', 'libellé', 'valeur']);
    expect(first?.slice(0, 3)).toEqual(['collectif', 'En établissement (accueil collectif)', '9,73']);
  });

  it('in English has commas, points and no mark; thousands are not parted', () => {
    const csv = figureCsv(figure('population'), convention, 'en');
    expect(readCsv(csv, ',')[1]?.slice(0, 3)).toEqual(['habitants', 'Inhabitants', '28000']);
    expect(readCsv(figureCsv(figure('taux-de-couverture'), convention, 'en'), ',')[1]?.[2]).toBe('9.73');
  });

  it.each(figures.map(({ id }) => id))('%s: every row has every column, whatever is in the words', (id) => {
    for (const [locale, separator] of [
      ['fr', ';'],
      ['en', ','],
    ] as const) {
      const rows = readCsv(figureCsv(figure(id), convention, locale).replace('\ufeff', ''), separator);
      expect(rows).toHaveLength(figure(id).rows.length + 1);
      expect(new Set(rows.map((row) => row.length))).toEqual(new Set([17]));
      expect(rows.slice(1).map((row) => (row[2] === '' ? undefined : Number(row[2]?.replace(',', '.'))))).toEqual(
        figure(id).rows.map(({ value }) => value),
      );
    }
  });

  it('lets no cell be run as a formula', () => {
    const statistic = { ...figure('places'), note: { fr: '=HYPERLINK("x")', en: '+1' } };
    expect(figureCsv(statistic, convention, 'fr')).toContain(`"'=HYPERLINK(""x"")"`);
    expect(figureCsv(statistic, convention, 'en')).toContain(",'+1\r\n");
  });
});

it('JSON holds the numbers and the words of the clauses that state them', () => {
  const data = JSON.parse(figureJson(figure('places'), convention, record, address, 'fr')) as {
    rows: { id: string; value: number }[];
    clauses: { id: string; text: string }[];
    address: string;
  };
  expect(data.rows.map(({ id, value }) => [id, value])).toEqual(
    figure('places').rows.map(({ id, value }) => [id, value]),
  );
  expect(data.clauses.map(({ id }) => id)).toEqual(['data-1-3', 'action-1-5']);
  expect(data.clauses[0]?.text).toBe('212 places assistants maternels et 200 places en EAJE');
  expect(data.address).toBe(address);
});

describe('SVG and PNG', () => {
  it('knows the colours of the light theme', () => {
    expect(palette).toMatchObject({ paper: '#fbf5e9', rond: '#cf3a1c', ink: '#1f1a2b' });
  });

  it.each(figures.map(({ id }) => id))('%s stands alone', (id) => {
    const svg = figureSvg(figure(id), convention, palette, address, 'fr');
    expect(svg).not.toMatch(/undefined|NaN|var\(|href|data-tip/);
    expect(svg).toContain('<title id="t">');
    if (id.startsWith('essai-') && !id.endsWith('-tiny')) return; // a picture of each kind is enough
    const png = pngOf(svg);
    expect([...png.slice(1, 4)].map((byte) => String.fromCharCode(byte)).join('')).toBe('PNG');
  });

  it('PNG has the same bytes each time', () => {
    const of = () =>
      createHash('sha256')
        .update(pngOf(figureSvg(figure('places'), convention, palette, address, 'fr')))
        .digest('hex');
    expect(of()).toBe(of());
  });
});

describe('reuse', () => {
  it('cites the figure by its clauses and says its year', () => {
    const { title, clauses } = figure('places');
    const places = clauses
      .map((id) => clausePlace(convention.byId.get(id) as Clause, convention, 'fr'))
      .join('\u202f; ');
    expect(clauses.length).toBeGreaterThan(1);
    expect(figureCitation(figure('places'), convention, record, 'fr')).toBe(
      `«\u00a0${title.fr}\u00a0», ${record.citation.fr}, ${places}. ${strings('fr').named(strings('fr').year, strings('fr').yearUnknown)}.`,
    );
  });

  it('gives a frame whose title cannot break out of it', () => {
    const code = iframeCode({ ...figure('places'), title: { fr: '"><script>', en: '' } }, address, 500, 'fr');
    expect(code).toBe(
      `<iframe src="${address}" title="&quot;&gt;&lt;script&gt;" width="100%" height="1155" loading="lazy"></iframe>`,
    );
  });
});

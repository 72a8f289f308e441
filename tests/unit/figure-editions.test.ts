import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { describe, expect, it, vi } from 'vitest';
import { figureMetadata } from '../../src/editions/figure-metadata.ts';
import { figureCsv, figureJson } from '../../src/editions/figure-data.ts';
import { pngOf } from '../../src/editions/figure-png.ts';
import { figureSvg } from '../../src/editions/figure-svg.ts';
import { figureZip } from '../../src/editions/figure-zip.ts';
import { paletteOf } from '../../src/editions/palette.ts';
import { figureCitation, iframeCode } from '../../src/editions/reuse.ts';
import type { Statistic } from '../../src/model/statistics/statistics.ts';
import { rowsInTime } from '../../src/model/statistics/statistics.ts';
import { fixtureModel } from '../support/fixture.ts';
import { hostileFigures } from '../support/hostile-figures.ts';

const { convention, record, statistics } = fixtureModel();
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
    const csv = figureCsv(figure('couverture'), convention, 'fr');
    expect([...new TextEncoder().encode(csv).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(csv.endsWith('\r\n')).toBe(true);
    const [head, first] = readCsv(csv.slice(1), ';');
    expect(head?.slice(0, 3)).toEqual(['identifiant', 'libellé', 'valeur']);
    expect(first?.slice(0, 3)).toEqual(['creche', 'En crèche', '12,5']);
  });

  it('in English has commas, points and no mark; thousands are not parted', () => {
    const csv = figureCsv(figure('enfants'), convention, 'en');
    expect(readCsv(csv, ',')[2]?.slice(0, 3)).toEqual(['habitants', 'Inhabitants', '12000']);
    expect(readCsv(figureCsv(figure('couverture'), convention, 'en'), ',')[1]?.[2]).toBe('12.5');
  });

  it('has in every row every column, whatever is in the words', () => {
    const wrong = figures.flatMap((statistic) =>
      (['fr', 'en'] as const).flatMap((locale) => {
        const rows = readCsv(
          figureCsv(statistic, convention, locale).replace('\ufeff', ''),
          locale === 'fr' ? ';' : ',',
        );
        const values = rows.slice(1).map((row) => (row[2] === '' ? undefined : Number(row[2]?.replace(',', '.'))));
        const expected = rowsInTime(statistic).map(({ value }) => value);
        return rows.every((row) => row.length === 17) && JSON.stringify(values) === JSON.stringify(expected)
          ? []
          : [`${statistic.id} ${locale}`];
      }),
    );
    expect(wrong).toEqual([]);
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
  expect(data.rows.map(({ id, value }) => [id, value])).toEqual([
    ['creche', 80],
    ['assistants', 40],
    ['projet', 15],
    ['ensemble', 120],
  ]);
  expect(data.clauses.map(({ id }) => id)).toEqual(['data-1-1', 'action-1-1']);
  expect(data.clauses[0]?.text).toBe(
    'Le taux de couverture en crèche : 12,5 % (2015). La Ville compte 80 places en crèche, 40 places ' +
      'chez les assistants maternels et 640 enfants de moins de 4 ans.',
  );
  expect(data.address).toBe(address);
});

describe('SVG and PNG', () => {
  it('knows the colours of the light theme', () => {
    expect(palette).toMatchObject({ paper: '#fbf5e9', rond: '#cf3a1c', ink: '#1f1a2b' });
  });

  it('stand alone, whatever is in them', () => {
    const loose = figures.filter((statistic) => {
      const svg = figureSvg(statistic, convention, palette, address, 'fr');
      return /undefined|NaN|var\(|href|data-tip/.test(svg) || !svg.includes('<title id="t">');
    });
    expect(loose.map(({ id }) => id)).toEqual([]);
  });

  it('are pictures of every kind', () => {
    const pictured = figures.filter(({ id }) => !id.startsWith('essai-') || id.endsWith('-tiny'));
    const signature = pictured.map((statistic) =>
      String.fromCharCode(...pngOf(figureSvg(statistic, convention, palette, address, 'fr')).slice(1, 4)),
    );
    expect(signature).toEqual(pictured.map(() => 'PNG'));
  });

  it.each([
    ['couverture', '#aa0001', '#bb0001'],
    ['avis', '#aa0002', '#bb0002'],
    ['dates', '#111111', '#eeeeee'],
  ])('%s wears the colours of its own axis, those of the ink where it has none', (id, full, pale) => {
    const colours = {
      ink: '#111111',
      wash: '#eeeeee',
      rond: '#aa0001',
      rondw: '#bb0001',
      carre: '#aa0002',
      carrew: '#bb0002',
      tri: '#aa0003',
      triw: '#bb0003',
    };
    const svg = figureSvg(figure(id), convention, colours, address, 'fr');
    expect(/(?:^|[}>])\.f\{fill:([^}]*)\}/.exec(svg)?.[1]).toBe(full);
    expect(/[}>]\.p\{fill:([^;]*);stroke:([^;]*);/.exec(svg)?.slice(1)).toEqual([pale, full]);
    expect(/[}>]\.u\{fill:none;stroke:([^;]*);/.exec(svg)?.[1]).toBe(full);
  });

  it('a timeline wears the colour of each axis that it tells of', () => {
    const colours = { rond: '#aa0001', rondw: '#bb0001', carre: '#aa0002', carrew: '#bb0002' };
    const svg = figureSvg(figure('dates'), convention, colours, address, 'fr');
    expect(svg).toContain('[data-axe="1"] .f{fill:#aa0001}[data-axe="1"] .p{fill:#bb0001;stroke:#aa0001}');
    expect(svg).toContain('[data-axe="2"] .f{fill:#aa0002}[data-axe="2"] .p{fill:#bb0002;stroke:#aa0002}');
  });

  it('PNG has the same bytes each time', () => {
    const of = () =>
      createHash('sha256')
        .update(pngOf(figureSvg(figure('places'), convention, palette, address, 'fr')))
        .digest('hex');
    expect(of()).toBe(of());
  });
});

describe('the archive of a figure', () => {
  const model = fixtureModel();
  const of = (locale: 'fr' | 'en') =>
    figureZip(model, figure('couverture'), palette, locale, new URL('https://exemple.fr'));
  const text = (file: Uint8Array | undefined) => new TextDecoder().decode(file);

  it('holds its numbers, what they mean, its drawing twice and a file that says so', () => {
    expect(Object.keys(unzipSync(of('fr')))).toEqual([
      'LISEZMOI.txt',
      'couverture.csv',
      'couverture.metadata.json',
      'couverture.svg',
      'couverture.png',
    ]);
    const files = unzipSync(of('en'));
    expect(text(files['couverture.csv'])).toContain('12.5,,%');
    expect(JSON.parse(text(files['couverture.metadata.json']))).toMatchObject({
      files: { zip: 'https://exemple.fr/en/statistiques/couverture.zip' },
    });
    expect(text(files['couverture.svg'])).toMatch(/^<svg .*https:\/\/exemple\.fr\/en\/statistiques\/couverture\//s);
    expect(text(files['couverture.png']?.slice(1, 4))).toBe('PNG');
    const readme = text(files['README.txt']);
    expect(readme).toContain('- couverture.csv: the numbers, one a line, for a spreadsheet\n');
    expect(readme).toContain('Year: 2015\n');
    expect(readme).toContain('Permanent link: https://exemple.fr/id/figure-couverture/\n');
  });

  it('is the same bytes at another time', () => {
    vi.useFakeTimers({ now: new Date('2026-01-01'), toFake: ['Date'] });
    try {
      const before = of('fr');
      vi.setSystemTime(new Date('2031-07-09'));
      expect(Buffer.from(of('fr')).equals(before)).toBe(true);
      expect([...before.slice(10, 14)]).toEqual([0x00, 0x60, 0x21, 0x00]); // noon of 1 January 1980, as DOS tells it
    } finally {
      vi.useRealTimers();
    }
  });
});

describe('reuse', () => {
  it('says of a figure where it comes from, how to cite it and what its files and columns are', () => {
    const model = fixtureModel();
    const statistic = model.statistics.find(({ id }) => id === 'couverture');
    if (!statistic) throw new Error('no figure');
    expect(JSON.parse(figureMetadata(model, statistic, 'en', new URL('https://exemple.fr')))).toMatchObject({
      id: 'couverture',
      language: 'en',
      unit: '%',
      year: '2015',
      licence: { address: null },
      permanentAddress: 'https://exemple.fr/id/figure-couverture/',
      files: { csv: 'https://exemple.fr/en/statistiques/couverture.csv' },
      clauses: [{ id: 'data-1-1', permanentAddress: 'https://exemple.fr/id/data-1-1/' }],
    });
  });

  it('cites the figure by its clauses and says its year', () => {
    expect(figureCitation(figure('places'), convention, record, 'fr')).toBe(
      '«\u00a0120 places et 15 à 20 de plus annoncées\u00a0», Accord local pour la petite enfance entre la ' +
        'Ville de Brumeval et l’Agence des familles de l’Osier, art. 1, axe de travail 1, donnée 1\u202f; ' +
        'art. 1, axe de travail 1, action 1. Année\u00a0: non donnée dans le texte.',
    );
  });

  it('gives a frame whose title cannot break out of it', () => {
    const code = iframeCode({ ...figure('places'), title: { fr: '"><script>', en: '' } }, address, 500, 'fr');
    expect(code).toBe(
      `<iframe src="${address}" title="&quot;&gt;&lt;script&gt;" width="100%" height="1155" loading="lazy"></iframe>`,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { figureCsv, figureJson } from '../../src/editions/figure-data.ts';
import { figureMetadata } from '../../src/editions/figure-metadata.ts';
import type { Model } from '../../src/model/model.ts';
import { figurePage } from '../../src/views/figure.ts';
import { checkAfter, checkFixture, fixtureModel, type Edits } from '../support/fixture.ts';

const source = '{ title: Observatoire de l’Osier, url: https://osier.example/couverture }';
const file = 'statistics/couverture.yaml';

/** Returns the fixture with later values of the first row of a figure, each a line of YAML without its braces. */
const withLater = (...values: string[]): Edits => ({
  [file]: (text) =>
    text.replace(
      'value: 12.5\n',
      `value: 12.5\n    later:\n${values.map((value) => `      - { ${value} }\n`).join('')}`,
    ),
});
const alike = `year: 2021, value: 15.5, source: ${source}, read: 2026-01-05`;
const other =
  `year: 2022, value: 17, source: ${source}, read: 2026-01-05, ` +
  'denominator: { fr: enfants de moins de 3 ans, en: children under 3 }';

const foundIn = (...values: string[]) =>
  checkAfter(withLater(...values)).problems.map(({ field, found }) => `${field}: ${found.fr}`);

describe('the check refuses a later value', () => {
  it.each([
    ['without its source', 'year: 2021, value: 15, read: 2026-01-05', /later.*source/],
    ['without the day on which it was read', `year: 2021, value: 15, source: ${source}`, /later.*read/],
    [
      'read on a day still to come',
      `year: 2021, value: 15, source: ${source}, read: 2027-01-05`,
      /read: 2027-01-05, une/,
    ],
    ['of the year of the text', `year: 2015, value: 15, source: ${source}, read: 2026-01-05`, /year: l’année 2015/],
    [
      'of a year that had not come when it was read',
      `year: 2026, value: 15, source: ${source}, read: 2025-01-05`,
      /2025/,
    ],
    ['of more than a hundred per cent', `year: 2021, value: 115, source: ${source}, read: 2026-01-05`, /value: 115 %/],
    ['of no year', `year: bientôt, value: 15, source: ${source}, read: 2026-01-05`, /year/],
    [
      'that says of itself what the figure says',
      `${alike}, denominator: { fr: enfants de moins de 4 ans, en: children under 4 }`,
      /denominator: les mêmes mots/,
    ],
  ])('%s', (_, value, problem) => {
    expect(foundIn(value).join('\n')).toMatch(problem);
  });

  it('that stands before an earlier one', () => {
    expect(foundIn(other, alike)).toEqual([expect.stringContaining('l’année 2021')]);
  });

  it('of a date', () => {
    const edits: Edits = {
      'statistics/dates.yaml': (text) => text.replace(/(rows:\n {2}[\w-]+:\n)/, `$1    later:\n      - { ${alike} }\n`),
    };
    expect(checkAfter(edits).problems.map(({ found }) => found.fr)).toContain(
      'une valeur plus récente dans une figure de dates',
    );
  });

  it('and takes those that are in order', () => {
    expect(foundIn(alike, other)).toEqual([]);
  });
});

describe('then and since', () => {
  const { model } = checkFixture(withLater(alike, other));
  const of = (from: Model) => {
    const figure = from.statistics.find(({ id }) => id === 'couverture');
    if (!figure) throw new Error('no figure');
    return figure;
  };
  const view = (locale: 'fr' | 'en', from = model) =>
    figurePage({ model: from, locale, site: new URL('https://exemple.fr') }, of(from)).figure;
  const plain = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

  it('stand side by side, each with its source, the day it was read and whether the two compare', () => {
    const [later] = view('fr').later;
    expect(later).toMatchObject({ label: 'En crèche', then: { label: 'Dans le texte, 2015' } });
    expect(
      later?.values.map(({ year, comparison, read, source: from }) => [year, plain(comparison), plain(read), from]),
    ).toEqual([
      [
        'En 2021',
        'Cette valeur compte la même chose, de la même façon, sur le même territoire : les deux se comparent.',
        'Lu le 5 janvier 2026.',
        { label: 'Observatoire de l’Osier', href: 'https://osier.example/couverture' },
      ],
      [
        'En 2022',
        'Les deux valeurs ne se comparent pas : celle-ci divise par autre chose (enfants de moins de 3 ans).',
        'Lu le 5 janvier 2026.',
        expect.anything(),
      ],
    ]);
    expect(plain(view('en').later[0]?.values[1]?.comparison)).toBe(
      'The two values cannot be compared: this one divides by something else (children under 3).',
    );
  });

  it('are drawn on one axis only where they compare', () => {
    const chart = view('fr').later[0]?.chart;
    expect(plain(chart?.description)).toBe('Dans le texte, 2015 : 12,5 %. En 2021 : 15,5 %. En 2022 : 17 %.');
    expect(chart?.svg).toContain('En 2021');
    expect(chart?.svg).not.toContain('En 2022');
    expect(view('fr', checkFixture(withLater(other)).model).later[0]?.chart).toBeUndefined();
  });

  it('are rows of the table, whose last cell leads to the source', () => {
    const rows = view('fr').table.rows.map(({ id, label, value, year, status, clause }) =>
      [id, label, value, year, status, clause?.href].map(plain),
    );
    expect(rows[1]).toEqual([
      'creche-2021',
      'En crèche, en 2021',
      '15,5 %',
      '2021',
      'plus récent, d’une autre source, lu le 5 janvier 2026',
      'https://osier.example/couverture',
    ]);
  });

  it('are told in the CSV, the JSON and the metadata', () => {
    const csv = figureCsv(of(model), model.convention, 'en').split('\r\n');
    expect(csv[2]).toContain('creche-2021,In a nursery,15.5,,%,"later, from another source, read on 5 January 2026"');
    expect(csv[2]).toContain('Observatoire de l’Osier https://osier.example/couverture');
    const json = JSON.parse(figureJson(of(model), model.convention, model.record, 'https://x.test', 'en')) as {
      rows: { later?: unknown[] }[];
    };
    expect(json.rows[0]?.later).toEqual([
      expect.objectContaining({ year: '2021', value: 15.5, comparable: true, denominator: 'children under 4' }),
      expect.objectContaining({ year: '2022', value: 17, comparable: false, denominator: 'children under 3' }),
    ]);
    expect(json.rows[1]).not.toHaveProperty('later');
    expect(JSON.parse(figureMetadata(model, of(model), 'en', new URL('https://exemple.fr')))).toMatchObject({
      laterSources: [
        { row: 'creche', year: '2021', url: 'https://osier.example/couverture', read: '2026-01-05' },
        { row: 'creche', year: '2022' },
      ],
    });
  });

  it('leaves a figure that has none as it was', () => {
    expect(view('fr', fixtureModel()).later).toEqual([]);
  });

  it('says that the text gives no year, and is no longer later once an amendment gives a newer number', () => {
    const undated = checkFixture({
      [file]: (text) =>
        text
          .replace('year: 2015', 'year: null')
          .replace('value: 12.5\n', `value: 12.5\n    later:\n      - { ${alike} }\n`),
    }).model;
    expect(view('fr', undated).later[0]).toMatchObject({ then: { label: 'Dans le texte, année non donnée' } });
    expect(view('fr', undated).later[0]?.values[0]?.comparison).toMatch(
      /se comparent\. Le texte ne dit pas l’année de la sienne\.$/,
    );
    const [row] = of(model).rows;
    if (!row) throw new Error('no row');
    const renewed = { ...of(model), rows: [{ ...row, since: { amendment: '1', from: '2021-06-01' } }] };
    const page = figurePage({ model, locale: 'fr', site: new URL('https://exemple.fr') }, renewed);
    expect(page.figure.later[0]?.values.map(({ year }) => year)).toEqual(['En 2022']);
  });
});

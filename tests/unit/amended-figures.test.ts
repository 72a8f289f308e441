import { describe, expect, it } from 'vitest';
import { draw, drawSmall } from '../../src/charts/draw.ts';
import { legend } from '../../src/charts/legend.ts';
import { markup } from '../../src/charts/markup.ts';
import { textEquivalent } from '../../src/charts/words.ts';
import { reportText } from '../../src/check/report.ts';
import { figureCsv, figureJson } from '../../src/editions/figure-data.ts';
import type { Model } from '../../src/model/model.ts';
import { statisticKinds } from '../../src/model/statistics/kinds.ts';
import { figurePage } from '../../src/views/figure.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

const words =
  'Le taux de couverture en crèche : 15,6 % (2015). La Ville compte 100 places en crèche, 40 places chez les ' +
  'assistants maternels et 640 enfants de moins de 4 ans.';
const change =
  `  - action: replace\n    clause: data-1-1\n    text:\n      fr: "${words}"\n` +
  '      en: "The coverage rate in nurseries: 15.6% (2015). The town has 100 nursery places, 40 places with ' +
  'childminders and 640 children under 4."\n';
/** The number of places changes with amendment 1, in force since 2017, or with amendment 2, still to come. */
const amendment = (id: '1' | '2'): Edits => ({ [`amendments/${id}.yaml`]: (text) => text + change });
const followed = (id: '1' | '2'): Edits => ({
  ...amendment(id),
  'statistics/places.yaml': (text) =>
    `${text}amended:\n  "${id}":\n` +
    '    title: { fr: 140 places au lieu de 120, en: 140 places in the place of 120 }\n' +
    '    rows:\n      creche: { value: 100 }\n',
  'statistics/couverture.yaml': (text) =>
    `${text}amended:\n  "${id}":\n` +
    '    takeaway: { fr: "Le taux est passé de 12,5 % à 15,6 %.", en: The rate went from 12.5% to 15.6%. }\n' +
    '    highlight: { number: { fr: "15,6 pour 100", en: 15.6 per 100 } }\n' +
    '    rows:\n      creche: { value: 15.6 }\n',
  'statistics/projection.yaml': (text) =>
    `${text}amended:\n  "${id}":\n` +
    '    takeaway: { fr: "De 15,6 % à une valeur entre 17,9 % et 18,7 %.", ' +
    'en: From 15.6% to between 17.9% and 18.7%. }\n' +
    '    rows:\n      aujourd-hui: { value: 15.6 }\n',
});
const after = checkAfter(followed('1'));
const { model } = after;
const figure = (id: string, of: Model = model) => {
  const found = of.statistics.find((statistic) => statistic.id === id);
  if (!found) throw new Error(`no figure ${id}`);
  return found;
};
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const looks = (id: string, row: string) =>
  draw(figure(id), 'fr', model.convention)
    .groups.filter((group) => group.row === row)
    .flatMap(({ items }) => items)
    .flatMap((item) => (item.type === 'mark' || item.type === 'bar' ? [item.look] : []));

describe('a figure whose number an amendment changes', () => {
  it('is right content, and computes again what has a formula', () => {
    expect(reportText(after.problems, 'fr')).toBe('');
    const numbers = (id: string) => figure(id).rows.map((row) => [row.id, row.value, row.max]);
    expect(numbers('places')).toEqual([
      ['creche', 100, undefined],
      ['assistants', 40, undefined],
      ['projet', 15, 20],
      ['ensemble', 140, undefined],
    ]);
    expect(numbers('couverture')).toEqual([
      ['creche', 15.6, undefined],
      ['assistants', 6.25, undefined],
      ['ensemble', 21.85, undefined],
    ]);
    expect(numbers('projection')).toEqual([
      ['aujourd-hui', 15.6, undefined],
      ['avec-la-creche', 17.9, 18.7],
    ]);
  });

  it('keeps what the text said before, and the amendment between the two', () => {
    expect(figure('places').past.map(({ id, value, ended }) => [id, value, ended])).toEqual([
      ['creche', 80, { amendment: '1', from: '2017-01-01' }],
      ['ensemble', 120, { amendment: '1', from: '2017-01-01' }],
    ]);
    expect(figure('places').rows.map(({ since }) => since?.from)).toEqual([
      '2017-01-01',
      undefined,
      undefined,
      '2017-01-01',
    ]);
    expect(figure('places').title.fr).toBe('140 places au lieu de 120');
    expect(figure('avis').past).toEqual([]);
  });

  it('says then and now in words, in each language', () => {
    expect(plain(textEquivalent(figure('places'), 'fr'))).toBe(
      'En crèche, jusqu’à l’avenant n° 1 (1er janvier 2017) : 80 places. En crèche, depuis l’avenant n° 1 ' +
        '(1er janvier 2017) : 100 places. Chez les assistants maternels : 40 places. Nouvelle crèche, septembre ' +
        '2017 : + 15 à 20 places, annoncé. Ensemble, jusqu’à l’avenant n° 1 (1er janvier 2017) : 120 places. ' +
        'Ensemble, depuis l’avenant n° 1 (1er janvier 2017) : 140 places.',
    );
    expect(plain(textEquivalent(figure('couverture'), 'en'))).toContain(
      'In a nursery, until amendment no. 1 (1 January 2017): 12.5%. In a nursery, since amendment no. 1 ' +
        '(1 January 2017): 15.6%.',
    );
  });

  it('draws then in outline and now as it stands, and says how to read it', () => {
    expect(looks('places', 'creche-origine')).toEqual(Array(16).fill('past'));
    expect(looks('places', 'creche')).toEqual(Array(20).fill('full'));
    expect(looks('projection', 'aujourd-hui-origine')).toEqual(['past']);
    expect(looks('projection', 'aujourd-hui')).toEqual(['full']);
    expect(looks('couverture', 'creche-origine').filter((look) => look !== 'empty')).toEqual(Array(13).fill('past'));
    expect(markup(draw(figure('places'), 'fr', model.convention))).toContain('<path class="b"');
    expect(plain(legend(figure('places'), 'fr'))).toContain('contour épais : ce que disait le texte avant un avenant');
    expect(legend(figure('avis'), 'fr')).not.toContain('avenant');
  });

  it('draws what stacks on a number upon what it is now', () => {
    const order = draw(figure('places'), 'fr', model.convention).groups.map(({ row }) => row);
    expect(order).toEqual(['creche-origine', 'creche', 'projet', 'assistants']);
  });

  it('keeps the smallest drawing to what stands', () => {
    const small = drawSmall(figure('places'), 'creche', 'fr').groups;
    expect(small.map(({ row, items }) => [row, items.length])).toEqual([
      ['creche', 20],
      ['assistants', 8],
    ]);
  });

  it('links both to the version of their clause', () => {
    const { table } = figurePage({ model, locale: 'fr', site: new URL('https://exemple.fr') }, figure('places')).figure;
    expect(table.rows.slice(0, 3).map(({ id, value, status, clause }) => [id, plain(value), status, clause])).toEqual([
      [
        'creche-origine',
        '80 places',
        'donné par le texte jusqu’à l’avenant du 1er janvier 2017',
        {
          label: 'Axe 1, donnée 1, version d’origine, notifiée le 1er mars 2016',
          href: '/fr/textes/data-1-1/versions/origine/',
        },
      ],
      [
        'creche',
        '100 places',
        'donné par le texte',
        { label: 'Axe 1, donnée 1, version du 1er janvier 2017', href: '/fr/textes/data-1-1/versions/2017-01-01/' },
      ],
      ['assistants', '40 places', 'donné par le texte', { label: 'Axe 1, donnée 1', href: '/fr/axes/1/#data-1-1' }],
    ]);
  });

  it('publishes both in its data', () => {
    const csv = figureCsv(figure('places'), model.convention, 'fr');
    expect(plain(csv)).toContain('creche-origine;En crèche, jusqu’à l’avenant n° 1 (1er janvier 2017);80;');
    expect(plain(csv)).toContain('creche;En crèche, depuis l’avenant n° 1 (1er janvier 2017);100;');
    const json = JSON.parse(figureJson(figure('places'), model.convention, model.record, 'a', 'fr')) as {
      past: { id: string; value: number; ended: { from: string } }[];
    };
    expect(json.past.map(({ id, value, ended }) => [id, value, ended.from])).toEqual([
      ['creche', 80, '2017-01-01'],
      ['ensemble', 120, '2017-01-01'],
    ]);
    expect(figureJson(figure('avis'), model.convention, model.record, 'a', 'fr')).not.toContain('past');
  });

  it('changes nothing before the day of its amendment', () => {
    const toCome = checkAfter(followed('2'));
    expect(reportText(toCome.problems, 'fr')).toBe('');
    expect(figure('places', toCome.model)).toMatchObject({ title: { fr: '120 places et 15 à 20 de plus annoncées' } });
    expect(figure('places', toCome.model).rows.map(({ value }) => value)).toEqual([80, 40, 15, 120]);
    expect(figure('places', toCome.model).past).toEqual([]);
  });
});

describe('every kind of drawing', () => {
  const unitOf = (kind: string) =>
    kind === 'waffle'
      ? '"%"\nnumerator: { fr: a, en: a }\ndenominator: { fr: b, en: b }'
      : '{ fr: places, en: places }';
  const file = (kind: string) =>
    `kind: ${kind}\nchapter: places\norder: 9\ntitle: { fr: Essai, en: Test }\ntakeaway: { fr: Essai., en: Test. }\n` +
    `unit: ${unitOf(kind)}\ngeography: { fr: ici, en: here }\nyear: null\nsource: { fr: Texte, en: Text }\n` +
    'note: { fr: Essai., en: Test. }\nmark: 10\nrows:\n  a:\n    label: { fr: Places, en: Places }\n' +
    `${kind === 'timeline' ? '    date: 2015\n' : '    value: 80\n'}    clause: data-1-1\n` +
    `amended:\n  "1":\n    rows: { a: { ${kind === 'timeline' ? 'date: 2016' : 'value: 100'} } }\n`;
  const edits = { ...followed('1') };
  for (const kind of statisticKinds) edits[`statistics/essai-${kind}.yaml`] = file(kind);
  edits['amendments/1.yaml'] = (text) => text + change.replaceAll('(2015)', '(2016)');
  edits['statistics/couverture.yaml'] = null;
  edits['statistics/projection.yaml'] = null;
  const { model: drawn } = checkAfter(edits);

  it.each(statisticKinds)('shows then and now: %s', (kind) => {
    const { groups } = draw(figure(`essai-${kind}`, drawn), 'fr', drawn.convention);
    const lookOf = (row: string) =>
      groups
        .find((group) => group.row === row)
        ?.items.flatMap((item) => ('look' in item && item.type !== 'line' ? [item.look] : []))[0];
    expect([lookOf('a-origine'), lookOf('a')]).toEqual(['past', 'full']);
  });
});

describe('a figure that contradicts the text of a day is refused', () => {
  const told = (edits: Edits) =>
    checkAfter(edits).problems.map(({ severity, file, field }) => `${severity} ${file.replace(/.*\//, '')} ${field}`);

  it.each([
    ['1', '2017-01-01'],
    ['2', '2030-07-01'],
  ] as const)('when amendment %s changes its number and the figure does not follow', (id, day) => {
    const problem = checkAfter(amendment(id)).problems.find(({ field }) => field === 'rows.creche.value');
    expect(problem).toMatchObject({
      severity: 'error',
      file: 'src/content/statistics/couverture.yaml',
      found: { fr: `« 12.5 » n’est pas dans le texte de data-1-1 à partir du ${day} (avenant ${id})` },
      expected: { fr: 'un nombre ou une date que ce texte donne alors : 15.6, 2015, 100, 40, 640, 4' },
      remedy: {
        fr:
          `écrivez dans ce fichier, sous amended: "${id}":, ce que dit le nouveau texte (rows: { creche: ` +
          '{ value: … } }) ; ' +
          'null à la place d’une ligne qu’il ne donne plus',
      },
    });
    expect(problem?.position?.line).toBeGreaterThan(1);
  });

  it('when its words keep the number of before', () => {
    const edits = followed('1');
    edits['statistics/places.yaml'] = (text) => `${text}amended:\n  "1":\n    rows:\n      creche: { value: 100 }\n`;
    expect(checkAfter(edits).problems).toMatchObject([
      {
        severity: 'error',
        file: 'src/content/statistics/places.yaml',
        field: 'title',
        found: { fr: 'ni les lignes, ni les textes cités ne disent plus « 120 » à partir du 2017-01-01 (avenant 1)' },
        remedy: { fr: 'écrivez ces mots dans ce fichier, sous amended: "1":, champ title' },
      },
    ]);
  });

  it.each([
    [
      'a number that the new text does not give',
      'creche: { value: 100 }',
      'creche: { value: 110 }',
      'amended.1.rows.creche.value',
    ],
    [
      'a row that is not there',
      'creche: { value: 100 }',
      'creche: { value: 100 }\n      halte: { value: 1 }',
      'amended.1.rows.halte',
    ],
    ['an amendment that is not there', 'amended:\n', 'amended:\n  "7": {}\n', 'amended.7'],
    [
      'a computed number that is wrong',
      'creche: { value: 100 }',
      'creche: { value: 100 }\n      ensemble: { value: 150 }',
      'amended.1.rows.ensemble.value',
    ],
    [
      'half a calculation',
      'creche: { value: 100 }',
      'creche: { value: 100, derived: { formula: "100" } }',
      'amended.1.rows.creche.derived',
    ],
  ])('when it gives %s', (_, from, to, field) => {
    const edits = followed('1');
    const places = edits['statistics/places.yaml'];
    edits['statistics/places.yaml'] = (text) => {
      const written = typeof places === 'function' ? places(text) : text;
      return written.replace(from, to);
    };
    expect(told(edits)).toContain(`error places.yaml ${field}`);
  });

  it('unless it says that the new text no longer gives the number', () => {
    const edits: Edits = {
      'amendments/1.yaml': (text) =>
        `${text}  - action: replace\n    clause: action-1-2\n    summary: { fr: Une aide., en: Help. }\n` +
        '    text: { fr: Aider les assistants maternels., en: Help childminders. }\n',
    };
    expect(told(edits)).toEqual(['error enfants.yaml rows.maisons.value']);
    edits['statistics/enfants.yaml'] = (text) => `${text}amended:\n  "1":\n    rows: { maisons: null }\n`;
    const { problems, model: ended } = checkAfter(edits);
    expect(problems).toEqual([]);
    expect(figure('enfants', ended).rows.map(({ id }) => id)).toEqual(['moins-de-4-ans', 'habitants']);
    expect(figure('enfants', ended).past.map(({ id, value }) => [id, value])).toEqual([['maisons', 2]]);
  });

  it('when no text gives it a number any more and its title or its words stay', () => {
    const edits: Edits = { 'amendments/1.yaml': (text) => `${text}  - action: repeal\n    clause: data-2-1\n` };
    expect(told(edits).filter((line) => line.includes('avis'))).toEqual([
      'error avis.yaml title',
      'error avis.yaml takeaway',
      'error avis.yaml takeaway',
    ]);
    edits['statistics/avis.yaml'] = (text) =>
      `${text}amended:\n  "1":\n    title: { fr: Ce que disaient les parents, en: What parents said }\n` +
      '    takeaway: { fr: Le texte ne le dit plus., en: The text no longer says it. }\n';
    expect(told(edits).filter((line) => line.includes('avis'))).toEqual([]);
  });

  it('when a length of the contract is beside another article, or in another unit', () => {
    expect(told({ 'statistics/dates.yaml': (text) => text.replace('clause: article-2', 'clause: article-3') })).toEqual(
      ['error dates.yaml rows.duree.clause'],
    );
    expect(
      told({ 'statistics/dates.yaml': (text) => text.replace('{ fr: ans, en: years }', '{ fr: mois, en: months }') }),
    ).toEqual(['error dates.yaml rows.duree.unit']);
  });
});

import { describe, expect, it } from 'vitest';
import { reportText } from '../../src/check/report.ts';
import { numberOf, statisticsOfAxis, statisticsOfClause, yearOf } from '../../src/model/statistics/statistics.ts';
import { checkAfter, fixtureModel } from '../support/fixture.ts';

const { convention, statistics } = fixtureModel();

describe('the figures', () => {
  const ids = (list: typeof statistics) => list.map(({ id }) => id);

  it('are in the order of the story, each with the clauses of its rows and the axis of the first', () => {
    expect(statistics.map(({ id, axis, clauses }) => [id, axis, clauses])).toEqual([
      ['enfants', 1, ['data-1-1', 'preamble', 'action-1-2']],
      ['couverture', 1, ['data-1-1']],
      ['places', 1, ['data-1-1', 'action-1-1']],
      ['projection', 1, ['data-1-1', 'action-1-1']],
      ['avis', 2, ['data-2-1']],
      ['dates', undefined, ['preamble', 'data-2-1', 'action-1-1', 'article-2']],
    ]);
    expect(convention.byId.get('preamble')?.axis).toBeUndefined();
  });

  it('are found by a clause and by an axis', () => {
    expect(ids(statisticsOfClause(statistics, 'action-1-1'))).toEqual(['places', 'projection', 'dates']);
    expect(ids(statisticsOfAxis(statistics, 2))).toEqual(['avis']);
  });
});

describe('the checker says of a figure where and what', () => {
  const places = 'statistics/places.yaml';
  const only = (file: string, from: string | RegExp, to: string) => {
    const { problems } = checkAfter({ [file]: (text) => text.replace(from, to) });
    return { problem: problems[0], count: problems.length, text: reportText(problems, 'fr') };
  };

  it('a number is not in its clause, and all that is computed from it is told', () => {
    const { problems } = checkAfter({ [places]: (text) => text.replace('value: 80', 'value: 81') });
    expect(problems.find(({ field }) => field === 'rows.creche.value')).toMatchObject({
      severity: 'error',
      file: `src/content/${places}`,
      found: { fr: '« 81 » n’est pas dans le texte de data-1-1' },
    });
    expect(problems.some(({ file, field }) => file.endsWith('places.yaml') && field === 'rows.ensemble.value')).toBe(
      true,
    );
  });

  it.each([
    ['a date is not in its clause', places, 'date: 2017-09', 'date: 2017-02', 'rows.projet.date', '2017-02'],
    ['a year is in none of its clauses', 'statistics/couverture.yaml', 'year: 2015', 'year: 2016', 'year', '2016'],
    [
      'a formula gives another result',
      'statistics/projection.yaml',
      'value: 14.8',
      'value: 14.9',
      'rows.avec-la-creche.value',
      'donne 14.8438',
    ],
    [
      'a formula names nothing',
      places,
      'formula: places.creche + places.assistants',
      'formula: places.creche + places.assistant',
      'rows.ensemble.derived.formula',
      'places.assistant',
    ],
    [
      'a clause does not exist',
      'statistics/avis.yaml',
      'clause: data-2-1',
      'clause: data-2-9',
      'rows.favorables.clause',
      'data-2-9',
    ],
    ['a range is upside down', places, 'max: 20', 'max: 15', 'rows.projet.max', 'max: 15'],
    ['a row adds to nothing', places, 'adds: creche', 'adds: creches', 'rows.projet.adds', 'creches'],
    ['too many shapes', places, 'mark: 5', 'mark: 0.3', 'mark', 'formes à dessiner'],
    [
      'a title brings in a number of its own',
      'statistics/avis.yaml',
      '65 % des parents souhaitent',
      '34,2 % des parents souhaitent',
      'takeaway.fr',
      '34.2',
    ],
    [
      'a percentage does not say what it divides by',
      'statistics/avis.yaml',
      /^denominator:.*\n/m,
      '',
      'denominator',
      'champ absent',
    ],
    [
      'the home page points to no row',
      'statistics/couverture.yaml',
      'row: creche',
      'row: creches',
      'highlight.row',
      'creches',
    ],
    ['a kind does not exist', 'statistics/avis.yaml', 'kind: waffle', 'kind: wafle', 'kind', 'wafle'],
    ['a field is misspelt', 'statistics/avis.yaml', 'takeaway:', 'takeway:', 'takeway', 'takeway'],
    ['a number is a text', 'statistics/avis.yaml', 'value: 65', 'value: "65 %"', 'rows.favorables.value', '65 %'],
    ['a percentage is above 100', 'statistics/avis.yaml', 'value: 65', 'value: 650', 'rows.favorables.value', '650'],
    ['a row has no number', 'statistics/avis.yaml', /^ {4}value: 65\n/m, '', 'rows.favorables.value', 'champ absent'],
  ])('%s', (_, file, from, to, field, found) => {
    const { problems } = checkAfter({ [file]: (text) => text.replace(from, to) });
    const problem = problems.find((candidate) => candidate.field === field);
    expect(problem, reportText(problems, 'fr')).toMatchObject({ severity: 'error', file: `src/content/${file}` });
    expect(problem?.found.fr).toContain(found);
    expect(problem?.found.en).not.toBe('');
    expect(problem?.position?.line).toBeGreaterThan(0);
  });

  it('a clause that cannot be read is not blamed on its figure', () => {
    const { text } = only('data/fr/2-1.mdx', '65', '{65}');
    expect(text).not.toContain('avis.yaml');
  });

  it('a figure that cannot be read is not blamed on those computed from it', () => {
    const { problems } = checkAfter({ [places]: (text) => text.replace('kind: stack', 'kind: pile') });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${places}`]);
  });

  it('is content with one more file, and no change of code', () => {
    const { problems, model } = checkAfter({
      'statistics/halte.yaml':
        'kind: count\nchapter: places\norder: 9\ntitle: { fr: Deux haltes-jeux, en: Two haltes-jeux }\n' +
        'takeaway: { fr: Le texte en compte 2., en: The text counts 2. }\n' +
        'unit: { fr: haltes-jeux, en: haltes-jeux }\ngeography: { fr: la commune, en: the town }\n' +
        'year: null\nsource: { fr: Texte de la convention, en: Text of the agreement }\n' +
        'note: { fr: Aucune., en: None. }\nrows:\n  haltes:\n' +
        '    label: { fr: Haltes-jeux, en: Haltes-jeux }\n    value: 2\n    clause: action-1-2\n',
    });
    expect(reportText(problems, 'fr')).toBe('');
    expect(model.statistics.find(({ id }) => id === 'halte')).toMatchObject({ axis: 1, clauses: ['action-1-2'] });
  });
});

it('a row has a year of its own, that of its figure, or none where the text gives none', () => {
  const figure = { year: '2015' };
  expect([yearOf({}, figure), yearOf({ year: '2014-09' }, figure), yearOf({ year: null }, figure)]).toEqual([
    '2015',
    '2014-09',
    null,
  ]);
});

it('a row that is drawn by its size has a number', () => {
  expect(numberOf({ id: 'eaje', value: 0 })).toBe(0);
  expect(() => numberOf({ id: 'eaje' })).toThrow('row eaje: no value to draw');
});

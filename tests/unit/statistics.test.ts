import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { reportText } from '../../src/check/report.ts';
import { plainText } from '../../src/model/convention/clause-text.ts';
import { evaluate } from '../../src/model/statistics/formula.ts';
import { numbersIn, roundsTo } from '../../src/model/statistics/numbers-in-text.ts';
import { checkAfter } from '../support/content-copy.ts';

const { convention, statistics } = checkContent(process.cwd()).model;
const rows = statistics.flatMap((statistic) => statistic.rows.map((row) => ({ ...row, statistic })));

describe('the figures of this convention', () => {
  it('are the eleven of the plan, in the order of the story', () => {
    expect(statistics.map(({ id }) => id)).toEqual([
      'population',
      'enfants-de-moins-de-4-ans',
      'taux-de-couverture',
      'places',
      'couverture-projetee',
      'equipements',
      'bas-revenus',
      'dependance-aux-prestations',
      'acces-aux-creches',
      'consultation-des-parents',
      'chronologie',
    ]);
  });

  it('leave no number of the data and actions in prose only', () => {
    const lost = convention.clauses
      .filter(({ kind }) => kind === 'data' || kind === 'action')
      .flatMap((clause) => {
        const own = rows.filter((row) => row.clause === clause.id);
        const held = own.flatMap(({ value, max, date, until, year, label, statistic }) => [
          value,
          max,
          ...[date, until, year, statistic.year ?? undefined].flatMap(
            (given) => given?.match(/\d+/g)?.map(Number) ?? [],
          ),
          ...numbersIn(`${label.fr} ${statistic.denominator?.fr ?? ''}`, 'fr'),
        ]);
        return numbersIn(plainText(clause.blocks.fr), 'fr')
          .filter((number) => !held.includes(number))
          .map((number) => `${clause.id}: ${number}`);
      });
    expect(lost).toEqual([]);
  });

  it('say by formula what is not in the text, and the formula gives it', () => {
    const valueOf = (reference: string) => {
      const [figure, id, max] = reference.split('.');
      const row = rows.find((candidate) => candidate.statistic.id === figure && candidate.id === id);
      return max === 'max' ? row?.max : row?.value;
    };
    const derived = rows.filter((row) => row.derived);
    expect(derived.length).toBeGreaterThan(5);
    for (const { id, value = NaN, max = NaN, derived: how } of derived) {
      expect(roundsTo(evaluate(how?.formula ?? '', valueOf), value), id).toBe(true);
      if (how?.max) expect(roundsTo(evaluate(how.max, valueOf), max), id).toBe(true);
    }
  });

  it('draw what is announced as announced', () => {
    expect(
      rows.filter(({ clause }) => clause.startsWith('action-')).every(({ status }) => status === 'announced'),
    ).toBe(true);
    expect(
      rows
        .filter(({ status, derived }) => status === 'announced' && !derived)
        .every(({ clause }) => clause.startsWith('action-')),
    ).toBe(true);
  });
});

describe('the checker says of a figure where and what', () => {
  const places = 'statistics/places.yaml';
  const only = (file: string, from: string | RegExp, to: string) => {
    const { problems } = checkAfter({ [file]: (text) => text.replace(from, to) });
    return { problem: problems[0], count: problems.length, text: reportText(problems, 'fr') };
  };

  it('a number is not in its clause, and all that is computed from it is told', () => {
    const { problems } = checkAfter({ [places]: (text) => text.replace('value: 200', 'value: 201') });
    expect(problems.find(({ field }) => field === 'rows.eaje.value')).toMatchObject({
      severity: 'error',
      file: `src/content/${places}`,
      found: { fr: '« 201 » n’est pas dans le texte de data-1-3' },
    });
    expect(problems.some(({ file, field }) => file.endsWith('places.yaml') && field === 'rows.ensemble.value')).toBe(
      true,
    );
  });

  it.each([
    ['a date is not in its clause', places, 'date: 2017-01', 'date: 2017-02', 'rows.projet-1.date', '2017-02'],
    [
      'a year is in none of its clauses',
      'statistics/taux-de-couverture.yaml',
      'year: 2015',
      'year: 2016',
      'year',
      '2016',
    ],
    [
      'a formula gives another result',
      'statistics/couverture-projetee.yaml',
      'value: 10.7',
      'value: 10.8',
      'rows.avec-projet-1.value',
      'donne 10.703',
    ],
    [
      'a formula names nothing',
      places,
      'formula: places.assistants-maternels + places.eaje',
      'formula: places.assistants + places.eaje',
      'rows.ensemble.derived.formula',
      'places.assistants',
    ],
    [
      'a clause does not exist',
      'statistics/bas-revenus.yaml',
      'clause: data-2-1',
      'clause: data-2-9',
      'rows.population.clause',
      'data-2-9',
    ],
    ['a range is upside down', places, 'max: 40', 'max: 20', 'rows.projet-2.max', 'max: 20'],
    ['a row adds to nothing', places, 'adds: eaje', 'adds: creche', 'rows.projet-1.adds', 'creche'],
    ['too many shapes', places, 'mark: 10', 'mark: 1', 'mark', 'formes à dessiner'],
    [
      'a title brings in a number of its own',
      'statistics/bas-revenus.yaml',
      'C’est 33,7 %',
      'C’est 34,2 %',
      'takeaway.fr',
      '34.2',
    ],
    [
      'a percentage does not say what it divides by',
      'statistics/bas-revenus.yaml',
      /^denominator:.*\n/m,
      '',
      'denominator',
      'champ absent',
    ],
    [
      'the home page points to no row',
      'statistics/bas-revenus.yaml',
      'row: population',
      'row: habitants',
      'highlight.row',
      'habitants',
    ],
    ['a kind does not exist', 'statistics/bas-revenus.yaml', 'kind: waffle', 'kind: wafle', 'kind', 'wafle'],
    ['a field is misspelt', 'statistics/bas-revenus.yaml', 'takeaway:', 'takeway:', 'takeway', 'takeway'],
    [
      'a number is a text',
      'statistics/bas-revenus.yaml',
      'value: 33.7',
      'value: "33,7 %"',
      'rows.population.value',
      '33,7 %',
    ],
    [
      'a percentage is above 100',
      'statistics/bas-revenus.yaml',
      'value: 33.7',
      'value: 337',
      'rows.population.value',
      '337',
    ],
    [
      'a row has no number',
      'statistics/bas-revenus.yaml',
      /^ {4}value: 33.7\n/m,
      '',
      'rows.population.value',
      'champ absent',
    ],
  ])('%s', (_, file, from, to, field, found) => {
    const { problems } = checkAfter({ [file]: (text) => text.replace(from, to) });
    const problem = problems.find((candidate) => candidate.field === field);
    expect(problem, reportText(problems, 'fr')).toMatchObject({ severity: 'error', file: `src/content/${file}` });
    expect(problem?.found.fr).toContain(found);
    expect(problem?.found.en).not.toBe('');
    expect(problem?.position?.line).toBeGreaterThan(0);
  });

  it('a clause that cannot be read is not blamed on its figure', () => {
    const { text } = only('data/fr/2-1.mdx', '33.7', '{33.7}');
    expect(text).not.toContain('bas-revenus');
  });

  it('a figure that cannot be read is not blamed on those computed from it', () => {
    const { problems } = checkAfter({ [places]: (text) => text.replace('kind: stack', 'kind: pile') });
    expect(problems.map(({ file }) => file)).toEqual([`src/content/${places}`]);
  });

  it('is content with one more file, and no change of code', () => {
    const { problems, model } = checkAfter({
      'statistics/halte.yaml':
        'kind: count\nchapter: places\norder: 9\ntitle: { fr: Deux haltes-jeux, en: Two haltes-jeux }\ntakeaway: { fr: Le texte en compte 2., en: The text counts 2. }\nunit: { fr: haltes-jeux, en: haltes-jeux }\ngeography: { fr: la commune, en: the town }\nyear: null\nsource: { fr: Texte de la convention, en: Text of the agreement }\nnote: { fr: Aucune., en: None. }\nrows:\n  haltes:\n    label: { fr: Haltes-jeux, en: Haltes-jeux }\n    value: 2\n    clause: data-1-7\n',
    });
    expect(reportText(problems, 'fr')).toBe('');
    expect(model.statistics.find(({ id }) => id === 'halte')).toMatchObject({ axis: 1, clauses: ['data-1-7'] });
  });
});

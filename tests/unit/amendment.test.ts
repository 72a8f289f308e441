import { describe, expect, it } from 'vitest';
import { isRepealed, versionAt } from '../../src/model/amendments/history.ts';
import { plainText } from '../../src/model/convention/clause-text.ts';
import { reportText } from '../../src/check/report.ts';
import { wordDifference } from '../../src/model/amendments/word-difference.ts';
import { fixtureAmendment, withAmendments } from '../support/amended.ts';
import { checkAfter } from '../support/fixture.ts';

const { model, problems } = withAmendments();
const history = (id: string) => model.history.get(id) ?? [];
const words = (id: string, day: string) => plainText(versionAt(history(id), day)?.clause?.blocks.fr ?? []);
const alone = (id: string, edit: (text: string) => string) =>
  checkAfter({
    'amendments/1.yaml': fixtureAmendment('1'),
    'amendments/2.yaml': fixtureAmendment('2'),
    [`amendments/${id}.yaml`]: edit(fixtureAmendment(id)),
  }).problems;

describe('three amendments in a row', () => {
  it('are right in themselves', () =>
    expect(
      reportText(
        problems.filter(({ severity }) => severity === 'error'),
        'fr',
      ),
    ).toBe(''));

  it('are followed by the figures: a length that they set, and a number whose clause is repealed', () => {
    const rows = (id: string, row: string) => {
      const figure = model.statistics.find((statistic) => statistic.id === id);
      return [...(figure?.past ?? []), ...(figure?.rows ?? [])]
        .filter((one) => one.id === row)
        .map(({ value, since, ended }) => [value, since?.from, ended?.from, ended?.amendment]);
    };
    expect(problems).toEqual([]);
    expect(rows('dates', 'duree')).toEqual([
      [2, undefined, '2018-01-01', '1'],
      [4, '2018-01-01', '2018-06-01', '2'],
      [5, '2018-06-01', '2019-03-01', '3'],
      [6, '2019-03-01', undefined, undefined],
    ]);
    expect(rows('enfants', 'maisons')).toEqual([[2, undefined, '2018-06-01', '2']]);
  });

  it('give article 2 four states, each from its day on', () => {
    expect(history('article-2').map(({ from, amendment }) => [from, amendment])).toEqual([
      [undefined, undefined],
      ['2018-01-01', '1'],
      ['2018-06-01', '2'],
      ['2019-03-01', '3'],
    ]);
    const years = [
      '2016-01-01',
      '2017-12-31',
      '2018-01-01',
      '2018-05-31',
      '2018-06-01',
      '2019-02-28',
      '2019-03-01',
      '2030-01-01',
    ].map((day) => /conclu pour (?:une durée de )?(\w+) ans/.exec(words('article-2', day))?.[1]);
    expect(years).toEqual(['deux', 'deux', 'quatre', 'quatre', 'cinq', 'cinq', 'six', 'six']);
  });

  it('leave the signed text as it was', () => {
    expect(plainText(model.signed.byId.get('article-2')?.blocks.fr ?? [])).toContain('conclu pour deux ans');
    expect(model.signed.byId.has('action-1-3')).toBe(false);
    expect(model.signed.byId.get('axis-1')?.children).not.toContain('action-1-3');
  });

  it('consolidate: replaced, added in its place, repealed without losing its address', () => {
    const { convention } = model;
    expect(plainText(convention.byId.get('article-2')?.blocks.en ?? [])).toContain('six years');
    expect(convention.byId.get('article-2')?.summary?.fr).toContain('six ans');
    const order = convention.clauses.map(({ id }) => id);
    expect(order.indexOf('action-1-3')).toBe(order.indexOf('action-1-2') + 1);
    expect(convention.byId.get('axis-1')?.children.at(-1)).toBe('action-1-3');
    expect(convention.byId.get('action-1-3')).toMatchObject({
      parent: 'axis-1',
      axis: 1,
      position: 3,
      title: { fr: 'Une action de plus' },
    });
    expect(plainText(convention.byId.get('action-1-3')?.blocks.fr ?? [])).toBe('Mener une autre action.');
    expect(isRepealed(history('action-1-2'))).toBe(true);
    expect(convention.byId.get('action-1-2')?.blocks.fr).toEqual([]);
    expect(isRepealed(history('action-1-1'))).toBe(false);
  });

  it('are applied by date of effect, whatever their number', () => {
    const late = withAmendments({ 'amendments/1.yaml': fixtureAmendment('1').replace('2018-01-01', '2018-07-01') });
    expect(late.model.amendments.map(({ id }) => id)).toEqual(['2', '1', '3']);
  });

  it('differ word by word', () => {
    const runs = wordDifference(words('article-2', '2018-06-01'), words('article-2', '2019-03-01'));
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'removed', text: 'cinq' },
      { kind: 'added', text: 'six' },
    ]);
    expect(
      runs
        .filter(({ kind }) => kind !== 'added')
        .map(({ text }) => text)
        .join(''),
    ).toBe(words('article-2', '2018-06-01'));
    expect(
      runs
        .filter(({ kind }) => kind !== 'removed')
        .map(({ text }) => text)
        .join(''),
    ).toBe(words('article-2', '2019-03-01'));
  });
});

describe('an amendment is refused by name', () => {
  it('when a number is passed over', () => {
    const { problems: found } = checkAfter({ 'amendments/7.yaml': fixtureAmendment('2') });
    expect(reportText(found, 'fr')).toContain('7 sans 6');
    expect(reportText(found, 'fr')).toContain('ajoutez 6.yaml');
  });

  it('but not when it repeals a text with all that it holds', () => {
    const all = ['data-2-1', 'objective-2-1', 'action-2-1'];
    const head = fixtureAmendment('2').replace(/sets:[^]*/, 'changes:\n');
    const repeal = (ids: string[]) => ids.map((id) => `  - { action: repeal, clause: ${id} }\n`).join('');
    expect(
      checkAfter({ 'amendments/2.yaml': null, 'amendments/1.yaml': head + repeal(['axis-2', ...all]) }).problems.filter(
        ({ severity, file }) => severity === 'error' && file.includes('/amendments/'),
      ),
    ).toEqual([]);
    expect(
      reportText(
        checkAfter({ 'amendments/2.yaml': null, 'amendments/1.yaml': head + repeal(['axis-2', ...all.slice(1)]) })
          .problems,
        'fr',
      ),
    ).toContain('encore en vigueur : data-2-1');
  });

  it('when it targets a text that is not there', () => {
    const [problem] = alone('2', (text) => text.replace('clause: article-2', 'clause: article-7'));
    expect(problem).toMatchObject({
      file: 'src/content/amendments/2.yaml',
      field: 'changes.0.clause',
      position: { line: 10 },
    });
    expect(problem?.found.fr).toContain('« article-7 »');
  });

  it('when it targets a text already repealed', () => {
    const [problem] = alone('3', (text) => text.replace('clause: action-1-3', 'clause: action-1-2'));
    expect(problem?.field).toBe('changes.1.clause');
    expect(problem?.found.fr).toBe('le texte « action-1-2 » est déjà abrogé par l’avenant 2');
  });

  it.each([
    [
      'adds a text that exists',
      '1',
      (text: string) => text.replace('clause: action-1-3', 'clause: action-1-1'),
      'existe déjà',
    ],
    [
      'gives a text that is repealed other words without bringing it back',
      '3',
      (text: string) => text.replace('clause: article-2\n', 'clause: action-1-2\n').replace(/# .*\n\n +/g, ''),
      'est déjà abrogé par l’avenant 2',
    ],
    [
      'adds a text after another kind',
      '1',
      (text: string) => text.replace('after: action-1-2', 'after: objective-1-1'),
      'ne peut pas suivre',
    ],
    ['gives no summary', '3', (text: string) => text.replace(/ {4}summary: { fr: Le texte.*\n/, ''), 'champ absent'],
    [
      'has no approval',
      '3',
      (text: string) => text.replace(/approvals:\n( .*\n)+/, 'approvals: []\n'),
      'approbation absente : ville, afo',
    ],
    [
      'has an action that does not exist',
      '2',
      (text: string) => text.replace('action: repeal', 'action: abrogate'),
      '« abrogate »',
    ],
    [
      'repeals a text whose own texts stay in force',
      '2',
      (text: string) => text.replace('clause: action-1-2', 'clause: axis-1'),
      'contient des textes encore en vigueur : data-1-1',
    ],
    [
      'changes a text twice',
      '3',
      (text: string) => text.replace('clause: action-1-3', 'clause: article-2'),
      'change deux fois dans cet avenant',
    ],
    [
      'changes a text on the day of another',
      '2',
      (text: string) =>
        text.replace('effect: 2018-06-01', 'effect: 2018-01-01').replace('signed: 2018-05-01', 'signed: 2017-12-01'),
      'change aussi le 2018-01-01 par l’avenant 1',
    ],
    [
      'sets a length on the day of another that sets it otherwise',
      '2',
      (text: string) =>
        text
          .replace('effect: 2018-06-01', 'effect: 2018-01-01')
          .replace('signed: 2018-05-01', 'signed: 2017-12-01')
          .replaceAll('date: 2018-04-2', 'date: 2017-11-2'),
      'term: P5Y, alors que l’avenant 1 écrit P4Y pour le 2018-01-01 aussi',
    ],
    [
      'takes effect before its signature',
      '2',
      (text: string) => text.replace('effect: 2018-06-01', 'effect: 2018-04-01'),
      'avant la signature du 2018-05-01',
    ],
    [
      'is approved by nobody known',
      '2',
      (text: string) => text.replace('body: afo', 'body: afos'),
      'partenaire « afos »',
    ],
    [
      'leaves a gap in the numbers',
      '1',
      (text: string) => text.replace('clause: action-1-3', 'clause: action-1-39'),
      'laisse un trou',
    ],
    [
      'loses a paragraph in a translation',
      '3',
      (text: string) => text.replace(/\n\n {8}This agreement.*/, ''),
      'suite de blocs « # »',
    ],
    ['loses the heading', '3', (text: string) => text.replace(/# Art\. 2 : /, 'Art. 2 : '), 'un texte sans titre'],
    [
      'brings an HTML code',
      '3',
      (text: string) => text.replace('pour une durée de six ans', 'pour une durée de six&nbsp;ans'),
      'code HTML &nbsp;',
    ],
    [
      'brings a tag',
      '3',
      (text: string) => text.replace('for a period of six years', 'for a period of <b>six</b> years'),
      'balise HTML <b>',
    ],
    [
      'drops the children of a text',
      '2',
      (text: string) => text.replace('clause: article-2', 'clause: axis-1'),
      'composants',
    ],
  ])('when it %s', (_, id, edit, found) => {
    const own = alone(id, edit).filter(({ severity }) => severity === 'error');
    expect(own.map(({ file }) => file)).toContain(`src/content/amendments/${id}.yaml`);
    expect(own.map((problem) => problem.found.fr).join(' ')).toContain(found);
  });
});

describe('a text that was repealed', () => {
  const head = fixtureAmendment('2').replace(/sets:[^]*/, 'changes:\n');
  const insert = (clause: string, after: string, more = '') =>
    `  - { action: insert, clause: ${clause}, after: ${after}, title: { fr: Titre, en: Title }, ` +
    `summary: { fr: Résumé., en: Summary. }, text: { fr: Un texte., en: A text. }${more} }\n`;
  const repeals = ['axis-2', 'data-2-1', 'objective-2-1', 'action-2-1']
    .map((clause) => `  - { action: repeal, clause: ${clause} }\n`)
    .join('');
  const refused = (first: string, second: string) =>
    checkAfter({
      'amendments/1.yaml': head + first,
      'amendments/2.yaml': head.replaceAll('2018', '2020').replaceAll(/ (n°|no\.) 2/g, ' $1 3') + second,
    })
      .problems.filter(({ severity, file }) => severity === 'error' && file.includes('/amendments/'))
      .map(({ field, found: told }) => `${field} ${told.fr}`);
  const repeal = '  - { action: repeal, clause: action-1-2 }\n';

  it('comes back under its number, and in no text that is repealed itself', () => {
    expect(refused(repeal, insert('action-1-2', 'action-1-1'))).toEqual([]);
    expect(refused(repeals, insert('action-2-1', 'action-2-1'))).toEqual([
      'changes.0.clause « action-2-1 » se place dans « axis-2 », abrogé par l’avenant 1',
    ]);
    expect(refused(repeals, insert('action-2-2', 'action-2-1'))).toEqual([
      'changes.0.clause « action-2-2 » se place dans « axis-2 », abrogé par l’avenant 1',
    ]);
  });

  it('is served by no action that an amendment adds', () => {
    const objective = '  - { action: repeal, clause: objective-1-1 }\n';
    expect(refused(objective, insert('action-1-3', 'action-1-2', ', objectives: ["1-1"]'))).toEqual([
      'changes.0.objectives.0 l’objectif « 1-1 » est abrogé par l’avenant 1',
    ]);
  });
});

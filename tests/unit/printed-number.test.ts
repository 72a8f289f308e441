import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { csvEditions } from '../../src/editions/csv.ts';
import { bodyOf } from '../../src/editions/edition-body.ts';
import { conventionMarkdown } from '../../src/editions/markdown.ts';
import { clauseJson } from '../../src/editions/json.ts';
import { citableFrom, citableWords, citedClause } from '../../src/search/citation.ts';
import { runningPages } from '../../src/editions/running-pages.ts';
import { clauseHitMark } from '../../src/search/mark.ts';
import { clausePath } from '../../src/site/addresses.ts';
import { clauseName, clausePlace } from '../../src/site/reference.ts';
import { axisPage } from '../../src/views/axis.ts';
import { calendarPage } from '../../src/views/calendar.ts';
import { clauseMark } from '../../src/views/clause-link.ts';
import { clausePage } from '../../src/views/clause.ts';
import { mapPage } from '../../src/views/map.ts';
import { trackingPage } from '../../src/views/tracking.ts';
import { checkAfter, fixturePublication } from '../support/fixture.ts';

const insert = (clause: string, after: string, number = '') => `title: { fr: Avenant n° 1, en: Amendment no. 1 }
signed: 2018-01-01
effect: 2018-02-01
approvals:
  - { body: ville, date: 2018-01-01, reference: n° 1 }
  - { body: afo, date: 2018-01-01, reference: n° 2 }
changes:
  - action: insert
    clause: ${clause}
    after: ${after}
    title: { fr: Titre, en: Title }
    summary: { fr: Résumé., en: Summary. }
    ${number}
    text: { fr: "# ARTICLE 2 bis – Objet", en: "# ARTICLE 2 bis – Purpose" }
`;
const errors = (amendment: string) =>
  checkAfter({ 'amendments/1.yaml': amendment })
    .problems.filter(({ file, severity }) => file === 'src/content/amendments/1.yaml' && severity === 'error')
    .map(({ found, expected }) => `${found.fr} (${expected?.fr})`);

describe('an article inserted as 4 bis', () => {
  const publication = fixturePublication(
    checkAfter({ 'amendments/1.yaml': insert('article-2-bis', 'article-2') }).model,
  );
  const { convention } = publication.model;
  const clause = convention.byId.get('article-2-bis');
  if (!clause) throw new Error('no article 2 bis');

  it('is read after article 2 and named as signed', () => {
    const articles = convention.clauses.filter(({ kind }) => kind === 'article').map(({ id }) => id);
    expect(articles).toEqual(['article-1', 'article-2', 'article-2-bis', 'article-3', 'article-4']);
    expect(clauseName(clause, 'fr')).toBe('Article 2 bis');
    expect(clausePlace(clause, convention, 'fr')).toBe('art. 2 bis');
    expect(clausePath(clause)).toBe('articles/2-bis/');
    expect(clauseHitMark(clause)).toBe('tab - - 2 bis');
  });

  it('has its number in Akoma Ntoso, JSON and CSV', () => {
    expect(akomaNtoso(publication, 'fr')).toContain(
      '<article eId="art_2bis" wId="article-2-bis" period="#period-amendment-1" ' +
        'refersTo="#amendment-1"><num>2 bis</num><heading',
    );
    expect(clauseJson(publication, clause)).toMatchObject({ number: '2-bis', printedNumber: '2 bis' });
    const table = csvEditions(publication).find(({ path }) => path === 'editions/textes.csv')?.content;
    expect(table).toContain('https://exemple.fr/id/article-2-bis/;2 bis\r\n');
  });

  it('is found as people cite it', () => {
    const known = citableFrom(citableWords(convention.clauses));
    for (const query of ['art. 2 bis', 'Article 2 bis', 'article n° 2 bis', 'art 2 bis, § 2'])
      expect(citedClause(query, known), query).toBe('article-2-bis');
  });
});

describe('a number as signed', () => {
  it('is a field of an article or an axis, and its id stays', () => {
    const { model } = checkAfter({
      'articles/fr/1.mdx': (text) => text.replace(/^title:/m, 'number: premier\ntitle:'),
      'axes/fr/2.mdx': (text) => text.replace(/^title:/m, 'number: "II"\ntitle:'),
    });
    const named = (id: string) => {
      const clause = model.convention.byId.get(id);
      return clause && [clauseName(clause, 'fr'), clausePlace(clause, model.convention, 'fr'), clausePath(clause)];
    };
    expect(named('article-1')).toEqual(['Article premier', 'art. premier', 'articles/1/']);
    expect(named('axis-2')).toEqual(['Axe II', 'art. premier, axe de travail II', 'axes/2/']);
    expect(named('action-2-1')).toEqual([
      'Axe II, action 1',
      'art. premier, axe de travail II, action 1',
      'actions/2-1/',
    ]);
    expect(named('action-1-1')?.[0]).toBe('Axe 1, action 1');
    expect(named('article-4')).toEqual(['Article 4', 'art. 4', 'articles/4/']);
  });

  it('stands before each text of a kind that the copy numbers', () => {
    const numbered = fixturePublication(
      checkAfter({ 'convention.yaml': (text) => text.replace('term: P2Y', 'numbered: [objective]\nterm: P2Y') }).model,
    );
    const objective = numbered.model.convention.byId.get('objective-2-1');
    expect(akomaNtoso(numbered, 'fr')).toContain(
      'wId="objective-2-1" period="#period-notification"><num>1.</num><content',
    );
    expect(akomaNtoso(numbered, 'fr').match(/<num>/g)).toHaveLength(2);
    expect(conventionMarkdown(numbered, 'fr')).toContain('\n\n1. Associer les parents à la vie des crèches\n');
    expect(objective && clauseJson(numbered, objective).listedNumber).toBe('1.');
    expect(akomaNtoso(fixturePublication(), 'fr')).not.toContain('<num>');
  });

  it('is a field of an amendment', () => {
    const { model } = checkAfter({ 'amendments/1.yaml': insert('article-2-bis', 'article-2', 'number: "2-1"') });
    const clause = model.convention.byId.get('article-2-bis');
    expect(clause && clauseName(clause, 'fr')).toBe('Article 2-1');
  });

  it('names an action within its axis, and is how it is found', () => {
    const { convention } = checkAfter({
      'amendments/1.yaml': insert('action-1-3', 'action-1-1', 'number: "1 bis"'),
    }).model;
    const clause = convention.byId.get('action-1-3');
    expect(clause && [clauseName(clause, 'fr'), clausePlace(clause, convention, 'fr')]).toEqual([
      'Axe 1, action 1 bis',
      'art. 1, axe de travail 1, action 1 bis',
    ]);
    const known = citableFrom(citableWords(convention.clauses));
    for (const query of ['action 1.1 bis', 'axe 1, action 1 bis', 'action 1 bis de l’axe 1', 'action 1.3'])
      expect(citedClause(query, known), query).toBe('action-1-3');
  });

  it('stands beside the number that it follows', () => {
    expect(errors(insert('article-2-bis', 'article-3'))).toEqual([
      '« article-2-bis » ne peut pas suivre « article-3 » (le même numéro, avec bis, ter…)',
    ]);
    expect(errors(insert('article-12', 'article-2'))).toEqual([
      '« article-12 » laisse un trou dans les numéros (« article-5 », le premier numéro libre)',
    ]);
  });
});

describe('a text numbered « 1 bis » in an axis numbered « II »', () => {
  const amendment = insert('action-2-2', 'action-2-1', 'number: "1 bis"')
    .replace('    text:', '    dates: [{ date: 2019-03, label: { fr: Ouverture, en: Opening } }]\n    text:')
    .concat(
      '  - { action: replace, clause: article-4, number: "3 bis", summary: { fr: Résumé., en: Summary. }, ' +
        'text: { fr: "# ARTICLE 3 bis\\n\\nSuivi.", en: "# ARTICLE 3 bis\\n\\nFollow-up." } }\n',
    );
  const { model } = checkAfter({
    'amendments/1.yaml': amendment,
    'amendments/2.yaml': (text) => text.replaceAll('2030', '2018').replace('action-2-1', 'action-1-1'),
    'axes/fr/2.mdx': (text) => text.replace(/^title:/m, 'number: "II"\ntitle:'),
  });
  const context = { model, locale: 'fr', site: new URL('https://exemple.fr') } as const;
  const clause = (id: string) => {
    const found = model.convention.byId.get(id);
    if (!found) throw new Error(`no clause ${id}`);
    return found;
  };

  it('has that number on its sticker, in lists, the results, the follow-up, the calendar and the map', () => {
    expect(clauseMark(clause('action-2-2'), 'fr')).toEqual({
      type: 'sticker',
      axis: 2,
      number: '1 bis',
      variant: 'full',
    });
    expect(clauseHitMark(clause('action-2-2'))).toBe('full c 2 1 bis');
    expect(clauseHitMark(clause('axis-2'))).toBe('full c 2 II');
    const tracked = trackingPage(context).axes.flatMap(({ actions }) => actions);
    expect(tracked.find(({ id }) => id === 'action-2-2')?.sticker?.number).toBe('1 bis');
    expect(calendarPage(context).planned.map(({ sticker }) => sticker?.number)).toContain('1 bis');
    const drawn = mapPage(context).drawing.nodes.map(({ id, sticker }) => [id, sticker?.number, sticker?.size]);
    expect(drawn).toContainEqual(['action-2-2', ['1', 'bis'], 'long-number']);
    expect(drawn).toContainEqual(['axis-2', ['II'], undefined]);
    expect(drawn).toContainEqual(['action-2-1', ['1'], undefined]);
  });

  it('has it at the head of its page, which does not say that the number is ours', () => {
    const page = clausePage(context, clause('action-2-2'));
    expect([page.rank, page.numberNote]).toEqual(['Action 1 bis', undefined]);
    const other = clausePage(context, clause('action-2-1'));
    expect(other.rank).toBe('Action 1');
    expect(other.numberNote).toContain('le numéro 1 est celui de ce site');
    expect(axisPage(context, clause('axis-2')).number).toBe('II');
  });

  it('has it in the PDF and at the head of printed pages', () => {
    const items = bodyOf(model.convention, ['fr']).flatMap((item) => (item.type === 'list' ? [item] : []));
    const actions = items.find(({ kind, axis }) => kind === 'action' && axis === 2);
    expect(actions?.items.map(({ number }) => number)).toEqual(['1', '1 bis']);
    const heading = bodyOf(model.convention, ['fr']).find((item) => item.type === 'heading' && item.id === 'axis-2');
    expect(heading).toMatchObject({ mark: { axis: 2, number: 'II' } });
    expect(runningPages(model.convention, 'fr').at(-1)?.head).toBe('Articles 2 à 3 bis');
  });
});

it.each([
  ['article n°4', 'article-4'],
  ['article n° 4', 'article-4'],
  ['article 4, § 2', 'article-4'],
  ['art. 4 §2', 'article-4'],
  ['article premier', 'article-1'],
  ['Axe II', 'axis-2'],
  ['axe iii', 'axis-3'],
  ['1.4', 'action-1-4'],
])('%s cites %s', (query, id) => {
  const known = citableFrom('article-1 article-4 axis-2 axis-3 action-1-4');
  expect(citedClause(query, known)).toBe(id);
});

describe('a clause is cited by the number that it is signed with', () => {
  const annexe = insert('annexe-1', 'signatures', 'number: "B"').replace('article-2', 'annexe-1');
  const { convention } = checkAfter({
    'amendments/1.yaml': annexe,
    'articles/fr/1.mdx': (text) => text.replace(/^title:/m, 'number: premier\ntitle:'),
    'axes/fr/2.mdx': (text) => text.replace(/^title:/m, 'number: "C"\ntitle:'),
  }).model;
  const known = citableFrom(citableWords(convention.clauses));
  it.each([
    ['annexe B', 'annexe-1'],
    ['Annexe n° B', 'annexe-1'],
    ['annex b, § 2', 'annexe-1'],
    ['annexe I', 'annexe-1'],
    ['annexe 1', 'annexe-1'],
    ['article premier', 'article-1'],
    ['art. 1er', 'article-1'],
    ['axe C', 'axis-2'],
    ['strand C', 'axis-2'],
    ['axe C, action 1', 'action-2-1'],
    ['action 1 de l’axe C', 'action-2-1'],
    ['objectif C.1', 'objective-2-1'],
    ['objectif 1 de l’axe 2', 'objective-2-1'],
    ['annexe A', undefined],
    ['annexe IV', undefined],
    ['action sociale', undefined],
  ])('%s is %s', (query, id) => expect(citedClause(query, known)).toBe(id));
});

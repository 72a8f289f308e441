import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { clauseJson } from '../../src/editions/json.ts';
import { citedClause } from '../../src/search/citation.ts';
import { markOf } from '../../src/search/mark.ts';
import { clausePath } from '../../src/site/addresses.ts';
import { clauseName, clausePlace } from '../../src/site/reference.ts';
import { checkAfter } from '../support/content-copy.ts';
import { publicationOf } from '../support/publication.ts';

const insert = (clause: string, after: string, number = '') => `title: { fr: Avenant n° 1, en: Amendment no. 1 }
signed: 2018-01-01
effect: 2018-02-01
approvals:
  - { body: commune, date: 2018-01-01, reference: n° 1 }
changes:
  - action: insert
    clause: ${clause}
    after: ${after}
    title: { fr: Titre, en: Title }
    summary: { fr: Résumé., en: Summary. }
    ${number}
    text: { fr: "# ARTICLE 4 bis – Objet", en: "# ARTICLE 4 bis – Purpose" }
`;
const errors = (amendment: string) =>
  checkAfter({ 'amendments/1.yaml': amendment })
    .problems.filter(({ file, severity }) => file === 'src/content/amendments/1.yaml' && severity === 'error')
    .map(({ found, expected }) => `${found.fr} (${expected?.fr})`);

describe('an article inserted as 4 bis', () => {
  const publication = publicationOf(checkAfter({ 'amendments/1.yaml': insert('article-4-bis', 'article-4') }));
  const { convention } = publication.model;
  const clause = convention.byId.get('article-4-bis');
  if (!clause) throw new Error('no article 4 bis');

  it('is read after article 4 and named as signed', () => {
    const articles = convention.clauses.filter(({ kind }) => kind === 'article').map(({ id }) => id);
    expect(articles.slice(3, 6)).toEqual(['article-4', 'article-4-bis', 'article-5']);
    expect(clauseName(clause, 'fr')).toBe('Article 4 bis');
    expect(clausePlace(clause, convention, 'fr')).toBe('art. 4 bis');
    expect(clausePath(clause)).toBe('articles/4-bis/');
    expect(markOf(clause)).toBe('tab - - 4 bis');
  });

  it('has its number in Akoma Ntoso and JSON', () => {
    expect(akomaNtoso(publication, 'fr')).toContain(
      '<article eId="article-4-bis" refersTo="#amendment-1"><num>4 bis</num><heading',
    );
    expect(clauseJson(publication, clause)).toMatchObject({ number: '4-bis', printedNumber: '4 bis' });
  });

  it('is found as people cite it', () => {
    const known = new Set(convention.clauses.map(({ id }) => id));
    for (const query of ['art. 4 bis', 'Article 4 bis', 'article n° 4 bis', 'art 4 bis, § 2'])
      expect(citedClause(query, known), query).toBe('article-4-bis');
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
    expect(named('article-4')).toEqual(['Article 4', 'art. 4', 'articles/4/']);
  });

  it('is a field of an amendment', () => {
    const { model } = checkAfter({ 'amendments/1.yaml': insert('article-4-bis', 'article-4', 'number: "4-1"') });
    const clause = model.convention.byId.get('article-4-bis');
    expect(clause && clauseName(clause, 'fr')).toBe('Article 4-1');
  });

  it('stands beside the number that it follows', () => {
    expect(errors(insert('article-4-bis', 'article-5'))).toEqual([
      '« article-4-bis » ne peut pas suivre « article-5 » (le même numéro, avec bis, ter…)',
    ]);
    expect(errors(insert('article-12', 'article-4'))).toEqual([
      '« article-12 » laisse un trou dans les numéros (« article-8 », le premier numéro libre)',
    ]);
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
  const { model } = checkAfter({});
  expect(citedClause(query, new Set(model.convention.clauses.map((clause) => clause.id)))).toBe(id);
});

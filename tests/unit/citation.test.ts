import { describe, expect, it } from 'vitest';
import { bibtex, cslJson, ris } from '../../src/editions/citations.ts';
import { citedPath, fullCitation } from '../../src/site/citation.ts';
import { fixtureClause, fixtureModel, fixturePublication, fixtureCheckedOn } from '../support/fixture.ts';

const model = fixtureModel();
const publication = fixturePublication();
const work = 'Accord local pour la petite enfance entre la Ville de Brumeval et l’Agence des familles de l’Osier';
const unnotified = { ...model, record: { ...model.record, notified: null } };
const address = 'https://exemple.fr/id/action-1-1/';

describe('a citation', () => {
  it('names the place, the version, the permanent address and the day of consultation', () => {
    expect(fullCitation(model, fixtureClause('action-1-1'), { address }, 'fr')).toBe(
      `${work}, art. 1, axe de travail 1, action 1, version d’origine, notifiée le 1er mars 2016, ` +
        'https://exemple.fr/id/action-1-1/.',
    );
    expect(
      fullCitation(model, fixtureClause('action-1-1'), { address, paragraph: 2, consulted: '24 November 2026' }, 'en'),
    ).toBe(
      'Local agreement for early childhood between the Town of Brumeval and the Osier Families Agency, ' +
        'art. 1, working strand 1, action 1, § 2, original version, notified on 1 March 2016, ' +
        'https://exemple.fr/id/action-1-1/ (accessed on 24 November 2026).',
    );
  });

  it('says that the date of the original version is unknown while it is', () => {
    expect(fullCitation(unnotified, fixtureClause('action-1-1'), { address }, 'fr')).toContain(
      ', action 1, version d’origine, date inconnue, https://',
    );
  });

  it('names the version in force once a clause is amended, or the day of its repeal', () => {
    expect(fullCitation(model, fixtureClause('article-2'), { address }, 'fr')).toContain(
      ', art. 2, version du 1er janvier 2017, https://',
    );
    const later = fixtureCheckedOn('2030-07-01').model;
    expect(fullCitation(later, fixtureClause('action-2-1', later), { address }, 'en')).toContain('1 July 2030');
    expect(fullCitation(model, fixtureClause('action-2-1'), { address }, 'en')).not.toContain('2030');
  });
});

describe('a cited address', () => {
  it('carries the mark of its words, which those words alone give', () => {
    const article = fixtureClause('article-2');
    expect(citedPath(article)).toBe('id/article-2/?v=ab2a9a');
    expect(citedPath(article, 1)).toBe('id/article-2/?v=cff7a6#p1');
    expect(citedPath(article, 9)).toBe('id/article-2/#p9');
  });

  it('carries none once the text is repealed', () => {
    const later = fixtureCheckedOn('2030-07-01').model;
    expect(citedPath(fixtureClause('action-2-1', later))).toBe('id/action-2-1/');
  });
});

describe('BibTeX, CSL-JSON and RIS', () => {
  it('give the year of the version', () => {
    expect(bibtex(publication, fixtureClause('article-2'))).toBe(
      [
        '@misc{article-2,',
        `  title = {{${work}, art. 2, version du 1er janvier 2017}},`,
        '  author = {{Ville de Brumeval} and {Agence des familles de l’Osier}},',
        '  year = {2017},',
        '  url = {https://exemple.fr/id/article-2/?v=ab2a9a},',
        '  language = {fr},',
        '}',
        '',
      ].join('\n'),
    );
    expect(cslJson(publication, fixtureClause('article-2'))).toEqual([
      {
        id: 'article-2',
        type: 'treaty',
        title: `${work}, art. 2, version du 1er janvier 2017`,
        author: [{ literal: 'Ville de Brumeval' }, { literal: 'Agence des familles de l’Osier' }],
        issued: { 'date-parts': [[2017, 1, 1]] },
        URL: 'https://exemple.fr/id/article-2/?v=ab2a9a',
        language: 'fr',
      },
    ]);
  });

  it('name one paragraph, by its own address', () => {
    expect(ris(publication, fixtureClause('article-2'), 1)).toBe(
      [
        'TY  - GEN',
        'ID  - article-2-p1',
        `TI  - ${work}, art. 2, § 1, version du 1er janvier 2017`,
        'AU  - Ville de Brumeval,',
        'AU  - Agence des familles de l’Osier,',
        'PY  - 2017',
        'DA  - 2017/01/01',
        'UR  - https://exemple.fr/id/article-2/?v=cff7a6#p1',
        'LA  - fr',
        'ER  - ',
        '',
      ].join('\r\n'),
    );
    expect(bibtex(publication, fixtureClause('article-2'), 1)).toMatch(/^@misc\{article-2-p1,$/m);
  });

  it('give no year while none is known', () => {
    const undated = fixturePublication(unnotified);
    expect(bibtex(undated, fixtureClause('article-4'))).not.toContain('year');
    expect(cslJson(undated, fixtureClause('article-4'))[0]).not.toHaveProperty('issued');
  });

  it('escape what TeX would read', () => {
    const odd = { ...model, record: { ...model.record, citation: { fr: '50 % & plus_grand #1', en: 'x' } } };
    expect(bibtex(fixturePublication(odd), fixtureClause('action-1-1'))).toContain(
      '{{50 \\% \\& plus\\_grand \\#1, art. 1, ',
    );
  });
});

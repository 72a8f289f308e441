import { describe, expect, it } from 'vitest';
import { ancestorsOf, neighbours } from '../../src/model/convention/reading.ts';
import { citation, clauseName, clausePlace } from '../../src/site/reference.ts';
import { fixtureClause as clause, fixtureModel } from '../support/fixture.ts';

const { convention, signed, record } = fixtureModel();

describe('the convention as a tree', () => {
  it('is read from the title to the signatures, children where their text calls them', () => {
    expect(signed.clauses.map(({ id }) => id)).toEqual([
      'title',
      'parties',
      'preamble',
      'article-1',
      'axis-1',
      'data-1-1',
      'objective-1-1',
      'action-1-1',
      'action-1-2',
      'axis-2',
      'data-2-1',
      'objective-2-1',
      'action-2-1',
      'article-2',
      'article-3',
      'article-4',
      'signatures',
    ]);
    expect(clause('axis-2').children).toEqual(['data-2-1', 'objective-2-1', 'action-2-1']);
    expect(clause('data-2-1').parent).toBe('axis-2');
    expect(ancestorsOf(convention, clause('action-2-1')).map(({ id }) => id)).toEqual(['article-1', 'axis-2']);
  });

  it('knows what comes before and after among the pages', () => {
    const around = (id: string) => {
      const { previous, next } = neighbours(convention, clause(id));
      return [previous?.id, next?.id];
    };
    expect(around('article-1')).toEqual([undefined, 'axis-1']);
    expect(around('axis-1')).toEqual(['article-1', 'objective-1-1']);
    expect(around('action-1-2')).toEqual(['action-1-3', 'axis-2']);
    expect(around('article-4')).toEqual(['article-3', undefined]);
  });

  it('links an action to its objectives both ways', () => {
    expect(clause('action-1-1').objectives).toEqual(['objective-1-1']);
    expect(clause('objective-1-1').actions).toEqual(['action-1-1', 'action-1-2']);
  });

  it('holds the words of each language', () => {
    expect(clause('action-1-1')).toMatchObject({
      title: { fr: 'Ouvrir une crèche', en: 'Open a nursery' },
      words: { fr: ['nouvelle crèche', 'chantier'], en: ['new nursery', 'building site'] },
      partners: [
        { partner: 'ville', role: { fr: 'construit le bâtiment', en: 'builds the premises' } },
        { partner: 'afo', role: { fr: 'subvention possible', en: 'possible grant' } },
      ],
      dates: [
        { date: '2017-09', label: { fr: 'Ouverture de la crèche', en: 'Opening of the nursery' } },
        { date: '2018-Q1', label: { fr: 'Choix d’un second lieu', en: 'Choice of a second site' } },
      ],
      staleIn: [],
    });
    expect(clause('objective-2-1').staleIn).toEqual(['en']);
  });
});

describe('references', () => {
  it('name a clause in both languages', () => {
    expect(clauseName(clause('action-1-2'), 'fr')).toBe('Axe 1, action 2');
    expect(clauseName(clause('article-4'), 'en')).toBe('Article 4');
    expect(clauseName(clause('preamble'), 'fr')).toBe('Préambule');
    expect(clausePlace(clause('objective-2-1'), convention, 'fr')).toBe('art. 1, axe de travail 2, objectif 1');
    expect(clausePlace(clause('objective-2-1'), convention, 'en')).toBe('art. 1, working strand 2, objective 1');
    expect(citation(clause('action-1-2'), convention, record, 'fr')).toBe(
      'Accord local pour la petite enfance entre la Ville de Brumeval et l’Agence des familles de l’Osier, ' +
        'art. 1, axe de travail 1, action 2.',
    );
  });
});

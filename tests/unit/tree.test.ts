import { describe, expect, it } from 'vitest';
import { parseClauseText } from '../../src/model/convention/clause-text.ts';
import type { Clause, Convention } from '../../src/model/convention/convention.ts';
import { fold, paragraphsIn, treeOf } from '../../src/model/convention/tree.ts';

const clause = (id: string, kind: Clause['kind'], fr: string, en: string, rest: Partial<Clause> = {}): Clause => ({
  id,
  kind,
  number: id,
  position: 1,
  children: [],
  blocks: { fr: parseClauseText(fr), en: parseClauseText(en) },
  words: { fr: [], en: [] },
  objectives: [],
  actions: [],
  partners: [],
  dates: [],
  staleIn: [],
  files: { fr: '', en: '' },
  ...rest,
});
const clauses = [
  clause('article-1', 'article', '# Un\n\nVoici\n\n<Axes />\n\nFin.', '# One\n\nHere\n\n<Axes />\n\nEnd.', {
    children: ['axis-1'],
  }),
  clause(
    'axis-1',
    'axis',
    'Données\n\n<DataPoints />\n\nActions\n\n<Actions />',
    'Data\n\n<DataPoints />\n\nActions\n\n<Actions />',
    { parent: 'article-1', children: ['data-1-1', 'action-1-1', 'action-1-2'] },
  ),
  clause('data-1-1', 'data', 'Huit.', 'Eight.', { parent: 'axis-1' }),
  clause('action-1-1', 'action', 'Bâtir.', 'Build.', { parent: 'axis-1' }),
  clause('action-1-2', 'action', 'Ouvrir.', 'Open.', { parent: 'axis-1' }),
  clause('article-2', 'article', 'Deux.', 'Two.'),
];
const convention: Convention = { clauses, byId: new Map(clauses.map((one) => [one.id, one])) };

describe('the tree of the convention', () => {
  it('has each clause where the text of its parent calls it, in each language', () => {
    const words = (locale: 'fr' | 'en') =>
      treeOf(convention).flatMap((node) =>
        fold<string[]>(node, (_, items) =>
          items.flatMap((item) => (item.type === 'children' ? item.results.flat() : [item.text[locale]])),
        ),
      );
    expect(words('fr')).toEqual(['Un', 'Voici', 'Données', 'Huit.', 'Actions', 'Bâtir.', 'Ouvrir.', 'Fin.', 'Deux.']);
    expect(words('en')).toEqual(['One', 'Here', 'Data', 'Eight.', 'Actions', 'Build.', 'Open.', 'End.', 'Two.']);
  });

  it('is folded children first', () => {
    const ids = treeOf(convention).map((node) =>
      fold<string>(node, ({ id }, items) => {
        const inside = items.flatMap((item) => (item.type === 'children' ? item.results : []));
        return inside.length === 0 ? id : `${id}(${inside.join(' ')})`;
      }),
    );
    expect(ids).toEqual(['article-1(axis-1(data-1-1 action-1-1 action-1-2))', 'article-2']);
  });

  it('knows the words of an axis that announce a list, and no others', () => {
    const [article] = treeOf(convention);
    const axis = article?.items.flatMap((item) => (item.type === 'children' ? item.nodes : []))[0];
    expect(axis && paragraphsIn(axis).map(({ number, announces }) => [number, announces])).toEqual([
      [1, 'data'],
      [2, 'action'],
    ]);
    expect(article && paragraphsIn(article).map(({ announces }) => announces)).toEqual([undefined, undefined]);
  });
});

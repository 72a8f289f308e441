import { describe, expect, it } from 'vitest';
import { checkAfter } from '../support/content-copy.ts';
import { ancestorsOf, neighbours } from '../../src/model/convention/reading.ts';
import { citation, clauseName, clausePlace } from '../../src/site/reference.ts';

const { convention, record } = checkAfter({}).model;
const clause = (id: string) => {
  const found = convention.byId.get(id);
  if (!found) throw new Error(`no clause ${id}`);
  return found;
};

describe('the convention as a tree', () => {
  it('holds its 60 clauses, each once', () => {
    const counts = Object.groupBy(convention.clauses, ({ kind }) => kind);
    expect(Object.fromEntries(Object.entries(counts).map(([kind, list]) => [kind, list?.length]))).toEqual({
      title: 1,
      parties: 1,
      preamble: 1,
      article: 7,
      axis: 3,
      data: 16,
      objective: 18,
      action: 12,
      signatures: 1,
    });
    expect(convention.byId.size).toBe(60);
  });

  it('reads article 1, its axes and their children, then article 2', () => {
    const order = convention.clauses.map(({ id }) => id);
    expect(order.slice(0, 6)).toEqual(['title', 'parties', 'preamble', 'article-1', 'axis-1', 'data-1-1']);
    expect(order.indexOf('action-1-8')).toBe(order.indexOf('axis-2') - 1);
    expect(order.at(-1)).toBe('signatures');
    expect(ancestorsOf(convention, clause('action-2-1')).map(({ id }) => id)).toEqual(['article-1', 'axis-2']);
  });

  it('knows what comes before and after among the pages', () => {
    expect(neighbours(convention, clause('action-1-8')).next?.id).toBe('axis-2');
    expect(neighbours(convention, clause('axis-1')).next?.id).toBe('objective-1-1');
    expect(neighbours(convention, clause('article-1')).previous).toBeUndefined();
    expect(neighbours(convention, clause('article-7')).next).toBeUndefined();
  });

  it('links an action to its objectives both ways', () => {
    const { objectives } = clause('action-1-4');
    expect(objectives.length).toBeGreaterThan(0);
    for (const id of objectives) expect(clause(id).actions).toContain('action-1-4');
  });
});

describe('references', () => {
  it('name a clause in both languages', () => {
    expect(clauseName(clause('action-1-4'), 'fr')).toBe('Axe 1, action 4');
    expect(clauseName(clause('article-4'), 'en')).toBe('Article 4');
    expect(clausePlace(clause('objective-2-3'), convention, 'fr')).toBe('art. 1, axe de travail 2, objectif 3');
    expect(clausePlace(clause('objective-2-3'), convention, 'en')).toBe('art. 1, working strand 2, objective 3');
    expect(citation(clause('action-1-4'), convention, record, 'fr')).toMatch(
      /^Convention de partenariat .*, art\. 1, axe de travail 1, action 4\.$/,
    );
  });
});

import { describe, expect, it } from 'vitest';
import { clauseOfId } from '../../src/site/addresses.ts';
import { contentHref } from '../../src/site/content-links.ts';

describe('clauseOfId', () => {
  it.each([
    ['action-1-4', { id: 'action-1-4', kind: 'action', number: '1-4', axis: 1 }],
    ['axis-2', { id: 'axis-2', kind: 'axis', number: '2', axis: 2 }],
    ['article-4', { id: 'article-4', kind: 'article', number: '4', axis: undefined }],
    ['preamble', { id: 'preamble', kind: 'preamble', number: 'preamble', axis: undefined }],
  ])('reads %s', (id, clause) => {
    expect(clauseOfId(id)).toEqual(clause);
  });
});

describe('contentHref', () => {
  it.each([
    ['service:creches', '/en/services/creches/'],
    ['term:pmi', '/en/glossaire/#pmi'],
    ['contact:samu', '/en/qui-appeler/#contact-samu'],
    ['clause:action-1-4', '/en/actions/1-4/'],
    ['clause:article-4#p2', '/en/articles/4/#p2'],
    ['clause:data-1-3', '/en/axes/1/#data-1-3'],
    ['clause:preamble', '/en/convention/#preamble'],
    ['https://example.org/', 'https://example.org/'],
  ])('leads %s to %s', (target, address) => {
    expect(contentHref(target, 'en')).toBe(address);
  });
});

import { expect, it } from 'vitest';
import { lostParagraphs } from '../../src/model/amendments/lost-paragraphs.ts';
import { versionName } from '../../src/site/version-words.ts';
import { withAmendments } from '../support/amended.ts';

const { model } = withAmendments();
const lost = (id: string) =>
  lostParagraphs(model.history.get(id) ?? []).map(({ number, version }) => [number, version.from]);

it('finds the last state that held each paragraph which is gone', () => {
  const held = model.history
    .get('article-4')
    ?.map(({ clause }) => clause?.blocks.fr.filter(({ type }) => type === 'paragraph').length);
  expect(held).toEqual([3, 2, 1, 1]);
  expect(lost('article-4')).toEqual([
    [2, '2018-01-01'],
    [3, undefined],
  ]);
});

it('finds every paragraph of a repealed clause, and none of one that stands', () => {
  expect(lost('action-1-3')).toEqual([[1, undefined]]);
  expect(lost('article-5')).toEqual([]);
});

it('dates the original version by the notification once it is known', () => {
  expect(versionName({}, 'fr', { notified: null })).toBe('version d’origine, date inconnue');
  expect(versionName({}, 'fr', { notified: '2017-01-16' })).toBe('version d’origine, notifiée le 16 janvier 2017');
  expect(versionName({}, 'en', { notified: '2017-01-16' })).toBe('original version, notified on 16 January 2017');
});

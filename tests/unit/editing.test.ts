import { expect, it } from 'vitest';
import { editingState } from '../../src/model/editing.ts';
import { fixtureChecked } from '../support/fixture.ts';

const { model, entries } = fixtureChecked();
const state = editingState(model, entries);

it('names the actions of which nothing is known', () => {
  expect(state.unknown).toEqual(['action-1-3', 'action-2-1']);
});

it('names the facts about the site that are still to be filled in', () => {
  expect(state.missing).toEqual([
    'address',
    'publisher.director',
    'licenceAddress',
    'repository.url',
    'repository.branch',
  ]);
});

it('puts what was checked longest ago first', () => {
  expect(state.checked).toEqual([
    { collection: 'situations', id: 'donner-son-avis', date: '2026-09-01' },
    { collection: 'services', id: 'assistants-maternels', date: '2026-10-05' },
    { collection: 'services', id: 'creches', date: '2026-11-20' },
    { collection: 'situations', id: 'cherche-une-place', date: '2026-11-21' },
  ]);
});

it('counts the translations that are current and names the stale ones', () => {
  expect(
    state.translations.map(({ collection, locale, current, stale }) => [collection, locale, current, stale]),
  ).toEqual([
    ['parts', 'en', 4, []],
    ['articles', 'en', 4, []],
    ['axes', 'en', 2, []],
    ['data', 'en', 2, []],
    ['objectives', 'en', 1, ['2-1']],
    ['actions', 'en', 3, []],
    ['services', 'en', 2, []],
    ['situations', 'en', 2, []],
    ['pages', 'en', 2, []],
  ]);
});

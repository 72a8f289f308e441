import { expect, it } from 'vitest';
import { backlinksOf, situationsOf } from '../../src/model/families/backlinks.ts';
import { fixtureClause, fixtureModel } from '../support/fixture.ts';

const model = fixtureModel();
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);

it.each([
  ['action-1-1', ['creches'], ['cherche-une-place'], ['afo', 'ville']],
  ['action-1-2', ['assistants-maternels'], [], ['ville']],
  ['action-2-1', [], ['donner-son-avis'], []],
  ['objective-1-1', [], ['cherche-une-place'], []],
  ['data-1-1', ['creches'], [], ['ville']],
  ['article-4', [], [], []],
])('%s leads back to its services, its situations and the partners it names', (id, services, situations, partners) => {
  const back = backlinksOf(model, [fixtureClause(id)]);
  expect([ids(back.services), ids(back.situations), ids(back.partners)]).toEqual([services, situations, partners]);
});

it('several clauses lead back to each thing once', () => {
  const back = backlinksOf(
    model,
    ['action-1-1', 'data-1-1', 'action-2-1'].map((id) => fixtureClause(id)),
  );
  expect([ids(back.services), ids(back.situations)]).toEqual([['creches'], ['cherche-une-place', 'donner-son-avis']]);
});

it('a service is named by the situations that offer it', () => {
  const offered = [...model.services.values()].map((service) => [service.id, ids(situationsOf(model, service))]);
  expect(offered).toEqual([
    ['creches', ['cherche-une-place', 'donner-son-avis']],
    ['assistants-maternels', ['cherche-une-place']],
  ]);
});

it('a term and a partner know each clause that writes them', () => {
  expect([...model.terms.values()].map(({ id, clauses }) => [id, clauses])).toEqual([
    ['afo', ['parties', 'action-1-1']],
    ['avenant', ['article-3']],
    ['creche', ['data-1-1', 'objective-1-1', 'action-1-1', 'data-2-1', 'objective-2-1', 'action-2-1']],
  ]);
  expect([...model.partners.values()].map(({ id, clauses }) => [id, clauses])).toEqual([
    ['afo', ['title', 'parties', 'action-1-1', 'signatures']],
    ['ville', ['title', 'parties', 'data-1-1', 'action-1-1', 'action-1-2']],
  ]);
});

import { describe, expect, it } from 'vitest';
import { statusOf } from '../../src/model/commitments/commitment.ts';
import { checkAfter, fixtureModel } from '../support/fixture.ts';

const file = 'commitments/1-1.yaml';
const done =
  '{ status: done, date: 2018-02-03, statedBy: Un service, source: { title: Un rapport, url: ' +
  '"https://exemple.fr/rapport" } }';
const planned = done.replace('done', 'planned').replace('2018-02-03', '2017-01-01');

describe('commitments', () => {
  it('are the actions in force, with the dates that the text plans and what has been stated of each', () => {
    const { commitments } = fixtureModel();
    expect([...commitments.values()].map(({ id, history }) => [id, statusOf(history)])).toEqual([
      ['action-1-1', 'under-way'],
      ['action-1-3', 'unknown'],
      ['action-1-2', 'abandoned'],
      ['action-2-1', 'unknown'],
    ]);
    expect(
      commitments.get('action-1-1')?.parts.map(({ planned: { date }, history }) => [date, statusOf(history)]),
    ).toEqual([
      ['2017-09', 'done'],
      ['2018-Q1', 'unknown'],
    ]);
  });

  it('keep their history, oldest first', () => {
    const { model, problems } = checkAfter({
      [file]: `history:\n  - ${planned}\n  - ${done}\nparts:\n  - - ${done}\n`,
    });
    expect(problems).toEqual([]);
    const commitment = model.commitments.get('action-1-1');
    expect(statusOf(commitment?.history ?? [])).toBe('done');
    expect(commitment?.history).toHaveLength(2);
    expect(commitment?.parts.map(({ history }) => statusOf(history))).toEqual(['done', 'unknown']);
  });

  it.each([
    [
      'a status without a source',
      `history:\n  - { status: done, date: 2018-02-03, statedBy: Un service }\n`,
      'history.0.source',
      'champ absent',
    ],
    [
      'a status without a date',
      `history:\n  - ${done.replace('date: 2018-02-03, ', '')}\n`,
      'history.0.date',
      'champ absent',
    ],
    [
      'a status without who states it',
      `history:\n  - ${done.replace('statedBy: Un service, ', '')}\n`,
      'history.0.statedBy',
      'champ absent',
    ],
    ['a status that does not exist', `history:\n  - ${done.replace('done', 'fini')}\n`, 'history.0.status', '« fini »'],
    ['an older line after a newer one', `history:\n  - ${done}\n  - ${planned}\n`, 'history.1.date', 'plus ancien'],
    ['more parts than dates', 'parts: [[], [], []]\n', 'parts', '3 partie(s)'],
  ])('refuse %s', (_, text, field, found) => {
    const [problem] = checkAfter({ [file]: text }).problems;
    expect(problem).toMatchObject({ severity: 'error', file: `src/content/${file}`, field });
    expect(problem?.found.fr).toContain(found);
  });

  it('refuse a file of an action that does not exist', () => {
    expect(checkAfter({ 'commitments/9-9.yaml': 'history: []\n' }).problems.map(({ found }) => found.fr)).toEqual([
      'action « 9-9 » : cet identifiant n’existe pas',
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { historyOf, versionAt } from '../../src/model/amendments/history.ts';
import type { Amendment } from '../../src/model/amendments/amendment.ts';
import { stateAt, statesOf } from '../../src/model/amendments/states.ts';
import { checkContent } from '../../src/check/content.ts';

const { signed } = checkContent('tests/fixtures/convention').model;
const both = (words: string) => ({ fr: words, en: words });
const inserting = { objectives: [], partners: {}, dates: [] };
const amendment = (
  id: string,
  effect: string,
  changes: Amendment['changes'],
  sets: Amendment['sets'] = {},
): Amendment => ({
  id,
  file: `src/content/amendments/${id}.yaml`,
  title: both(`Avenant ${id}`),
  signed: effect,
  effect,
  draft: false,
  approvals: [{ body: 'ville', date: effect, reference: 'n° 1' }],
  sets,
  changes,
});
const ids = (day: string, amendments: Amendment[]) =>
  stateAt(statesOf(signed, amendments), day).convention.clauses.map(({ id }) => id);

describe('the convention at a date', () => {
  const replace = amendment('1', '2020-06-01', [
    { action: 'replace', clause: 'article-3', text: both('# Article 3\n\nUn autre texte.') },
  ]);

  it('is the signed one until the day before an amendment takes effect, and the amended one from that day', () => {
    const words = (day: string) =>
      stateAt(statesOf(signed, [replace]), day)
        .convention.byId.get('article-3')
        ?.blocks.fr.at(-1);
    expect(words('2020-05-31')).toEqual(signed.byId.get('article-3')?.blocks.fr.at(-1));
    expect(words('2020-06-01')).toMatchObject({ type: 'paragraph', number: 1, text: 'Un autre texte.' });
    expect(words('2030-01-01')).toMatchObject({ text: 'Un autre texte.' });
  });

  it('keeps a repealed clause in its place, without words, and says since when and by what', () => {
    const repeal = amendment('1', '2020-06-01', [{ action: 'repeal', clause: 'action-1-2' }]);
    const after = stateAt(statesOf(signed, [repeal]), '2020-06-01').convention.byId.get('action-1-2');
    expect(after?.blocks).toEqual({ fr: [], en: [] });
    expect(after?.repealed).toEqual({ amendment: '1', from: '2020-06-01' });
    expect(ids('2020-06-01', [repeal])).toEqual(signed.clauses.map(({ id }) => id));
  });

  it('takes no account of a repealed action among those that serve an objective', () => {
    const repeal = amendment('1', '2020-06-01', [{ action: 'repeal', clause: 'action-1-1' }]);
    const actions = (day: string) =>
      stateAt(statesOf(signed, [repeal]), day).convention.byId.get('objective-1-1')?.actions;
    expect(actions('2020-05-31')).toContain('action-1-1');
    expect(actions('2020-06-01')).not.toContain('action-1-1');
  });

  it('reads an inserted clause after the one that it follows, with the objectives that it serves', () => {
    const insert = amendment('1', '2020-06-01', [
      {
        action: 'insert',
        clause: 'action-1-3',
        after: 'action-1-1',
        text: both('Agir.'),
        ...inserting,
        objectives: ['1-1'],
      },
    ]);
    const at = ids('2020-06-01', [insert]);
    expect(at[at.indexOf('action-1-1') + 1]).toBe('action-1-3');
    const { convention } = stateAt(statesOf(signed, [insert]), '2020-06-01');
    expect(convention.byId.get('objective-1-1')?.actions).toContain('action-1-3');
    expect(convention.byId.get('action-1-3')?.inserted).toEqual({ amendment: '1', from: '2020-06-01' });
  });

  it('gives a new axis its own objectives and actions', () => {
    const insert = amendment('1', '2020-06-01', [
      {
        action: 'insert',
        clause: 'axis-3',
        after: 'axis-2',
        text: both('# Axe 3\n\nObjectifs\n\n<Objectives />\n\nActions\n\n<Actions />'),
        ...inserting,
      },
      { action: 'insert', clause: 'action-3-1', after: 'axis-3', text: both('Agir.'), ...inserting },
      { action: 'insert', clause: 'objective-3-1', after: 'axis-3', text: both('Viser.'), ...inserting },
      { action: 'insert', clause: 'objective-3-2', after: 'objective-3-1', text: both('Viser plus.'), ...inserting },
    ]);
    const at = ids('2020-06-01', [insert]);
    const first = at.indexOf('axis-3');
    expect(at.slice(first, first + 5)).toEqual([
      'axis-3',
      'objective-3-1',
      'objective-3-2',
      'action-3-1',
      at[first + 4],
    ]);
    expect(at[first - 1]).toBe('action-2-1');
  });

  it('changes nothing by a change that cannot be made', () => {
    const wrong = amendment('1', '2020-06-01', [
      { action: 'repeal', clause: 'article-99' },
      { action: 'insert', clause: 'article-3', after: 'article-2', text: both('# X'), ...inserting },
    ]);
    expect(stateAt(statesOf(signed, [wrong]), '2020-06-01').convention.clauses).toEqual(signed.clauses);
  });
});

describe('the versions of a clause', () => {
  const amendments = [
    amendment('1', '2020-06-01', [{ action: 'replace', clause: 'action-1-2', text: both('Autrement.') }]),
    amendment('2', '2021-06-01', [{ action: 'repeal', clause: 'action-1-2' }]),
  ];
  const history = historyOf(statesOf(signed, amendments));

  it('exist for every clause of the text', () => {
    expect([...history.keys()]).toEqual(signed.clauses.map(({ id }) => id));
  });

  it('begin with the signed text and have one for each change, the last without words when it is repealed', () => {
    expect(
      history.get('action-1-2')?.map(({ from, amendment: by, clause }) => [from, by, clause !== undefined]),
    ).toEqual([
      [undefined, undefined, true],
      ['2020-06-01', '1', true],
      ['2021-06-01', '2', false],
    ]);
  });

  it('of a clause that others stand in follow those', () => {
    expect(history.get('axis-1')?.map(({ from }) => from)).toEqual([undefined, '2020-06-01', '2021-06-01']);
    expect(history.get('article-1')?.map(({ from }) => from)).toEqual([undefined, '2020-06-01', '2021-06-01']);
    expect(history.get('axis-2')?.map(({ from }) => from)).toEqual([undefined]);
  });

  it('are told by day', () => {
    const versions = history.get('action-1-2') ?? [];
    expect(versionAt(versions, '2020-05-31')?.from).toBeUndefined();
    expect(versionAt(versions, '2020-06-01')?.from).toBe('2020-06-01');
    expect(versionAt(versions, '2021-05-31')?.from).toBe('2020-06-01');
    expect(versionAt(versions, '2021-06-01')?.clause).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { changesMade, statusToCome, textStatus } from '../../src/model/amendments/text-status.ts';
import { plainText } from '../../src/model/convention/clause-text.ts';
import { conventionJson } from '../../src/editions/json.ts';
import { conventionMarkdown } from '../../src/editions/markdown.ts';
import { allEditions } from '../../src/editions/registry.ts';
import { fixtureCheckedOn, fixtureClause, fixturePublication } from '../support/fixture.ts';

const [signed, amended, repealed] = ['2016-12-31', '2026-11-24', '2030-07-01'].map(
  (day) => fixtureCheckedOn(day).model,
);
if (!signed || !amended || !repealed) throw new Error('no model');
const spaced = (text: string | undefined) => text?.replace(/[\u00a0\u202f]/g, ' ');

describe('the state of a text', () => {
  it('is what the last amendment in force made of its own words', () => {
    const state = (id: string, model = amended) => textStatus(fixtureClause(id, model));
    expect(state('article-2', signed)).toEqual({ state: 'in-force' });
    expect(state('article-2')).toEqual({ state: 'amended', amendment: '1', from: '2017-01-01' });
    expect(state('action-1-3')).toEqual({ state: 'added', amendment: '1', from: '2017-01-01' });
    expect(state('axis-1')).toEqual({ state: 'in-force' });
    expect(state('action-2-1')).toEqual({ state: 'in-force' });
    expect(state('action-2-1', repealed)).toEqual({ state: 'repealed', amendment: '2', from: '2030-07-01' });
  });

  it('to come is told until its day', () => {
    const coming = (id: string, model = amended) => statusToCome(model, fixtureClause(id, model));
    expect(coming('article-2', signed)).toEqual({ state: 'amended', amendment: '1', from: '2017-01-01' });
    expect(coming('action-2-1')).toEqual({ state: 'repealed', amendment: '2', from: '2030-07-01' });
    expect(coming('axis-2')).toBeUndefined();
    expect(coming('action-2-1', repealed)).toBeUndefined();
  });

  it('is told with the words before and after each change, in force or to come', () => {
    const made = amended.amendments.flatMap((amendment) =>
      changesMade(amended, amendment).map(({ change, before, after }) => [
        change.action,
        change.clause,
        ...[before, after].map((clause) => clause && plainText(clause.blocks.en).slice(0, 60)),
      ]),
    );
    expect(made).toEqual([
      [
        'replace',
        'article-2',
        'Art. 2: LENGTH\n\nThis agreement is made for two years from it',
        'Art. 2: LENGTH\n\nThis agreement is made for three years from ',
      ],
      ['insert', 'action-1-3', undefined, 'Lend toys to families.'],
      ['repeal', 'action-2-1', 'Set up a nursery council on which parents sit', ''],
    ]);
  });
});

describe('the editions tell the state of each text', () => {
  const row = (id: string, model = amended) =>
    allEditions(fixturePublication(model))
      .find(({ path }) => path === 'editions/textes.csv')
      ?.content.split('\r\n')
      .find((line) => line.startsWith(`${id};`));

  it('as columns of the table, without the summary of a repealed text', () => {
    expect(row('action-2-1')).toMatch(/;in-force;;;repealed;2;2030-07-01;https:/);
    expect(row('article-2')).toMatch(/;amended;1;2017-01-01;;;;https:/);
    expect(row('article-2', signed)).toMatch(/;in-force;;;amended;1;2017-01-01;https:/);
    expect(row('action-2-1', repealed)).toBe(
      'action-2-1;action;2-1;2;axis-2;Créer un conseil de crèche;Set up a nursery council;;;;;repealed;2;2030-07-01;' +
        ';;;https://exemple.fr/id/action-2-1/;',
    );
  });

  it('as fields of JSON', () => {
    const clause = (id: string, model = amended) =>
      conventionJson(fixturePublication(model)).clauses.find((one) => one.id === id);
    expect(clause('action-2-1')?.status).toEqual({ state: 'in-force' });
    expect(clause('action-2-1')?.coming).toEqual({ state: 'repealed', amendment: '2', from: '2030-07-01' });
    expect(clause('action-2-1', repealed)).toMatchObject({
      status: { state: 'repealed', amendment: '2', from: '2030-07-01' },
      summary: undefined,
      coming: undefined,
    });
    const inForce = (model = amended) =>
      conventionJson(fixturePublication(model)).amendments.map(({ id, inForce: now }) => [id, now]);
    expect(inForce()).toEqual([
      ['1', true],
      ['2', false],
    ]);
  });

  it('in Markdown, where a repealed text is no empty place', () => {
    const markdown = (model = amended, locale: 'fr' | 'en' = 'fr') =>
      spaced(conventionMarkdown(fixturePublication(model), locale));
    expect(markdown(signed)).toContain('<!-- Texte reproduit sans changement.');
    expect(markdown()).not.toContain('sans changement');
    expect(markdown()).toContain('<!-- Texte de la copie transmise, tel que les avenants en vigueur l’ont changé.');
    expect(markdown()).toContain(
      '<!-- article-2 https://exemple.fr/id/article-2/ · Texte modifié par l’avenant n° 1, en vigueur depuis le ' +
        '1er janvier 2017. -->',
    );
    expect(markdown()).toContain(
      '<!-- action-2-1 https://exemple.fr/id/action-2-1/ · À venir le 1er juillet 2030 : texte abrogé par ' +
        'l’avenant n° 2. -->\n\nCréer un conseil',
    );
    expect(markdown(repealed, 'en')).toContain(
      '<!-- action-2-1 https://exemple.fr/id/action-2-1/ -->\n\n' +
        '*[Strand 2, action 1. Text repealed since 1 July 2030 by amendment no. 2.]*\n',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { comparisonsOf, comparisonsOfText } from '../../src/site/comparisons.ts';
import { comparisonPage } from '../../src/views/comparison.ts';
import { amendedOn } from '../support/amended.ts';
import { fixtureModel } from '../support/fixture.ts';

const head = (effect: string) => `title: { fr: Avenant, en: Amendment }
signed: ${effect}
effect: ${effect}
approvals: [{ body: ville, date: ${effect}, reference: n° 1 }, { body: afo, date: ${effect}, reference: n° 2 }]
changes:
`;
const objective = (words: string) => `  - action: replace
    clause: objective-1-1
    summary: { fr: Un résumé., en: A summary. }
    text: { fr: ${words}, en: ${words} }
`;

describe('the states that are compared', () => {
  it('are every two of a few, and none where there is one', () => {
    expect(comparisonsOfText(fixtureModel()).map(({ path }) => path)).toEqual([
      'convention/au/2017-01-01/depuis/origine/',
    ]);
    const [signed] = fixtureModel().states;
    expect(comparisonsOf({ ...fixtureModel(), states: signed ? [signed] : [], history: new Map() })).toEqual([]);
  });

  it('are the first and the nine before where there are many: a pair that is kept stays kept', () => {
    const [signed] = fixtureModel().states;
    if (!signed) throw new Error('no state');
    const years = (count: number) => [
      signed,
      ...Array.from({ length: count }, (_, index) => ({ ...signed, from: `${2001 + index}-01-01` })),
    ];
    const paths = (count: number) => comparisonsOfText({ states: years(count) }).map(({ path }) => path);
    expect(paths(12).filter((path) => path.startsWith('convention/au/2012-01-01/'))).toEqual(
      ['origine', '2003', '2004', '2005', '2006', '2007', '2008', '2009', '2010', '2011'].map(
        (year) => `convention/au/2012-01-01/depuis/${year === 'origine' ? year : `${year}-01-01`}/`,
      ),
    );
    expect(paths(12).filter((path) => paths(13).includes(path))).toEqual(paths(12));
  });

  it('say so where the words are those of before again', () => {
    const [checked] = amendedOn(
      {
        '1': head('2018-01-01') + objective('Autre chose'),
        '2': head('2019-01-01') + objective('Accroître le nombre de places en crèche'),
      },
      ['2020-01-01'],
    );
    const model = checked?.model;
    if (!model) throw new Error('no model');
    const context = { model, locale: 'fr', site: new URL('https://exemple.fr') } as const;
    const page = (path: string) => {
      const comparison = comparisonsOf(model).find((one) => one.path === path);
      if (!comparison) throw new Error(`no ${path}`);
      return comparisonPage(context, comparison);
    };
    const changed = page('objectifs/1-1/versions/2019-01-01/depuis/2018-01-01/');
    expect([changed.before.label, changed.after.label, changed.parts.length, changed.same]).toEqual([
      'version du 1er janvier 2018',
      'version du 1er janvier 2019',
      1,
      undefined,
    ]);
    const again = page('objectifs/1-1/versions/2019-01-01/depuis/origine/');
    expect([again.parts, again.same]).toEqual([[], 'Les mots sont les mêmes.']);
  });
});

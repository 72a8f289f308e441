import { describe, expect, it } from 'vitest';
import { spelledNumbersIn } from '../../src/model/statistics/numbers-in-text.ts';
import { checkAfter } from '../support/fixture.ts';

/** What is said of the numbers of an action, typed in both languages after the others. */
const told = (fr: string, en: string) =>
  checkAfter({
    'amendments/1.yaml': (text) =>
      `${text}  - action: insert\n    clause: action-2-2\n    after: action-2-1\n    title: { fr: Aider, en: Help }\n` +
      '    summary: { fr: Une aide., en: Help. }\n    text:\n' +
      `      fr: |\n        ${fr}\n      en: |\n        ${en}\n`,
  }).problems.map(({ severity, field, found }) => [severity, field, found.fr.replace(/^.*: il y/, 'il y')]);
const field = 'changes.2.text.en';

describe('the numbers of a translation', () => {
  it.each([
    ['dans 3 mois', 'within 3 months'],
    ['dans 3 mois', 'within three months'],
    ['dans trois mois', 'within 3 months'],
    ['les deux parties', 'both parties'],
    ['les deux parties', 'the parties'],
    ['28 000 habitants, 9,73 %', '28,000 inhabitants, 9.73%'],
    ['28 000 habitants', '28 000 inhabitants'],
    ['au 1er trimestre 2017', 'in the first quarter of 2017'],
    ['le 01/12/2026', 'on 1 December 2026'],
    ['à 14 h 30', 'at 2:30 p.m.'],
  ])('may be written in another way: %s, %s', (fr, en) => expect(told(fr, en)).toEqual([]));

  it.each([
    ['dans 3 mois', 'within 9 months', 'il y manque 3 ; il y a en plus 9'],
    ['pour trois ans', 'for nine years', 'il y manque 3 ; il y a en plus 9'],
    ['pour 40 places', 'for places', 'il y manque 40'],
    ['des places', '40 places', 'il y a en plus 40'],
    ['à 9,73 %', 'at 9.37%', 'il y manque 9.73 ; il y a en plus 9.37'],
  ])('are an error in an amendment where they differ: %s, %s', (fr, en, found) =>
    expect(told(fr, en)).toEqual([['error', field, found]]),
  );

  it('are an error in the signed text too, with the line of the translation', () => {
    const { problems } = checkAfter({
      'articles/en/2.mdx': (text) => text.replace('made for two years', 'made for nine years'),
    });
    expect(problems).toMatchObject([
      {
        severity: 'error',
        file: 'src/content/articles/en/2.mdx',
        position: { line: 9 },
        found: {
          fr: 'les nombres de la traduction (en) ne sont pas ceux du français : il y manque 2 ; il y a en plus 9',
        },
      },
    ]);
  });

  it('are to look at again in words of ours, months too, one for one', () => {
    const { problems } = checkAfter({
      'services/en/creches.mdx': (text) => text.replace(/^lead: .*$/m, 'lead: "A nursery has 99 places."'),
      'actions/en/1-1.mdx': (text) => text.replace('in September 2017', 'in October 2017'),
    });
    expect(problems.map(({ severity, file, field, found }) => [severity, file, field, found.fr])).toEqual([
      [
        'error',
        'src/content/actions/en/1-1.mdx',
        undefined,
        'le mois de la traduction (en) n’est pas celui du français : 2017-10',
      ],
      [
        'warning',
        'src/content/services/en/creches.mdx',
        'lead',
        'les nombres de la traduction (en) ne sont pas ceux du français : il y a en plus 99',
      ],
    ]);
  });

  it('are read in letters in each language', () => {
    expect(spelledNumbersIn('for three years, then six months', 'en')).toEqual([3, 6]);
    expect(spelledNumbersIn('six places', 'fr')).toEqual([6]);
  });
});

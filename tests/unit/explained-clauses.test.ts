import { describe, expect, it } from 'vitest';
import { saysDate } from '../../src/check/explained-clauses.ts';
import { reportText } from '../../src/check/report.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);
/** Returns the errors about some edits, as staff read them. */
const told = (edits: Edits): string =>
  reportText(
    checkAfter(edits).problems.filter(({ severity }) => severity === 'error'),
    'fr',
  );

describe('what explains a clause says nothing that its text does not', () => {
  it.each<[string, string, (text: string) => string, string[]]>([
    [
      'a number in a summary',
      'actions/fr/1-1.mdx',
      replaced('de 15 à 20 places, puis', 'de 15 à 25 places, puis'),
      ['actions/fr/1-1.mdx', 'summary', 'le nombre 25', '15, 20, 2017, 1, 2018'],
    ],
    [
      'a number in an English summary',
      'actions/en/1-1.mdx',
      replaced('plans a nursery of 15 to 20 places', 'plans a nursery of 15 to 30 places'),
      ['actions/en/1-1.mdx', 'le nombre 30'],
    ],
    [
      'a length of time in letters',
      'articles/fr/2.mdx',
      replaced(/^summary: .*$/m, 'summary: "L’accord dure cinq ans."'),
      ['la durée « 5 ans »', '2 ans'],
    ],
    [
      'a month of a year',
      'actions/fr/1-1.mdx',
      replaced(/^summary: .*$/m, 'summary: "Une crèche ouvre en mars 2017."'),
      ['le mois 2017-03', '2017-09'],
    ],
    ['a number in a title', 'actions/fr/1-1.mdx', replaced('title: "Ouvrir une', 'title: "Ouvrir 3'), ['le nombre 3']],
    [
      'a number in the part of a partner',
      'actions/fr/1-1.mdx',
      replaced('construit le bâtiment"', 'construit 12 salles"'),
      ['partners.ville', 'le nombre 12'],
    ],
    [
      'a number in what is due',
      'actions/fr/1-1.mdx',
      replaced('label: "Ouverture de la crèche"', 'label: "Ouverture de 40 places"'),
      ['dates.0.label', 'le nombre 40'],
    ],
    [
      'the date of a deadline',
      'actions/fr/1-1.mdx',
      replaced('date: "2017-09"', 'date: "2017-10"'),
      ['dates.0.date', 'la date 2017-10'],
    ],
    [
      'the quarter of a deadline',
      'actions/fr/1-1.mdx',
      replaced('date: "2018-Q1"', 'date: "2018-Q3"'),
      ['dates.1.date', 'la date 2018-Q3'],
    ],
    [
      'a partner that it does not name',
      'actions/fr/1-2.mdx',
      replaced('ville: "prête un local"', 'afo: "prête un local"'),
      ['partners.afo', 'que le texte de action-1-2 ne nomme pas', 'effacez cette ligne'],
    ],
    [
      'an objective of another axis',
      'actions/fr/1-1.mdx',
      replaced('objectives: ["1-1"]', 'objectives: ["2-1"]'),
      ['objectives.0', 'un objectif d’un autre axe', 'un objectif de l’axe 1 : 1-1'],
    ],
    [
      'a number in an inserted action',
      'amendments/1.yaml',
      replaced(/(clause: action-1-3[\s\S]*?summary:\s*(?:\{ )?fr: )("?)/, '$1$2Ouvrir 77 places. '),
      ['amendments/1.yaml', 'le nombre 77'],
    ],
  ])('%s', (_, file, edit, words) => {
    const report = told({ [file]: edit });
    for (const word of words) expect(report).toContain(word);
  });

  it('may count what the text lists, and gives the months that share a year', () => {
    expect(
      told({ 'actions/fr/1-1.mdx': replaced(/^summary: .*$/m, 'summary: "Deux lieux, dont un dès septembre 2017."') }),
    ).toBe('');
  });
});

it('finds a date in a French text as precise as it is', () => {
  const text = 'Ouverture en juin et juillet 2017, puis au 1er trimestre 2018 et le 3 mai 2019 ; bilan en 2020.';
  const said = ['2017-06', '2017-07', '2018-Q1', '2018', '2019-05-03', '2019-05', '2020'];
  const unsaid = ['2017-08', '2018-Q2', '2019-05-04', '2021', '2018-01'];
  expect(said.filter((date) => !saysDate(text, date))).toEqual([]);
  expect(unsaid.filter((date) => saysDate(text, date))).toEqual([]);
});

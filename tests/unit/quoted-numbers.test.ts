import { describe, expect, it } from 'vitest';
import { countsIn } from '../../src/model/statistics/numbers-in-text.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

const head = (effect: string) => `title: { fr: Avenant n° 3, en: Amendment no. 3 }
signed: 2026-10-01
effect: ${effect}
approvals: [{ body: ville, date: 2026-09-20, reference: n° 5 }, { body: afo, date: 2026-09-25, reference: n° 6 }]
changes:
`;
/** An amendment of the data point that says 80 places, which then says 95. */
const places = (effect = '2027-01-01') =>
  `${head(effect)}  - action: replace
    clause: data-1-1
    text:
      fr: >-
        Le taux de couverture en crèche : 12,5 % (2015). La Ville compte 95 places en crèche, 40 places chez les
        assistants maternels et 640 enfants de moins de 4 ans.
      en: >-
        Nursery coverage rate: 12.5% (2015). The Town has 95 nursery places, 40 places with childminders and 640
        children under 4.
`;

/** What is said of the words that keep a number of before, without what is said of the figures. */
const told = (edits: Edits) =>
  checkAfter(edits)
    .problems.filter(({ file, found }) => !file.includes('/statistics/') && found.fr.includes('ne dit plus'))
    .map(({ severity, file, field, position, found }) => [
      severity,
      `${file.replace('src/content/', '')}:${position?.line}`,
      field,
      found.fr,
    ]);
const found = '« 80 », que le texte de data-1-1 ne dit plus à partir du 2027-01-01 (avenant 3)';
const service = (words: string) => (text: string) => text.replace('Vous payez selon vos revenus.', words);

describe('a number that an amendment takes out of a text', () => {
  it('is told of a service that keeps it, in each language, with its line', () => {
    const edits = {
      'amendments/3.yaml': places(),
      'services/fr/creches.mdx': service('Il y a 80 places.'),
      'services/en/creches.mdx': (text: string) => text.replace('You pay', 'There are 80 places. You pay'),
    };
    expect(told(edits)).toEqual([
      ['warning', 'services/en/creches.mdx:31', undefined, found],
      ['warning', 'services/fr/creches.mdx:49', undefined, found],
    ]);
    const [, problem] = checkAfter(edits).problems.filter(({ file }) => file.includes('services'));
    expect([problem?.expected?.fr, problem?.remedy.fr]).toEqual([
      'un nombre que ce texte donne alors : 12.5, 2015, 95, 40, 640, 4',
      'écrivez le nouveau nombre, ou retirez l’ancien ; pour dire l’ancien et le nouveau, nommez l’avenant dans le ' +
        'même paragraphe, par son titre',
    ]);
  });

  it('is an error from the day of effect', () =>
    expect(
      told({ 'amendments/3.yaml': places('2026-11-01'), 'services/fr/creches.mdx': service('Il y a 80 places.') }).map(
        ([severity]) => severity,
      ),
    ).toEqual(['error']));

  it('may be told beside the new one, where the amendment is named', () =>
    expect(
      told({
        'amendments/3.yaml': places(),
        'services/fr/creches.mdx': service('Il y a 80 places, 95 après l’avenant n° 3.'),
      }),
    ).toEqual([]));

  it('is not told of what refers to another text, nor of one that stays', () =>
    expect(
      told({
        'amendments/3.yaml': places(),
        'services/fr/assistants-maternels.mdx': (text) => text.replace('</What>', '\n\nIl y a 80 places.\n\n</What>'),
        'services/fr/creches.mdx': service('Il y a 40 places et 640 enfants.'),
      }),
    ).toEqual([]));

  it('is told of the fields of a page, of a price of it, of a situation that links to the text', () =>
    expect(
      told({
        'amendments/3.yaml': places(),
        'services/fr/creches.mdx': (text) => text.replace('en journée', 'parmi 80 enfants'),
        'prices/creche.yaml': (text) => text.replace('Un barème fixe le prix.', 'Il y a 80 prix.'),
        'situations/fr/cherche-une-place.mdx': (text) =>
          text.replace('Appelez la Ville.', 'Il y a [80 places](clause:data-1-1).'),
      }),
    ).toEqual([
      ['warning', 'prices/creche.yaml:2', 'note.fr', found],
      ['warning', 'services/fr/creches.mdx:4', 'lead', found],
      ['warning', 'situations/fr/cherche-une-place.mdx:23', undefined, found],
    ]));

  it('is told of the glossary and of the partners that the text names', () =>
    expect(
      told({
        'amendments/3.yaml': places(),
        'glossary/creche.yaml': (text) => text.replace('Un lieu où', 'L’un des 80 lieux où'),
        'partners/ville.yaml': (text) => text.replace(/^role: \{ fr: /m, 'role: { fr: 80 places. '),
      }),
    ).toEqual([
      ['warning', 'glossary/creche.yaml:3', 'definition.fr', found],
      ['warning', 'partners/ville.yaml:4', 'role.fr', found],
    ]));

  it('is told of the summary of what the text stands in', () =>
    expect(
      told({
        'amendments/3.yaml': places(),
        'axes/fr/1.mdx': (text) => text.replace('des places de plus', '80 places de plus'),
      }),
    ).toEqual([['warning', 'axes/fr/1.mdx:3', 'summary', found]]));

  it('is told of a title and a summary that the amendment leaves or writes', () => {
    const action = (title: string) => `${head('2027-01-01')}  - action: replace
    clause: action-1-1
    ${title}
    summary: { fr: Une crèche de 15 à 20 places., en: A nursery of 15 to 20 places. }
    text:
      fr: |
        Ouvrir une crèche de 25 à 30 places

        La Ville construit le bâtiment.
      en: |
        Open a nursery of 25 to 30 places

        The Town puts up the building.
`;
    const titled = (text: string) => text.replace('title: "Ouvrir une crèche"', 'title: "Ouvrir 20 places"');
    const kept = (number: number) =>
      `« ${number} », que le texte de action-1-1 ne dit plus à partir du 2027-01-01 (avenant 3)`;
    const written = told({ 'amendments/3.yaml': action(''), 'actions/fr/1-1.mdx': titled });
    expect(written.filter(([, file]) => String(file).startsWith('amendments'))).toEqual([
      ['warning', 'amendments/3.yaml:6', 'changes.0', kept(20)],
      ['warning', 'amendments/3.yaml:9', 'changes.0.summary.fr', kept(15)],
      ['warning', 'amendments/3.yaml:9', 'changes.0.summary.en', kept(15)],
    ]);
    const renamed = action('title: { fr: Ouvrir 30 places, en: Open 30 places }').replace(/15 (à|to) 20/g, '25 $1 30');
    expect(told({ 'amendments/3.yaml': renamed, 'actions/fr/1-1.mdx': titled })).toEqual([]);
  });

  it('is told of what it counts where it is small: the 3 months of a notice, not any 3', () => {
    const notice = `${head('2027-01-01')}sets: { notice: P5M }
  - action: replace
    clause: article-4
    summary: { fr: Cinq mois à l’avance., en: Five months ahead. }
    text:
      fr: "# Art. 4 : RESILIATION\\n\\nChaque partie peut résilier l’accord, avec un préavis de cinq mois."
      en: "# Art. 4: TERMINATION\\n\\nEach party may end the agreement, with five months’ notice."
`.replace(/changes:\n(sets.*\n)/, '$1changes:\n');
    const linked = (words: string) => ({
      'amendments/3.yaml': notice,
      'services/fr/creches.mdx': service(`${words} [Le texte](clause:article-4).`),
    });
    expect(told(linked('Les 3 parties et les trois lieux.'))).toEqual([]);
    expect(told(linked('Avec 3 mois d’avance.')).map(([, , , text]) => text)).toEqual([
      '« 3 », que le texte de article-4 ne dit plus à partir du 2027-01-01 (avenant 3)',
    ]);
  });

  it('is told of a text that is repealed', () =>
    expect(
      told({
        'amendments/3.yaml': `${head('2027-01-01')}  - { action: repeal, clause: data-1-1 }\n`,
        'services/fr/creches.mdx': service('Il y a 80 places.'),
      }).map(([, , , text]) => text),
    ).toEqual([found]));
});

describe('what a text counts', () => {
  it('is read in digits and in letters, with its word in the singular', () => {
    expect(countsIn('Trois ans, 28 000 places, 12,5 % et 4.', 'fr')).toEqual([
      { number: 28000, of: 'place' },
      { number: 12.5, of: '%' },
      { number: 4 },
      { number: 3, of: 'an' },
    ]);
    expect(countsIn('six months', 'en')).toEqual([{ number: 6, of: 'month' }]);
  });
});

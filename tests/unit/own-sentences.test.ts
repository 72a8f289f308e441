import { describe, expect, it } from 'vitest';
import { daysIn } from '../../src/model/convention/days-in-text.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

/** An amendment of the term of article 2, which an amendment in force set to three years, and of 80 places. */
const amendment = (effect: string) => `title: { fr: Avenant n° 3, en: Amendment no. 3 }
signed: 2026-10-01
effect: ${effect}
approvals: [{ body: ville, date: 2026-09-20, reference: n° 5 }, { body: afo, date: 2026-09-25, reference: n° 6 }]
sets: { term: P5Y }
changes:
  - action: replace
    clause: article-2
    summary: { fr: Cinq ans., en: Five years. }
    text:
      fr: "# Art. 2 : DUREE\\n\\nL’accord est conclu pour cinq ans."
      en: "# Art. 2: TERM\\n\\nThe agreement is concluded for five years."
  - action: replace
    clause: data-1-1
    text:
      fr: La Ville compte 95 places en crèche (12,5 % en 2015), 40 places ailleurs et 640 enfants de moins de 4 ans.
      en: The Town has 95 nursery places (12.5% in 2015), 40 places elsewhere and 640 children under 4.
`;
const told = (edits: Edits, of = /convention\.yaml|site\.yaml|pages/) =>
  checkAfter(edits)
    .problems.filter(({ file, field }) => of.test(file) && field !== 'fingerprint')
    .map(({ severity, file, field, position, found }) => [
      severity,
      `${file.replace('src/content/', '')}:${position?.line}`,
      field,
      found.fr,
    ]);
/** A fact added to those of convention.yaml. */
const fact = (fr: string, en: string, more = '') => ({
  'convention.yaml': (text: string) =>
    text.replace('finder:', `    - text: { fr: "${fr}", en: "${en}" }\n${more && `      ${more}\n`}finder:`),
});
const years = (fr: string, en: string) =>
  fact(`L’accord dure ${fr}.`, `The agreement lasts ${en}.`, 'clauses: [article-2]');

describe('a sentence about the convention as a whole', () => {
  it('that gives a length names the text that it is taken from', () => {
    const edits = fact('L’accord dure trois ans.', 'It lasts three years.');
    expect(told(edits)).toEqual([
      ['warning', 'convention.yaml:41', 'status.facts.1.text.fr', 'la durée « 3 ans », sans son texte'],
      ['warning', 'convention.yaml:41', 'status.facts.1.text.en', 'la durée « 3 years », sans son texte'],
    ]);
    expect(checkAfter(edits).problems[0]?.remedy.fr).toBe(
      'écrivez « clauses: [article-4] » à côté de cette phrase (une phrase seule devient une liste : ' +
        '- { fr: …, en: …, clauses: […] }) ; « clauses: [] » si aucun texte ne la donne',
    );
    expect(told(fact('Pour les enfants de trois ans.', 'For children of three years.', 'clauses: []'))).toEqual([]);
    expect(told(years('trois ans', 'three years'))).toEqual([]);
  });

  it('is refused where that text says another, in each language', () =>
    expect(told(years('quatre ans', 'three years'))).toEqual([
      [
        'error',
        'convention.yaml:41',
        'status.facts.1.text.fr',
        '« 4 ans », que ne dit pas article-2 à partir du 2017-01-01',
      ],
    ]));

  it('is to look at before an amendment gives another, refused from its day, free where it names the amendment', () => {
    const at = (effect: string, edits: Edits) =>
      told({ ...edits, 'amendments/3.yaml': amendment(effect) }).map(([severity, , field, found]) => [
        severity,
        field,
        found,
      ]);
    const three = years('trois ans', 'three years');
    expect(at('2027-01-01', three)).toEqual([
      ['warning', 'status.facts.1.text.fr', '« 3 ans », que ne dit pas article-2 à partir du 2027-01-01'],
      ['warning', 'status.facts.1.text.en', '« 3 years », que ne dit pas article-2 à partir du 2027-01-01'],
    ]);
    expect(at('2026-11-01', three).map(([severity]) => severity)).toEqual(['error', 'error']);
    const both = years('cinq ans depuis l’avenant n° 3, trois avant', 'five years since amendment no. 3, 3 before');
    expect(at('2026-11-01', both)).toEqual([]);
  });

  it('that keeps a number which no text says any more is told, in the facts, the site and its pages', () =>
    expect(
      told({
        'amendments/3.yaml': amendment('2026-11-01'),
        ...fact('Il y avait 80 places.', 'There were 12 places.'),
        'site.yaml': (text) => text.replace('un accord local inventé', 'un accord sur 80 places'),
        'pages/fr/mentions-legales.mdx': (text) => `${text}\nLa Ville a 80 places, et 640 enfants.\n`,
      }),
    ).toEqual([
      [
        'error',
        'convention.yaml:41',
        'status.facts.1.text.fr',
        '« 80 », que ne dit aucun texte à partir du 2026-11-01',
      ],
      ['error', 'pages/fr/mentions-legales.mdx:17', undefined, '« 80 », que ne dit aucun texte à partir du 2026-11-01'],
      ['error', 'site.yaml:4', 'purpose.fr', '« 80 », que ne dit aucun texte à partir du 2026-11-01'],
      [
        'warning',
        'site.yaml:4',
        'purpose.en',
        'les nombres de la traduction (en) ne sont pas ceux du français : il y manque 80',
      ],
    ]));

  it('in a page speaks of the text that it links to', () => {
    const page = (words: string) => ({ 'pages/fr/mentions-legales.mdx': (text: string) => `${text}\n${words}\n` });
    expect(told(page('L’accord [dure trois ans](clause:article-2).'))).toEqual([]);
    expect(told(page('L’accord [dure six ans](clause:article-2).')).map(([severity, at]) => [severity, at])).toEqual([
      ['error', 'pages/fr/mentions-legales.mdx:17'],
    ]);
    expect(told(page('Gardé six ans.')).map(([severity, , , found]) => [severity, found])).toEqual([
      ['warning', 'la durée « 6 ans », sans son texte'],
    ]);
  });

  it('tells the day of the notification, of an amendment, of the contract as the files give it', () => {
    const notified = (day: string) => fact(`Notifié le ${day}.`, 'Known.');
    expect(told(notified('1er mars 2016'))).toEqual([]);
    expect(told(notified('2 mars 2016'))).toEqual([
      ['error', 'convention.yaml:41', 'status.facts.1.text.fr', 'le jour 2016-03-02, que les fichiers ne donnent pas'],
    ]);
    const effect = (day: string) => fact(`L’avenant n° 1 vaut depuis le ${day}.`, 'Known.');
    expect(told(effect('1er janvier 2017'))).toEqual([]);
    expect(told(effect('1er janvier 2018'))).toHaveLength(1);
    const end = (day: string) => fact('Connu.', `It ended on ${day}.`, 'clauses: [article-2]');
    expect(told(end('1 March 2019'))).toEqual([]);
    expect(told(end('1 March 2018')).map(([, , , found]) => found)).toEqual([
      '« 2018-03-01 », que ne dit pas article-2 à partir du 2017-01-01',
    ]);
    const unknown = {
      'convention.yaml': (text: string) =>
        text.replace('notified: 2016-03-01', 'notified: null').replace('while: [awaited, running, ended]', ''),
    };
    expect(told(unknown).map(([, , field]) => field)).toEqual(['status.facts.0.text.fr', 'status.facts.0.text.en']);
  });

  it('names texts that there are', () =>
    expect(told(fact('Connu.', 'Known.', 'clauses: [article-9]')).map(([, , field]) => field)).toEqual([
      'status.facts.1.clauses.0',
    ]));

  it('says what it counts, and a day in words', () => {
    expect(daysIn('Le 1er mars 2016 et le 12 DÉCEMBRE 2017, en mai 2018.', 'fr')).toEqual(['2016-03-01', '2017-12-12']);
    expect(daysIn('On 1 March 2016.', 'en')).toEqual(['2016-03-01']);
  });
});

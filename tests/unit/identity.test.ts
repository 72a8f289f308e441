import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { editionData } from '../../src/editions/edition-data.ts';
import { calendar } from '../../src/editions/icalendar.ts';
import type { Model } from '../../src/model/model.ts';
import { modelAt } from '../../src/model/model-at.ts';
import { standingOfText } from '../../src/site/legal-standing.ts';
import { fullCitation } from '../../src/site/citation.ts';
import { conventionData } from '../../src/site/linked-data.ts';
import { pdfEditions } from '../../src/editions/pdf-edition.ts';
import { checkAfter, fixtureClause, fixturePublication, type Edits } from '../support/fixture.ts';

const shortTitle = '  shortTitle: { fr: Accord des familles, en: Families agreement }\n';

/** An amendment of the parties and of the title; `sets` are the facts that it gives. */
const amendment = (sets: string, effect = '2026-11-01') => `title: { fr: Avenant n° 3, en: Amendment no. 3 }
signed: 2026-10-01
effect: ${effect}
approvals: [{ body: ville, date: 2026-09-20, reference: n° 5 }, { body: afo, date: 2026-09-25, reference: n° 6 }]
${sets || 'sets:\n'}${shortTitle}changes:
  - action: replace
    clause: parties
    text:
      fr: |
        ENTRE :

        La Ville de Brumeval, représentée par Madame Lise Orvale, Maire,

        ET :

        L’AFO.
      en: |
        BETWEEN:

        The Town of Brumeval, represented by Ms Lise Orvale, Mayor,

        AND:

        The AFO.
  - action: replace
    clause: title
    text:
      fr: |
        Accord de Brumeval
        pour les familles
      en: |
        Brumeval agreement
        for families
`;
const parties = `sets:
  parties:
    - { partner: ville, representative: Lise Orvale, capacity: { fr: Maire, en: Mayor } }
    - { partner: afo }
`;
const told = (edits: Edits) =>
  checkAfter(edits).problems.map(({ severity, file, field, position, found }) => [
    severity,
    `${file.replace('src/content/', '')}:${position?.line}`,
    field,
    found.fr,
  ]);

describe('the parties of a day', () => {
  const { model, problems } = checkAfter({ 'amendments/3.yaml': amendment(parties) });
  const [signed, first] = model.states;

  it('follow an amendment from its day on', () => {
    expect(problems).toEqual([]);
    expect(model.record.parties.map(({ representative }) => representative)).toEqual(['Lise Orvale', undefined]);
    expect(akomaNtoso(fixturePublication(model), 'en')).toContain('showAs="Lise Orvale"');
    expect(checkAfter({ 'amendments/3.yaml': amendment(parties, '2027-01-01') }).model.record.parties[0]).toEqual({
      partner: 'ville',
      representative: 'Ada Brumelle',
      capacity: { fr: 'Maire', en: 'Mayor' },
    });
  });

  it('stay with the text that named them, as its title stays in its citations', () => {
    const then = first && modelAt(model, first);
    expect([then?.record.parties[0]?.representative, then?.record.citation.fr]).toEqual([
      'Ada Brumelle',
      'Accord local pour la petite enfance entre la Ville de Brumeval et l’Agence des familles de l’Osier',
    ]);
    expect(signed && modelAt(model, signed).record.parties).toHaveLength(2);
    const address = 'https://exemple.fr/id/article-3/';
    expect(fullCitation(model, fixtureClause('article-3', model), { address }, 'en')).toContain(
      'Brumeval agreement for families, art. 3',
    );
  });

  it.each([
    ['', 'sets', 'l’avenant change le texte « parties », sans « parties » sous « sets »'],
    [
      parties.replace('representative: Lise Orvale', 'representative: Ada Brumelle'),
      'sets.parties.0.representative',
      '« Ada Brumelle » n’est pas dans le texte de parties',
    ],
    [
      parties.replace('fr: Maire', 'fr: Présidente'),
      'sets.parties.0.capacity',
      '« Présidente » n’est pas dans le texte de parties',
    ],
  ])('are refused where the text of then does not name them so', (sets, field, found) =>
    expect(told({ 'amendments/3.yaml': amendment(sets) }).map(([severity, , ...rest]) => [severity, ...rest])).toEqual([
      ['error', field, found],
    ]),
  );

  it('are refused where the signed text does not name them so, nor those who sign', () =>
    expect(
      told({
        'convention.yaml': (text) =>
          text.replace('representative: Ivo Lantier', 'representative: Ivo Lantié').replace('name: Ada', 'name: Eva'),
      }),
    ).toEqual([
      ['error', 'convention.yaml:13', 'parties.1.representative', '« Ivo Lantié » n’est pas dans le texte de parties'],
      ['error', 'convention.yaml:16', 'signatories.0.name', '« Eva Brumelle » n’est pas dans le texte de signatures'],
    ]));

  it('are those who approve an amendment, from the one that names them on', () => {
    const sets = 'sets:\n  parties: [{ partner: ville }, { partner: osier }]\n';
    expect(told({ 'amendments/3.yaml': amendment(sets) }).map(([, , ...rest]) => rest)).toContainEqual([
      'sets.parties.1.partner',
      'partenaire « osier » : cet identifiant n’existe pas',
    ]);
    const alone = amendment('sets:\n  parties: [{ partner: ville }]\n').replace(/, \{ body: afo[^}]*\}/, '');
    expect(told({ 'amendments/3.yaml': alone })).toEqual([]);
  });

  it('are set once a day', () => {
    const other = amendment('sets:\n  parties: [{ partner: afo }]\n')
      .replace(/changes:[^]*/, 'changes: [{ action: repeal, clause: action-1-1 }]\n')
      .replace('n° 3', 'n° 4');
    expect(
      told({ 'amendments/3.yaml': amendment(parties), 'amendments/4.yaml': other }).map(([, , ...rest]) => rest),
    ).toContainEqual(['sets.parties', 'parties, que l’avenant 3 écrit autrement pour le 2026-11-01 aussi']);
  });
});

const english = pdfEditions.find(({ locales }) => locales[0] === 'en');
const css = readFileSync('src/styles/tokens.css', 'utf8');

describe('the short title of a day', () => {
  const named = (model: Model) => [
    model.record.shortTitle.fr,
    english && editionData(model, english, 'https://exemple.fr/', css).shortTitle,
    /SUMMARY:.* · (.*)/.exec(calendar(fixturePublication(model), 'fr'))?.[1]?.trim(),
    conventionData(model.record, 'Titre', standingOfText(model, 'en'), 'en', new URL('https://exemple.fr'))
      .alternateName,
  ];

  it('follows an amendment from its day on, in what prints it, and stays with the text of before', () => {
    const { model } = checkAfter({ 'amendments/3.yaml': amendment(parties) });
    expect(named(model)).toEqual([
      'Accord des familles',
      'Families agreement',
      'Accord des familles',
      'Families agreement',
    ]);
    const [, first] = model.states;
    expect(first && modelAt(model, first).record.shortTitle.en).toBe('Brumeval early-childhood agreement');
    const before = checkAfter({ 'amendments/3.yaml': amendment(parties, '2027-01-01') }).model;
    expect(before.record.shortTitle.fr).toBe('Accord petite enfance de Brumeval');
  });

  it('is asked for where the title changes', () =>
    expect(told({ 'amendments/3.yaml': amendment(parties).replace(shortTitle, '') })).toEqual([
      [
        'warning',
        'amendments/3.yaml:5',
        'sets',
        'l’avenant change le titre, sans « shortTitle » sous « sets » : le nom court reste ' +
          '« Accord petite enfance de Brumeval »',
      ],
    ]));
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clausePdfData } from '../../src/editions/clause-pdf-data.ts';
import type { EditionData } from '../../src/editions/edition-data.ts';
import { clausePdfs } from '../../src/editions/pdf-edition.ts';
import type { Locale } from '../../src/model/locale.ts';
import { clausePage } from '../../src/views/clause.ts';
import { idPage } from '../../src/views/id.ts';
import { fixtureCheckedOn, fixtureClause, fixturePublication } from '../support/fixture.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [signed, amended, repealed] = ['2016-12-31', '2026-11-24', '2030-07-01'].map(
  (day) => fixtureCheckedOn(day).model,
);
if (!signed || !amended || !repealed) throw new Error('no model');

/** Returns what the sheet of a clause says, with plain spaces. */
function sheet(model: typeof amended, id: string, locale: Locale = 'fr'): EditionData {
  const clause = fixtureClause(id, model);
  if (!model) throw new Error('no model');
  const data = clausePdfData(model, { file: 'x.pdf', locale, clause }, 'https://exemple.fr/', css);
  return JSON.parse(JSON.stringify(data).replace(/[\u00a0\u202f]/g, ' ')) as EditionData;
}

it('each text that is read alone has one in each language, repealed ones too', () => {
  const files = clausePdfs(repealed.convention).map(({ file }) => file);
  expect(files).toContain('textes/article-2.fr.pdf');
  expect(files).toContain('textes/axis-1.en.pdf');
  expect(files).toContain('textes/action-2-1.fr.pdf');
  expect(files).toContain('textes/preamble.fr.pdf');
  expect(files.filter((file) => /signatures|title|parties|data-/.test(file))).toEqual([]);
});

describe('the sheet of one text', () => {
  it('says where it stands, its version, up to which day and where it lives', () => {
    expect(sheet(signed, 'action-1-1')).toMatchObject({
      title: 'Axe 1, action 1 : Ouvrir une crèche · Accord petite enfance de Brumeval',
      state: 'Version d’origine, notifiée le 1er mars 2016. À jour au 20 novembre 2026.',
      address: 'exemple.fr/id/action-1-1/',
      extract: {
        work: 'Accord local pour la petite enfance entre la Ville de Brumeval et l’Agence des familles de l’Osier',
        place: 'art. 1, axe de travail 1, action 1',
        rise: 0,
      },
      notes: [
        'Version d’origine, notifiée le 1er mars 2016. À jour au 20 novembre 2026.',
        'Texte reproduit sans changement. La convention a pris effet le 1er mars 2016 et arrive à son terme le 1er ' +
          'mars 2018.',
        'Accord local pour la petite enfance entre la Ville de Brumeval et l’Agence des familles de l’Osier, art. 1, ' +
          'axe de travail 1, action 1, version d’origine, notifiée le 1er mars 2016, ' +
          'https://exemple.fr/id/action-1-1/?v=5cd2ec.',
      ],
    });
  });

  it('opens with a heading of the first level: that of the text or, where it has none, its name', () => {
    const opening = (id: string) => {
      const { body, extract } = sheet(amended, id);
      const [first] = body;
      return first?.type === 'heading' ? [first.words[0]?.text, first.level - (extract?.rise ?? 0)] : first?.type;
    };
    expect(opening('article-2')).toEqual(['Art. 2 : DUREE', 1]);
    expect(opening('axis-2')).toEqual(['Axe de travail 2 : Ecouter les parents', 1]);
    expect(opening('action-1-1')).toEqual(['Axe 1, action 1', 1]);
  });

  it('holds the parts of an axis, each with its number', () => {
    const lists = sheet(amended, 'axis-1').body.flatMap((item) => (item.type === 'list' ? [item] : []));
    expect(lists.map(({ kind }) => kind)).toEqual(['data', 'objective', 'action']);
  });

  it('says of an amended text what was done, and of one to be amended what will be', () => {
    const states = (id: string, model = amended) =>
      sheet(model, id).body.flatMap((item) => (item.type === 'state' ? [item.words[0]?.text] : []));
    expect(sheet(signed, 'article-2').notes).toContain(
      'À venir le 1er janvier 2017 : texte modifié par l’avenant n° 1.',
    );
    expect(sheet(amended, 'article-2').state).toBe('Version du 1er janvier 2017. À jour au 20 novembre 2026.');
    expect(states('article-2')).toEqual(['Texte modifié par l’avenant n° 1, en vigueur depuis le 1er janvier 2017.']);
    expect(sheet(amended, 'article-2').notes.join(' ')).not.toContain('sans changement');
    expect(states('article-2', signed)).toEqual([]);
  });

  it('says nothing of an amendment that left the text as it was', () => {
    expect(sheet(amended, 'action-1-1').notes.join(' ')).not.toContain('avenant');
  });

  it('keeps the place of a repealed text, without its words', () => {
    const { state, body, notes } = sheet(repealed, 'action-2-1', 'en');
    expect(state).toBe('Text repealed since 1 July 2030. Up to date on 1 July 2030.');
    expect(body.map((item) => ('words' in item ? item.words[0]?.text : item.type))).toEqual([
      'Strand 2, action 1 (repealed)',
      'Text repealed since 1 July 2030 by amendment no. 2.',
    ]);
    expect(notes).toContain('Unofficial translation, for information. If the two differ, the French text prevails.');
  });
});

describe('the page of a text', () => {
  const { model, site } = fixturePublication();
  const clause = fixtureClause('article-2');
  const file = (locale: Locale) => ({ pdf: { file: `textes/article-2.${locale}.pdf`, locale, clause }, kilobytes: 31 });

  it('leads to its PDF with the size, only where it was made', () => {
    expect(clausePage({ model, locale: 'fr', site }, clause, file('fr')).cite.pdf).toEqual({
      label: 'Ce texte en PDF (31\u00a0ko)',
      href: '/telechargements/textes/article-2.fr.pdf',
    });
    expect(clausePage({ model, locale: 'fr', site }, clause).cite.pdf).toBeUndefined();
  });

  it('has it on the permanent page too, in each language', () => {
    const thing = {
      id: clause.id,
      name: { fr: 'x', en: 'x' },
      about: { fr: 'x', en: 'x' },
      path: 'articles/2/',
      clause,
    };
    const page = idPage({ model, site }, thing, [], [file('fr'), file('en')]);
    expect(page.languages.map(({ otherFiles }) => otherFiles)).toEqual([
      [{ label: 'Ce texte en PDF (31\u00a0ko)', href: '/telechargements/textes/article-2.fr.pdf' }],
      [{ label: 'This text as a PDF (31 kB)', href: '/telechargements/textes/article-2.en.pdf' }],
    ]);
  });

  it('says up to which day it is told', () => {
    expect(clausePage({ model, locale: 'fr', site }, clause).upToDate).toBe('À jour au 20 novembre 2026.');
    expect(clausePage({ model, locale: 'en', site }, clause).upToDate).toBe('Up to date on 20 November 2026.');
  });
});

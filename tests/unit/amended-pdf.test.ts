import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { editionData, type EditionData } from '../../src/editions/edition-data.ts';
import { pdfEditions, statePdfs, type PdfEdition } from '../../src/editions/pdf-edition.ts';
import { modelAt } from '../../src/model/model-at.ts';
import type { Model } from '../../src/model/model.ts';
import { conventionAt } from '../../src/views/convention.ts';
import { checkAfter, fixtureCheckedOn } from '../support/fixture.ts';

const [signed, amended, repealed] = ['2016-12-31', '2026-11-24', '2030-07-01'].map(
  (day) => fixtureCheckedOn(day).model,
);
const french = pdfEditions.find(({ file }) => file === 'convention.fr.pdf');
const bilingual = pdfEditions.find(({ file }) => file === 'convention.fr-en.pdf');
if (!signed || !amended || !repealed || !french || !bilingual) throw new Error('no model or no edition');
const css = readFileSync('src/styles/tokens.css', 'utf8');
const dataOf = (model: Model, edition: PdfEdition): EditionData =>
  JSON.parse(
    JSON.stringify(editionData(model, edition, 'https://exemple.fr/', css)).replace(/[\u00a0\u202f]/g, ' '),
  ) as EditionData;

describe('the PDF of an amended text', () => {
  it('names its amendments on its cover and at the foot of each page, and what is to come', () => {
    expect(dataOf(signed, french).state).toBe('Copie signée.');
    expect(dataOf(signed, french).notes).toContain('L’avenant n° 1 prendra effet le 1er janvier 2017.');
    expect(dataOf(amended, french).state).toBe(
      'Texte modifié par l’avenant n° 1, en vigueur depuis le 1er janvier 2017.',
    );
    expect(dataOf(repealed, french).state).toBe(
      'Texte modifié par les avenants n° 1 et 2, en vigueur depuis le 1er juillet 2030.',
    );
    expect(dataOf(repealed, french).notes.join(' ')).not.toContain('prendra effet');
    expect(dataOf(amended, french).notes.join(' ')).not.toContain('sans changement');
  });

  it('says beside each text what was done to it, and leaves no empty place', () => {
    const body = dataOf(repealed, bilingual).body;
    const heading = body.findIndex((item) => item.type === 'heading' && item.id === 'article-2');
    expect(body[heading + 1]).toEqual({
      type: 'state',
      words: [
        { lang: 'fr', text: 'Texte modifié par l’avenant n° 1, en vigueur depuis le 1er janvier 2017.', state: true },
        { lang: 'en', text: 'Text amended by amendment no. 1, in force since 1 January 2017.', state: true },
      ],
    });
    const items = body.flatMap((item) => (item.type === 'list' && item.kind === 'action' ? item.items : []));
    expect(items.map(({ number }) => number)).toEqual(['1', '3', '2', '1']);
    expect(items.at(-1)?.paragraphs.map(([words]) => words?.text)).toEqual([
      'Texte abrogé depuis le 1er juillet 2030 par l’avenant n° 2.',
    ]);
    expect(items[1]?.paragraphs.map((words) => words[1]?.text)).toEqual([
      'Lend toys to families.',
      'Text added by amendment no. 1, in force since 1 January 2017.',
    ]);
  });

  it('gives a repealed article a heading that names it, so that the contents do', () => {
    const { model } = checkAfter({
      'amendments/2.yaml': (text) => text.replace('2030-07-01', '2026-10-02').replace('action-2-1', 'article-3'),
    });
    const { contents, body } = dataOf(model, french);
    expect(contents.find(({ id }) => id === 'article-3')?.headed).toBe(true);
    const at = body.findIndex((item) => item.type === 'heading' && item.id === 'article-3');
    expect(body.slice(at, at + 2)).toEqual([
      {
        type: 'heading',
        id: 'article-3',
        level: 1,
        mark: { tab: 'Art. 3' },
        words: [{ lang: 'fr', text: 'Article 3 (abrogé)' }],
      },
      {
        type: 'state',
        words: [{ lang: 'fr', text: 'Texte abrogé depuis le 2 octobre 2026 par l’avenant n° 2.', state: true }],
      },
    ]);
  });
});

describe('a state that has passed', () => {
  it('has its PDFs, which no later day makes false', () => {
    expect(statePdfs(signed.states)).toEqual([]);
    expect(statePdfs(amended.states).map(({ file }) => file)).toEqual([
      'convention.fr.origine.pdf',
      'convention.en.origine.pdf',
      'convention.fr.2017-01-01.pdf',
      'convention.en.2017-01-01.pdf',
    ]);
    const kept = (model: Model, index: number) => {
      const edition = statePdfs(model.states)[index];
      if (!edition) throw new Error(`no PDF ${index}`);
      return dataOf(modelAt(model, edition.state), edition);
    };
    expect(kept(amended, 0)).toMatchObject({
      state: 'Copie signée.',
      address: 'exemple.fr/fr/convention/au/origine/',
      notes: [
        'Texte intégral, avant tout avenant',
        'Texte reproduit sans changement d’après la copie transmise. Les formes, les liens et les numéros des ' +
          'actions sont ajoutés par ce site.',
      ],
    });
    expect(kept(amended, 3)).toMatchObject({
      state: 'Text changed by amendment no. 1, in force since 1 January 2017.',
      address: 'exemple.fr/en/convention/au/2017-01-01/',
    });
    expect(JSON.stringify(kept(amended, 0).body)).not.toContain('avenant n°');
    expect(kept(repealed, 2)).toEqual(kept(amended, 2));
  });

  it('offers them on its page', () => {
    const [state] = amended.states;
    const [edition] = statePdfs(amended.states);
    if (!state || !edition) throw new Error('no state');
    const context = { model: amended, locale: 'fr' as const, site: new URL('https://exemple.fr') };
    expect(conventionAt(context, state, [{ edition, kilobytes: 90 }]).pdfs.map(({ href }) => href)).toEqual([
      '/telechargements/convention.fr.origine.pdf',
    ]);
  });
});

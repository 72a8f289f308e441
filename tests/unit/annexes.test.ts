import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCompiler, writeEditions } from '../../scripts/editions.ts';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { editionData } from '../../src/editions/edition-data.ts';
import { pdfEditions } from '../../src/editions/pdf-edition.ts';
import { runningPages } from '../../src/editions/running-pages.ts';
import { locales } from '../../src/model/locale.ts';
import { citableFrom, citedClause } from '../../src/search/citation.ts';
import { fullCitation } from '../../src/site/citation.ts';
import { clausePage } from '../../src/views/clause.ts';
import { clauseList } from '../../src/views/clause-list.ts';
import { conventionPage } from '../../src/views/convention.ts';
import { checkAfter, fixtureClause, fixtureModel, fixturePublication } from '../support/fixture.ts';
import { hasPoppler, pdfText } from '../support/pdf.ts';

const file = (title: string, summary: string, body: string, more = '') =>
  `---\ntitle: "${title}"\nsummary: "${summary}"\n${more}---\n\n${body}\n`;
/** Two annexes as signed, the second under a letter, and an article that an amendment adds without a heading. */
const { model, problems } = checkAfter({
  'annexes/fr/1.mdx': file('Les lieux', 'Les lieux de la Ville.', '# ANNEXE 1 : LES LIEUX\n\nLa crèche des Osiers.'),
  'annexes/en/1.mdx': file('Places', 'Places of the Town.', '# ANNEX 1: PLACES\n\nThe Osiers nursery.'),
  'annexes/fr/2.mdx': file('Le budget', 'Le budget.', '# Annexe B\n\nDix mille euros.', 'number: "B"\n'),
  'annexes/en/2.mdx': file('The budget', 'The budget.', '# Annex B\n\nTen thousand euros.'),
  'amendments/1.yaml': (text) =>
    `${text}  - action: insert\n    clause: article-5\n    after: article-4\n` +
    '    title: { fr: Les litiges, en: Disputes }\n    summary: { fr: Le juge., en: The judge. }\n' +
    '    text: { fr: Le tribunal décide., en: The court decides. }\n',
});
const context = { model, locale: 'fr', site: new URL('https://exemple.fr') } as const;
const css = readFileSync('src/styles/tokens.css', 'utf8');

describe('an annexe', () => {
  it('is read after the signatures, in its own number, and is locked as any text', () => {
    expect(model.convention.clauses.slice(-3).map(({ id, kind, printed }) => [id, kind, printed])).toEqual([
      ['signatures', 'signatures', undefined],
      ['annexe-1', 'annexe', undefined],
      ['annexe-2', 'annexe', 'B'],
    ]);
    // Neither the lock nor a translation knows the new files; nothing else is said of them.
    expect([...new Set(problems.map(({ file: where }) => where.replace(/.*\/(fr|en)\//, '$1/')))]).toEqual([
      'en/1.mdx',
      'en/2.mdx',
      'fr/1.mdx',
      'fr/2.mdx',
    ]);
  });

  it('has a page, a place in the list of articles, and is cited', () => {
    const page = clausePage(context, fixtureClause('annexe-2', model));
    expect([page.frame.canonical, page.mark, page.rank]).toEqual([
      'https://exemple.fr/fr/annexes/2/',
      { type: 'tab', label: 'Annexe B' },
      'Annexe B',
    ]);
    expect(clauseList(context, 'article').articles?.map(({ name }) => name)).toEqual([
      'Article 1',
      'Article 2',
      'Article 3',
      'Article 4',
      'Article 5',
      'Annexe 1',
      'Annexe B',
    ]);
    const cited = fullCitation(model, fixtureClause('annexe-2', model), { address: 'https://exemple.fr/' }, 'en');
    expect(cited).toContain('and the Osier Families Agency, annex B, original version');
    expect(citedClause('annexe n° 1', citableFrom('annexe-1'))).toBe('annexe-1');
    expect(citedClause('annex 1', citableFrom('annexe-1'))).toBe('annexe-1');
  });

  it('stands in the whole text and in its contents', () => {
    const view = conventionPage(context, 'text', [], []);
    expect(view.clauses.slice(-3).map(({ id }) => id)).toEqual(['signatures', 'annexe-1', 'annexe-2']);
    expect(view.contents.slice(-3).map(({ label, mark }) => [label, mark])).toEqual([
      ['Signatures', undefined],
      ['Les lieux', { type: 'tab', label: 'Annexe 1' }],
      ['Le budget', { type: 'tab', label: 'Annexe B' }],
    ]);
    expect(runningPages(model.convention, 'fr').map(({ head }) => head.replaceAll('\u00a0', ' '))).toEqual([
      'Parties, préambule',
      'Article 1, axe 1 : ouvrir des places',
      'Article 1, axe 2 : écouter les parents',
      'Articles 2 à 5',
      'Annexe 1, annexe B',
    ]);
  });

  it('is an attachment of the XML, which is valid', () => {
    const xml = akomaNtoso(fixturePublication(model), 'fr');
    expect(xml).toContain(
      '</conclusions><attachments><attachment eId="att_1" wId="annexe-1-attachment"><doc name="annexe"><meta>',
    );
    expect(xml).toContain('<FRBRthis value="https://exemple.fr/id/convention/!annexe-2"/>');
    expect(xml).toContain(
      '<mainBody><hcontainer eId="att_2__hcontainer_B" name="annexe" wId="annexe-2" ' +
        'period="#period-notification"><num>B</num>' +
        '<heading wId="annexe-2-heading">Annexe B</heading>',
    );
    expect(akomaNtoso(fixturePublication(fixtureModel()), 'fr')).not.toContain('attachment');
  });

  it.runIf(spawnSync('xmllint', ['--version']).status === 0)('is valid in the XML of each language', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'annexe-'));
    try {
      const files = locales.map((locale) => {
        const xml = path.join(folder, `${locale}.xml`);
        writeFileSync(xml, akomaNtoso(fixturePublication(model), locale));
        return xml;
      });
      const schema = 'tests/fixtures/schemas/akomantoso30.xsd';
      execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, ...files], { stdio: 'pipe' });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('the contents of the PDF', () => {
  it('name a text without a heading and the annexes', () => {
    const french = pdfEditions.find(({ file: name }) => name === 'convention.fr.pdf');
    if (!french) throw new Error('no edition');
    const { contents, body } = editionData(model, french, 'https://exemple.fr/', css);
    expect(contents.slice(-5).map(({ id, headed, mark }) => [id, headed, mark])).toEqual([
      ['article-4', true, { tab: 'Art. 4' }],
      ['article-5', false, { tab: 'Art. 5' }],
      ['signatures', false, null],
      ['annexe-1', true, { tab: 'Annexe 1' }],
      ['annexe-2', true, { tab: 'Annexe B' }],
    ]);
    expect(body).toContainEqual({ type: 'anchor', id: 'article-5', mark: { tab: 'Art. 5' } });
  });

  it.skipIf(!hasPoppler())('show them, and the annexes start a page after the signatures', async () => {
    const loaded = await loadCompiler();
    if ('reason' in loaded) return;
    const folder = mkdtempSync(path.join(tmpdir(), 'annexe-'));
    try {
      await writeEditions({ ...model, states: model.states.slice(-1) }, folder, loaded);
      const text = pdfText(path.join(folder, 'convention.fr.pdf')).replace(/\s+/g, ' ');
      const contents = text.slice(text.indexOf('Sommaire'), text.indexOf('ENTRE :'));
      expect(contents).toMatch(
        /Art\. 4 Mettre fin à l’accord \d Art\. 5 Les litiges \d Signatures \d Annexe 1 Les lieux \d Annexe B/,
      );
      expect(text.indexOf('Ivo Lantier Président')).toBeLessThan(text.lastIndexOf('ANNEXE 1 : LES LIEUX'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

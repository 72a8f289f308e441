import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseFragment } from 'parse5';
import { afterAll, describe, expect, it } from 'vitest';
import { writeEditions } from '../../scripts/editions.ts';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { notesHtml, paragraphHtml } from '../../src/components/glossary/legal-html.ts';
import { clauseJson } from '../../src/editions/json.ts';
import { conventionMarkdown } from '../../src/editions/markdown.ts';
import { publishedClause } from '../../src/editions/published-schema.ts';
import type { Clause } from '../../src/model/convention/convention.ts';
import { clauseWords } from '../../src/model/integrity/lock.ts';
import { textOf } from '../support/dist.ts';
import { checkAfter, fixturePublication } from '../support/fixture.ts';
import { amended, snippetAmendment, snippets } from '../support/legal-snippets.ts';
import { hasPoppler, pdfStructure, pdfText, squeezed } from '../support/pdf.ts';

const checked = checkAfter({ 'amendments/1.yaml': snippetAmendment() });
const publication = fixturePublication(checked.model);
const found = publication.model.convention.byId.get(amended);
if (!found) throw new Error(`no clause ${amended}`);
const clause: Clause = found;
const note = 'Code de l’action sociale.';
const folder = mkdtempSync(path.join(tmpdir(), 'legal-'));
afterAll(() => rmSync(folder, { recursive: true }));

/**
 * The letters of a snippet that stand on a page: the signs of a table and the white space around its cells are drawn.
 */
const letters = ({ typed, parts }: (typeof snippets)[number]) => {
  const table = parts?.some(({ type }) => type === 'table');
  const lines = typed.split('\n').filter((line) => !(table && /^\|?[\s:|-]+$/.test(line)));
  return lines.join('').replace(table ? /[\s|]/g : /\s/g, '');
};

it('the check lets every snippet pass but rows of two widths', () => {
  const own = checked.problems.filter(({ file }) => file === 'src/content/amendments/1.yaml');
  expect(own.map(({ found: { fr }, severity }) => `${severity} ${fr}`)).toEqual([
    'error ligne de tableau de 3 cellule(s) : « Loyer | 4 950 € | 2017 »',
    'error ligne de tableau de 3 cellule(s) : « Loyer | 4 950 € | 2017 »',
  ]);
});

describe('the page', () => {
  it.each(snippets)('draws $name', (snippet) => {
    const html = paragraphHtml([{ text: snippet.typed }], { locale: 'fr', anchor: 'p1', notes: '' });
    expect(html).toBe(snippet.html);
    expect(textOf(parseFragment(html)).replace(/\s/g, '')).toBe(letters(snippet));
  });

  it('leads from a note to the paragraph that calls it', () => {
    const blocks = clause.blocks.fr;
    const notes = blocks.find(({ type }) => type === 'notes');
    const html =
      notes?.type === 'notes' ? notesHtml(notes.text, blocks, { locale: 'fr', prefix: 'a-', anchored: true }) : '';
    expect(html).toBe(
      '<p id="a-note-1"><a href="#a-p38" aria-label="Retour au texte de la note 1"><span class="vh">[^</span>1' +
        '<span class="vh">]:</span></a> Code de l’action sociale.</p>',
    );
  });
});

describe('Akoma Ntoso', () => {
  const unnamed = (text: string) => text.replace(/ [ew]Id="[^"]*"/g, '');
  const xml = akomaNtoso(publication, 'fr');

  it.each(snippets.map((snippet, index) => ({ ...snippet, number: index + 1 })))('holds $name', ({ akn, number }) => {
    expect(unnamed(xml)).toContain(unnamed(akn));
    // The items of its lists keep the ids of the site.
    for (const [, item = ''] of akn.matchAll(/<item eId="x-p1([^"]*)"/g))
      expect(xml).toContain(` wId="${amended}-p${number}${item}"`);
  });

  it.runIf(spawnSync('xmllint', ['--version']).status === 0)('is valid', () => {
    const file = path.join(folder, 'fr.xml');
    writeFileSync(file, xml);
    const schema = 'tests/fixtures/schemas/akomantoso30.xsd';
    execFileSync('xmllint', ['--noout', '--nonet', '--schema', schema, file], { stdio: 'pipe' });
  });
});

describe('JSON', () => {
  const json = clauseJson(publication, clause);

  it('answers to its schema', () => {
    expect(publishedClause.safeParse(JSON.parse(JSON.stringify(json))).error).toBeUndefined();
  });

  it.each(snippets.map((snippet, index) => ({ ...snippet, index })))('holds $name', ({ typed, parts, index }) => {
    expect(json.text.fr[index + 1]).toEqual({
      type: 'paragraph',
      anchor: `p${index + 1}`,
      text: typed,
      ...(parts === null
        ? {}
        : { parts: JSON.parse(JSON.stringify(parts).replaceAll('"p1-', `"p${index + 1}-`)) as unknown }),
    });
  });

  it('holds the notes', () => {
    expect(json.text.fr.at(-1)).toEqual({ type: 'notes', text: `[^1]: ${note}`, notes: [{ label: '1', text: note }] });
  });
});

describe('Markdown', () => {
  const markdown = conventionMarkdown(publication, 'fr');

  it.each(snippets)('holds $name, escaped', ({ markdown: escaped }) => {
    expect(markdown).toContain(`\n\n${escaped}\n\n`);
  });
});

describe('the exact text', () => {
  it('is what was typed, to the byte', () => {
    expect(clauseWords(clause)).toBe(
      `Art. 3 : MODIFICATIONS\n\n${snippets.map(({ typed }) => typed).join('\n\n')}\n\n[^1]: ${note}\n`,
    );
  });
});

describe.runIf(hasPoppler())('the PDF', async () => {
  const written = await writeEditions(publication.model, path.join(folder, 'pdf'));
  const file = path.join(folder, 'pdf/convention.fr.pdf');
  const words =
    written.length === 0 ? '' : squeezed(pdfText(file, { crop: { left: 39, width: 160, top: 25, height: 246 } }));

  it.runIf(written.length > 0).each(snippets)('holds $name', (snippet) => {
    expect(words).toContain(squeezed(letters(snippet)).replace('[^1]', '1'));
  });

  it.runIf(written.length > 0)('keeps a tab as a space', () => {
    expect(pdfText(file)).not.toContain('201712');
    expect(pdfText(file)).toMatch(/2017\s+12\s000\s€/);
  });

  it.runIf(written.length > 0)('tags lists, tables and notes', () => {
    const structure = pdfStructure(file);
    for (const tag of ['LBody', 'TH', 'TD', 'Note']) expect(structure).toMatch(new RegExp(`\\b${tag}\\b`));
    expect(words).toContain(squeezed(note));
  });
});

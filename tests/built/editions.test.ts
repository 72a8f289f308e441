import type { ClauseKind } from '../../src/model/convention/clause-id.ts';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadCompiler, writeEditions } from '../../scripts/editions.ts';
import { checkContent } from '../../src/check/content.ts';
import { clausePdf, pdfEditions } from '../../src/editions/pdf-edition.ts';
import { paragraphsOf, plainText } from '../../src/model/convention/clause-text.ts';
import { locales, type Locale } from '../../src/model/locale.ts';
import { clausePath } from '../../src/site/addresses.ts';
import { attribute, elements, textOf, treeOf } from '../support/dist.ts';
import {
  hasPoppler,
  inkMargins,
  pdfFonts,
  pdfInfo,
  pdfPages,
  pdfStructure,
  pdfText,
  rasters,
  squeezed,
  type Crop,
} from '../support/pdf.ts';
import { tokensInForce } from '../support/source-tokens.ts';

const file = (name: string) => `dist/telechargements/${name}`;
const set = 'Compiler' in (await loadCompiler());
if (!set)
  console.warn(
    'Typst is not published for this kind of machine: the PDFs were not made and their tests are passed over.',
  );
const { model } = checkContent(process.cwd());
const { convention } = model;

/**
 * Words of the convention after its title in one language, in reading order, or of one clause; `without` leaves out a
 * kind.
 */
function wordsOf(locale: Locale, { without, of }: { without?: string; of?: string } = {}): string {
  const take = (id: string): string => {
    const clause = convention.byId.get(id);
    if (!clause) return '';
    return clause.blocks[locale]
      .map((block) =>
        block.type === 'slot'
          ? convention.clauses
              .filter(({ parent, kind }) => parent === id && kind === block.children)
              .map((child) => take(child.id))
              .join(' ')
          : block.text,
      )
      .join(' ');
  };
  if (of !== undefined) return squeezed(take(of));
  return squeezed(
    convention.clauses
      .filter(({ parent, kind }) => parent === undefined && kind !== 'title' && kind !== without)
      .map(({ id }) => take(id))
      .join(' '),
  );
}
// What has words in the text in force: a repealed text keeps its address and loses them.
const ofKind = (...kinds: ClauseKind[]) =>
  convention.clauses.filter(({ kind, blocks }) => kinds.includes(kind) && blocks.fr.length > 0);
const headed = ofKind('preamble', 'article', 'axis');
const lists = ofKind('axis').flatMap(({ blocks }) => blocks.fr.filter(({ type }) => type === 'slot'));
const title = (locale: Locale) => squeezed(plainText(convention.byId.get('title')?.blocks[locale] ?? []));

// Where the words stand: the marks in the margin, the head and the foot are ours.
const body = { top: 22, height: 249 };
const columns: Record<string, Crop[]> = {
  'convention.fr.pdf': [{ left: 39, width: 160, ...body }],
  'convention.en.pdf': [{ left: 39, width: 160, ...body }],
  'convention.fr.grands-caracteres.pdf': [{ left: 37, width: 160, ...body }],
  'convention.fr-en.pdf': [
    { left: 31.5, width: 80, ...body },
    { left: 113, width: 90, ...body },
  ],
};

describe.skipIf(!set).each(pdfEditions)('$file', (edition) => {
  it('weighs less than 300 kB and its size is told where it is offered', () => {
    const { size } = statSync(file(edition.file));
    expect(size).toBeLessThan(300_000);
    for (const language of ['fr', 'en']) {
      const item = elements(treeOf(`${language}/convention/index.html`)).find(
        (element) =>
          element.tagName === 'li' &&
          elements(element).some((child) => attribute(child, 'href')?.endsWith(`/telechargements/${edition.file}`)),
      );
      expect(item && textOf(item), language).toMatch(new RegExp(`\\(PDF, ${Math.round(size / 1000)}\\sk`));
    }
  });
});

describe.skipIf(!set)('the editions', () => {
  it('stop at a character that no font of theirs has, and name it', async () => {
    const other = { ...model, convention: structuredClone(model.convention) };
    const clause = other.convention.byId.get('preamble');
    if (clause) clause.blocks.fr = [{ type: 'paragraph', number: 1, text: 'Un caractère rare : 漢' }];
    const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
    try {
      await expect(writeEditions(other, folder)).rejects.toThrow(/convention\.fr\.pdf : .*漢.*Charis SIL/);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('are the same bytes when they are made again', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'editions-'));
    try {
      for (const { file: name } of await writeEditions(model, folder))
        expect(readFileSync(path.join(folder, name)).equals(readFileSync(file(name))), name).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

// One of each kind: they differ by how they open and by what stands in them.
const alone = (['preamble', 'article', 'axis', 'objective', 'action'] as const).flatMap((kind) => {
  const clause = convention.clauses.find((each) => each.kind === kind && !each.repealed);
  return clause ? locales.flatMap((locale) => clausePdf(clause, locale) ?? []) : [];
});

describe.skipIf(!set || !hasPoppler()).each(alone)('$file', ({ file: name, clause, locale }) => {
  const pdf = file(name);
  const structure = pdfStructure(pdf);

  it('has the words of its text, each once and in order, and what must be known of the sheet', () => {
    const text = squeezed(pdfText(pdf, { crop: { left: 39, width: 160, ...body } }));
    expect(text).toContain(wordsOf(locale, { of: clause.id }));
    expect(squeezed(structure)).toContain(squeezed(locale === 'fr' ? 'À jour au ' : 'Up to date on '));
    expect(text).toContain(`/id/${clause.id}/?v=`);
  });

  it('is tagged and in its language, its first heading of the first level, and no level is skipped', () => {
    expect(pdfInfo(pdf)).toMatch(/Tagged:\s+yes/);
    expect(readFileSync(pdf, 'latin1')).toContain(`/Lang (${locale})`);
    const levels = [...structure.matchAll(/^ *H(\d)\b/gm)].map((match) => Number(match[1]));
    expect(levels[0]).toBe(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(readFileSync(pdf, 'latin1')).toContain('/Outlines');
  });

  it('weighs less than 100 kB, and its size is told on the page of the text', () => {
    const { size } = statSync(pdf);
    expect(size).toBeLessThan(100_000);
    const page =
      clause.kind === 'preamble' ? `id/${clause.id}/index.html` : `${locale}/${clausePath(clause)}index.html`;
    const link = elements(treeOf(page)).find((element) =>
      attribute(element, 'href')?.endsWith(`/telechargements/${name}`),
    );
    expect(link && textOf(link)).toMatch(new RegExp(`\\(${Math.round(size / 1000)}\\sk`));
  });
});

describe.skipIf(!set || !hasPoppler()).each(pdfEditions)('$file, read back', (edition) => {
  const pdf = file(edition.file);

  it('has the words of the convention, each once and in order', () => {
    edition.locales.forEach((locale, index) => {
      const crop = columns[edition.file]?.[index];
      if (!crop) throw new Error(`Where do the words of ${edition.file} stand? Say it in this test.`);
      expect(squeezed(pdfText(pdf, { to: 1 })), locale).toContain(title(locale));
      const text = squeezed(pdfText(pdf, { from: 3, crop }));
      if (edition.locales.length === 1) expect(text, locale).toBe(wordsOf(locale));
      else {
        // whoever signs, signs once: under the name in both languages, in two columns of their own
        const before = wordsOf(locale, { without: 'signatures' });
        expect(text.slice(0, before.length), locale).toBe(before);
        const signed = squeezed(pdfText(pdf, { from: pdfPages(pdf), crop: { left: 31.5, width: 170, ...body } }));
        for (const { text: signature } of paragraphsOf(convention.byId.get('signatures')?.blocks[locale] ?? []))
          expect(signed, locale).toContain(squeezed(signature));
      }
      if (locale === 'fr' && edition.locales.length === 1)
        expect(title('fr') + text).toBe(squeezed(tokensInForce().join(' ')));
    });
  });

  it('names its pages truly in the contents', () => {
    const language = edition.locales[0];
    const lines = pdfText(pdf, { from: 2, to: 2 }).split('\n');
    for (const { id, kind, title: plain, blocks } of headed) {
      const label = plain?.[language] ?? (kind === 'preamble' ? { fr: 'Préambule', en: 'Preamble' }[language] : id);
      const line = lines.find(
        (each) => squeezed(each).toLowerCase().includes(squeezed(label).toLowerCase()) && /\d+$/.test(each.trim()),
      );
      const page = Number(/(\d+)$/.exec(line?.trim() ?? '')?.[1]);
      const heading = blocks[language].find((block) => block.type === 'heading')?.text ?? '';
      const left = columns[edition.file]?.[0];
      expect(
        squeezed(pdfText(pdf, { from: page, to: page, ...(left ? { crop: left } : {}) })),
        `${id} on page ${page}`,
      ).toContain(squeezed(heading));
    }
  });

  it('is tagged, titled and in its language, with headings that skip no level', { timeout: 60_000 }, () => {
    const info = pdfInfo(pdf);
    expect(info).toMatch(/Tagged:\s+yes/);
    expect(squeezed(info)).toContain(
      squeezed(`Title: ${plainText(convention.byId.get('title')?.blocks[edition.locales[0]] ?? [])}`),
    );
    expect(info).toContain(`/${edition.locales[0]}/convention/`);
    // The catalogue says the language of the document; passages in another say theirs.
    const tagged = [...readFileSync(pdf, 'latin1').matchAll(/\/Lang \(([a-z]+)\)/g)].map((match) => match[1]);
    expect([...new Set(tagged)].sort()).toEqual([...edition.locales].sort());
    const structure = pdfStructure(pdf);
    const levels = [...structure.matchAll(/^ *H(\d)\b/gm)].map((match) => Number(match[1]));
    // The contents, the preamble, the articles and the axes, and the lists of each axis.
    expect(levels).toHaveLength(1 + headed.length + lists.length);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
    expect(structure.match(/^ *LI /gm)).toHaveLength(ofKind('data', 'objective', 'action').length);
    expect(structure.match(/^ *TOCI/gm)).toHaveLength(headed.length);
  });

  it('has what PDF/UA-1 asks of its catalogue, links and lists, whose order is that of reading', () => {
    const bytes = readFileSync(pdf, 'latin1');
    const count = (pattern: RegExp, text = bytes) => text.match(pattern)?.length;
    for (const declared of [
      /pdfuaid:part>1</,
      /\/Marked true/,
      /\/DisplayDocTitle true/,
      /\/Type \/Outlines|\/Outlines \d/,
    ])
      expect(bytes).toMatch(declared);
    const links = [...bytes.matchAll(/\/Subtype \/Link\n[\s\S]*?endobj/g)].map(([link]) => link);
    expect(links.length).toBeGreaterThan(10);
    expect(links.filter((link) => !/\/Contents \(.+\)/.test(link) || !link.includes('/StructParent'))).toEqual([]);
    const structure = pdfStructure(pdf);
    expect(count(/^ *Link\b/gm, structure)).toBe(links.length);
    const items = count(/^ *LI\b/gm, structure);
    expect(count(/^ *LBody\b/gm, structure)).toBe(items);
    expect(count(/^ *Lbl\b/gm, structure)).toBe(items);
    // A screen reader reads the tree: its words come in the order of the text.
    const told = squeezed(structure.replace(/^[^"]*$/gm, '').replace(/^\s*"(.*)"$/gm, '$1'));
    const order = headed.map(({ blocks }) =>
      told.indexOf(squeezed(blocks[edition.locales[0]].find((block) => block.type === 'heading')?.text ?? '')),
    );
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('leaves no heading alone at the foot of a page', () => {
    const [crop] = columns[edition.file] ?? [];
    for (let page = 3; page <= pdfPages(pdf); page += 1) {
      const last = pdfText(pdf, { from: page, to: page, ...(crop ? { crop } : {}) })
        .trim()
        .split('\n')
        .at(-1);
      expect(last, `page ${page}`).not.toMatch(
        /^(Art|Axe|Working|PREAMBULE|PREAMBLE|Objecti|Actions (à|to)|Données|Statistical)/,
      );
    }
  });

  it('brings its own fonts', () => {
    const fonts = pdfFonts(pdf);
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/(NotoSans|CharisSIL).*\byes yes yes\b/);
  });

  it('has no blank page and nothing in the outer 8 mm', () => {
    const pages = rasters(pdf);
    expect(pages).toHaveLength(pdfPages(pdf));
    pages.forEach((page, index) => {
      const margins = inkMargins(page);
      expect(margins, `page ${index + 1} is blank`).toBeDefined();
      for (const [side, millimetres] of Object.entries(margins ?? {}))
        expect(millimetres, `page ${index + 1}, ${side}`).toBeGreaterThan(8);
    });
  });
});

import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { pagedKinds } from '../../src/model/convention/convention.ts';
import { locales } from '../../src/model/locale.ts';
import { attribute, elements, htmlFiles, textOf, treeOf, type Element } from '../support/dist.ts';
import { squeezed } from '../support/pdf.ts';
import { readQr } from '../support/qr.ts';
import { addressOf } from '../support/site-root.ts';
import { tokensInForce } from '../support/source-tokens.ts';

const { convention, services, situations } = checkContent(process.cwd()).model;
const source = squeezed(tokensInForce().join(' '));
const views = ['', 'avec-resumes/', 'grands-caracteres/', 'bilingue/'].map((view) => `convention/${view}`);
const article = (file: string): Element => {
  const found = elements(treeOf(file)).find(({ tagName }) => tagName === 'article');
  if (!found) throw new Error(`no article in ${file}`);
  return found;
};
const clauseTexts = (file: string) =>
  elements(article(file)).filter((element) => attribute(element, 'data-clause-text') !== undefined);

describe('the views of the whole text', () => {
  it.each([...views.map((view) => `fr/${view}index.html`), 'en/convention/bilingue/index.html'])(
    '%s has the text, word for word',
    (file) => {
      expect(
        squeezed(
          clauseTexts(file)
            .map((element) => textOf(element))
            .join(' '),
        ),
      ).toBe(source);
    },
  );

  it.each(['fr', 'en'])('says which language each side is in (%s)', (language) => {
    const file = `${language}/convention/bilingue/index.html`;
    const sides = elements(article(file)).filter((element) => attribute(element, 'class')?.split(' ').includes('pair'));
    expect(sides.length).toBeGreaterThan(80);
    for (const side of sides) {
      const children = side.childNodes.filter((node): node is Element => 'tagName' in node);
      expect(children.map((child) => attribute(child, 'lang'))).toEqual(['fr', 'en']);
      expect(children.every((child) => textOf(child).trim() !== '')).toBe(true);
    }
  });

  it.each(['fr', 'en'])('adds each summary once, as the site’s own (%s)', (language) => {
    const notes = elements(article(`${language}/convention/avec-resumes/index.html`)).filter((element) =>
      attribute(element, 'class')?.startsWith('in-clear'),
    );
    expect(notes).toHaveLength(
      convention.clauses.filter(
        ({ kind, blocks }) => pagedKinds.some((paged) => paged === kind) && blocks.fr.length > 0,
      ).length,
    );
    expect(notes.every((note) => attribute(note, 'data-ours') !== undefined)).toBe(true);
  });

  it.each(views)('%s leads to the three others and to itself in the other language', (view) => {
    const links = elements(treeOf(`fr/${view}index.html`))
      .filter(({ tagName }) => tagName === 'a')
      .map((element) => attribute(element, 'href'));
    for (const other of views.filter((each) => each !== view)) expect(links).toContain(`/fr/${other}`);
    expect(links).toContain(`/en/${view}`);
  });
});

describe('the code of each leaflet', () => {
  const files = htmlFiles().filter((file) => /^(fr|en)\/(services|situations)\/[\w-]+\//.test(file));
  it('is read as the address of that page, where that address is known', () => {
    expect(files).toHaveLength(locales.length * (services.size + situations.size));
    for (const file of files) {
      const code = elements(treeOf(file)).find((element) => attribute(element, 'class') === 'qr');
      // A site whose public address is not known prints none: a code would lead nowhere.
      expect(code === undefined, file).toBe(/^https?:\/\/localhost\b/.test(addressOf(file)));
      if (!code) continue;
      const size = Number(attribute(code, 'viewBox')?.split(' ')[2]);
      const path = elements(code)
        .filter(({ tagName }) => tagName === 'path')
        .map((element) => attribute(element, 'd') ?? '')
        .at(-1);
      expect(readQr(path ?? '', size), file).toBe(addressOf(file));
    }
  });
});

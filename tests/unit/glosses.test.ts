import { describe, expect, it } from 'vitest';
import { paragraphHtml } from '../../src/components/glossary/legal-html.ts';
import { akomaNtoso } from '../../src/editions/akoma-ntoso.ts';
import { clauseJson } from '../../src/editions/json.ts';
import { glossed, wordsAlone } from '../../src/model/convention/glosses.ts';
import { checkAfter, fixtureClause, fixturePublication } from '../support/fixture.ts';

const words = 'Places in EAJE [licensed settings, such as nurseries], by the Town and of [sic] the Caf[^1].';

describe('what a translation adds to the text', () => {
  it('is found in its brackets; the call of a note is none', () => {
    expect(glossed(words).filter(({ gloss }) => gloss)).toEqual([
      { text: '[licensed settings, such as nurseries]', gloss: true },
      { text: '[sic]', gloss: true },
    ]);
    expect(
      glossed(words)
        .map(({ text }) => text)
        .join(''),
    ).toBe(words);
  });

  it('is set apart on a page, in a translation alone', () => {
    const html = (translated: boolean) => paragraphHtml([{ text: words }], { locale: 'en', translated });
    expect(html(true)).toContain('EAJE <i>[licensed settings, such as nurseries]</i>, by the Town and of <i>[sic]</i>');
    expect(html(false)).not.toContain('<i>');
  });

  it('is left out of what machines are given; brackets of the text that binds stay', () => {
    expect(wordsAlone(words, 'en')).toBe('Places in EAJE, by the Town and of the Caf[^1].');
    expect(wordsAlone('Les places [réservées]', 'fr')).toBe('Les places [réservées]');
  });

  it('is left out of JSON and of Akoma Ntoso', () => {
    const { model } = checkAfter({
      'articles/en/1.mdx': (text) => text.replace(/(\n---\n[\s\S]*?\n\n[A-Z]\w+)/, '$1 [an added word]'),
    });
    const publication = fixturePublication(model);
    expect(JSON.stringify(fixtureClause('article-1', model).blocks.en)).toContain('[an added word]');
    expect(JSON.stringify(clauseJson(publication, fixtureClause('article-1', model)))).not.toContain('an added word');
    expect(akomaNtoso(publication, 'en')).not.toContain('an added word');
  });
});

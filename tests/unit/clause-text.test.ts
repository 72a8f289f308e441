import { describe, expect, it } from 'vitest';
import { parseClauseText, plainText } from '../../src/model/convention/clause-text.ts';

describe('parseClauseText', () => {
  it('keeps every character of a paragraph, several spaces and straight apostrophes included', () => {
    expect(parseClauseText("n°   du\n\nd'un « rapport *\n")).toEqual([
      { type: 'paragraph', number: 1, text: 'n°   du' },
      { type: 'paragraph', number: 2, text: "d'un « rapport *" },
    ]);
  });

  it('numbers paragraphs from 1 and leaves headings and slots out of the count', () => {
    expect(parseClauseText('# Titre\n\nun\n\n<Axes />\n\ndeux')).toEqual([
      { type: 'heading', text: 'Titre' },
      { type: 'paragraph', number: 1, text: 'un' },
      { type: 'slot', children: 'axis' },
      { type: 'paragraph', number: 2, text: 'deux' },
    ]);
  });

  it('keeps a line break inside a paragraph and reads CRLF', () => {
    expect(parseClauseText('Nom\r\nFonction\r\n\r\nAutre')).toEqual([
      { type: 'paragraph', number: 1, text: 'Nom\nFonction' },
      { type: 'paragraph', number: 2, text: 'Autre' },
    ]);
  });

  it('gives an empty text no block', () => {
    expect(plainText(parseClauseText(' \n\n\t\n'))).toBe('');
  });
});

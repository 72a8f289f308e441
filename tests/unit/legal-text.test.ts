import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paragraphHtml } from '../../src/components/glossary/legal-html.ts';
import { parseClauseText, typedBody } from '../../src/model/convention/clause-text.ts';
import { notesOf, runsOf } from '../../src/model/convention/legal-inline.ts';
import { romanValue } from '../../src/model/convention/legal-mark.ts';
import { itemsOf, partsOf, typedText } from '../../src/model/convention/legal-text.ts';
import { segmentsWithin } from '../../src/model/families/mentions.ts';
import { listFiles } from '../../src/reader/files.ts';
import { readFrontMatter } from '../../src/reader/front-matter.ts';
import { snippets } from '../support/legal-snippets.ts';

describe.each(snippets)('$name', ({ typed }) => {
  it('gives back every character', () => {
    expect(typedText(partsOf(typed))).toBe(typed);
    expect(parseClauseText(typed)).toEqual([{ type: 'paragraph', number: 1, text: typed }]);
    expect(
      runsOf(typed)
        .map(({ text }) => text)
        .join(''),
    ).toBe(typed);
  });

  it('names each item once', () => {
    const anchors = itemsOf(partsOf(typed)).map(({ anchor }) => anchor);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});

it('there are at least sixty snippets', () => {
  expect(snippets.length).toBeGreaterThanOrEqual(60);
});

describe('the clauses of the convention', () => {
  const folders = ['articles', 'axes', 'data', 'objectives', 'actions', 'parts'];
  const files = listFiles('src/content').filter((file) => folders.includes(file.split('/')[0] ?? ''));

  it.each(files)('%s comes back as typed', (file) => {
    const { body } = readFrontMatter(readFileSync(`src/content/${file}`, 'utf8'), file);
    const blocks = parseClauseText(body);
    expect(typedBody(blocks)).toBe(body.replace(/^\n+/, ''));
    for (const block of blocks) if (block.type === 'paragraph') expect(typedText(partsOf(block.text))).toBe(block.text);
  });
});

describe('blocks', () => {
  it('has headings within a clause, notes, and neither counts as a paragraph', () => {
    expect(parseClauseText('# Art. 4\n# Durée\n\nun[^1]\n\n## Terme\n\ndeux\n\n[^1]: Une note.\n')).toEqual([
      { type: 'heading', text: 'Art. 4\nDurée' },
      { type: 'paragraph', number: 1, text: 'un[^1]' },
      { type: 'subheading', number: 1, text: 'Terme' },
      { type: 'paragraph', number: 2, text: 'deux' },
      { type: 'notes', text: '[^1]: Une note.' },
    ]);
  });

  it('keeps the indent of a first line and any number of spaces at the end of a line', () => {
    expect(parseClauseText('\n  - un  \n    - deux\n')).toEqual([
      { type: 'paragraph', number: 1, text: '  - un  \n    - deux' },
    ]);
  });

  it('takes no words into a heading from the line under it', () => {
    expect(parseClauseText('# ARTICLE 4 bis – Objet\nLes parties conviennent.')).toEqual([
      { type: 'heading', text: 'ARTICLE 4 bis – Objet' },
      { type: 'paragraph', number: 1, text: 'Les parties conviennent.' },
    ]);
  });

  it('reads several notes, one on two lines', () => {
    expect(notesOf('[^1]: Un.\n[^b]:\tDeux\nlignes.')).toEqual([
      { label: '1', sign: '[^1]: ', text: 'Un.' },
      { label: 'b', sign: '[^b]:\t', text: 'Deux\nlignes.' },
    ]);
  });
});

describe('lists', () => {
  const markers = (text: string) => itemsOf(partsOf(text)).map(({ anchor, marker }) => `${anchor} ${marker}`);

  it('tells the letters from the Roman numerals by the item before', () => {
    expect(markers('i) un\nii) deux')).toEqual(['i i)', 'ii ii)']);
    expect(markers('h) un\ni) deux\nj) trois')).toEqual(['h h)', 'i i)', 'j j)']);
  });

  it('opens no list at initials, at a law or in the middle of a sentence', () => {
    for (const text of [
      'M. Martin',
      'A. Martin',
      'V. l’annexe 1',
      'L. 214-1',
      'le\n12. La suite',
      'et\nb) le reste',
      'le\na – dit-on – un',
      '1 – 2 ans',
      'R.12 du',
    ])
      expect(markers(text), text).toEqual([]);
  });

  it('gives a number that comes twice another anchor', () => {
    expect(markers('La Ville :\n1. ouvre.\nLa Caf :\n1. finance.')).toEqual(['1 1.', '1_2 1.']);
  });

  it('reads Roman numerals by the rules alone', () => {
    expect(['i', 'iv', 'ix', 'xiv', 'xl', 'lx'].map(romanValue)).toEqual([1, 4, 9, 14, 40, 60]);
    expect(['iiii', 'vx', 'il', ''].map(romanValue)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

describe('numbers', () => {
  it('stay with their unit; those that no line can part are left alone', () => {
    const kept = (text: string) => runsOf(text).flatMap((run) => (run.kind === 'kept' ? [run.text] : []));
    expect(kept('12 000 € en 2017, 6 mois, 33,5 %, 30-40 places, 4\u00a0950\u202f€ et 1er')).toEqual([
      '12 000 €',
      '6 mois',
      '33,5 %',
      '30-40 places',
    ]);
  });
});

describe('terms', () => {
  const segments = [{ text: 'a) la ' }, { text: 'Caf', id: 'caf' }, { text: ' ;\nb) la Ville' }];

  it('are cut where the words of an item are', () => {
    expect(segmentsWithin(segments, 3, 8)).toEqual([{ text: 'la ' }, { text: 'Caf', id: 'caf' }, { text: ' ;' }]);
    expect(segmentsWithin(segments, 15, 8)).toEqual([{ text: 'la Ville' }]);
  });

  it('are links within an item', () => {
    expect(paragraphHtml(segments, { locale: 'fr', anchor: 'p2' })).toBe(
      '<ol class="typed" role="list"><li id="p2-a"><span class="mk">a) </span>la ' +
        '<a class="term" id="ici-caf" href="#mot-caf">Caf</a><span class="ns"> ;</span></li>' +
        '<li id="p2-b"><span class="mk">b) </span>la Ville</li></ol>',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { signsOffPaper } from '../../src/reader/paper-fonts.ts';
import { checkAfter, type Edits } from '../support/fixture.ts';

const told = (edits: Edits) =>
  checkAfter(edits).problems.flatMap(({ severity, file, position, field, found }) =>
    severity === 'error' ? [[file, position?.line, position?.column, field, found.fr]] : [],
  );

describe('a sign that no font of the PDFs has', () => {
  it('is told of a text, with its line and its column', () => {
    const edited = told({ 'parts/fr/preamble.mdx': (text) => text.replace('Les deux', 'Les ✓ 🎈 deux') });
    expect(edited).toContainEqual([
      'src/content/parts/fr/preamble.mdx',
      5,
      7,
      undefined,
      'signe « 🎈 (U+1F388) », qu’aucune police des PDF ne possède',
    ]);
  });

  it('is told of the words that an amendment brings, on their line', () => {
    const amendment = `title: { fr: Avenant n° 1, en: Amendment no. 1 }
signed: 2018-01-01
effect: 2018-02-01
approvals:
  - { body: ville, date: 2018-01-01, reference: n° 1 }
  - { body: afo, date: 2018-01-01, reference: n° 2 }
changes:
  - action: replace
    clause: action-1-1
    summary: { fr: Résumé., en: Summary. }
    text:
      fr: |
        Ouvrir une crèche en 2017.

        Le mot 中 reste.
      en: Open a nursery in 2017.
`;
    expect(told({ 'amendments/1.yaml': amendment })).toContainEqual([
      'src/content/amendments/1.yaml',
      15,
      16,
      'changes.0.text.fr',
      'signe « 中 (U+4E2D) », qu’aucune police des PDF ne possède',
    ]);
  });

  it('is told of the name of a body, and of no field that is read on screen alone', () => {
    const name = told({ 'partners/afo.yaml': (text) => text.replace(/^(name:\n? *\{? ?fr: )/m, '$1☃🎈 ') });
    expect(name).toEqual([expect.arrayContaining(['src/content/partners/afo.yaml', 'name.fr'])]);
    expect(told({ 'actions/fr/1-1.mdx': (text) => text.replace('words: [', 'words: ["crèche 🎈", ') })).toEqual([]);
    expect(told({ 'services/fr/creches.mdx': (text) => text.replace('crèche', 'crèche 🎈') })).toEqual([]);
  });
});

describe('what the fonts of the PDFs have', () => {
  it.each([
    ['12 000 €, n° 4, « œuvre » – L’été…\t²', []],
    ['☐ ▪ ➢ ✓ ✗ → Ω я ≤ ½ ﬁ', []],
    ['e\u0301 Ỗ d\u0323', []],
    ['un\u00ad trait\u200d', []],
    ['a 中', [{ sign: '中', at: 2 }]],
    [
      '👨‍👩‍👧 et ع',
      [
        { sign: '👨‍👩‍👧', at: 0 },
        { sign: 'ع', at: 12 },
      ],
    ],
  ])('%s', (line, missing) => expect(signsOffPaper(line)).toEqual(missing));
});

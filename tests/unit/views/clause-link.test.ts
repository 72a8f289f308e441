import { describe, expect, it } from 'vitest';
import type { Clause } from '../../../src/model/convention/convention.ts';
import { clauseLink, clauseMark, fullName, namedClauseLink } from '../../../src/views/clause-link.ts';
import { blockViews, headingView, legalWords } from '../../../src/views/legal-text.ts';

const clause = (own: Partial<Clause>): Clause => ({
  id: 'article-4',
  kind: 'article',
  number: '4',
  position: 4,
  children: [],
  blocks: { fr: [], en: [] },
  words: { fr: [], en: [] },
  objectives: [],
  actions: [],
  partners: [],
  dates: [],
  staleIn: [],
  files: { fr: 'fr/4.mdx', en: 'en/4.mdx' },
  ...own,
});
const article = clause({ title: { fr: 'Durée', en: 'Term' } });
const action = clause({ id: 'action-5-2', kind: 'action', number: '5-2', axis: 5, position: 2 });

describe('the mark of a clause', () => {
  it.each([
    [article, { type: 'tab', label: 'Art. 4' }],
    [clause({ id: 'preamble', kind: 'preamble', number: 'preamble' }), { type: 'tab', label: '§' }],
    [clause({ id: 'article-4-bis', number: '4-bis', printed: '4 bis' }), { type: 'tab', label: 'Art. 4 bis' }],
    [action, { type: 'sticker', axis: 5, number: '2', variant: 'full' }],
    [
      { ...action, kind: 'objective' as const },
      { type: 'sticker', axis: 5, number: '2', variant: 'outlined' },
    ],
  ])('%#', (of, mark) => {
    expect(clauseMark(of, 'fr')).toEqual(mark);
  });
});

describe('a link to a clause', () => {
  it('has its title, its name and its mark', () => {
    expect(clauseLink(article, 'en')).toEqual({
      label: 'Term',
      name: 'Article 4',
      mark: { type: 'tab', label: 'Art. 4' },
      href: '/en/articles/4/',
    });
  });

  it('has its name for a title where it has none', () => {
    expect(clauseLink(action, 'fr').label).toBe('Axe 5, action 2');
    expect(fullName(action, 'fr')).toBe('Axe 5, action 2');
    expect(namedClauseLink(article, 'fr').label).toBe('Article 4\u00a0: Durée');
  });
});

describe('the text of a clause', () => {
  const texts = clause({
    blocks: {
      fr: [
        { type: 'heading', text: 'Titre' },
        { type: 'paragraph', number: 1, text: 'Un.' },
        { type: 'paragraph', number: 2, text: 'Deux.' },
        { type: 'slot', children: 'action' },
      ],
      en: [
        { type: 'heading', text: 'Heading' },
        { type: 'paragraph', number: 1, text: 'One.' },
        { type: 'paragraph', number: 2, text: 'Two.' },
        { type: 'slot', children: 'action' },
      ],
    },
  });
  const child = clause({ id: 'action-5-2', kind: 'action', number: '5-2', axis: 5, position: 2, parent: 'article-4' });
  const convention = { clauses: [texts, child], byId: new Map([texts, child].map((one) => [one.id, one])) };

  it('has no translation in the language that binds', () => {
    expect(blockViews(convention, texts, 'fr')).toEqual([
      { type: 'heading', text: 'Titre', translation: undefined },
      { type: 'paragraph', number: 1, anchor: 'p1', segments: [{ text: 'Un.' }], translation: undefined },
      { type: 'paragraph', number: 2, anchor: 'p2', segments: [{ text: 'Deux.' }], translation: undefined },
      { type: 'children', links: [clauseLink(child, 'fr')] },
    ]);
  });

  it('keeps the words that bind and sets the translation beside them elsewhere', () => {
    expect(blockViews(convention, texts, 'en').slice(0, 2)).toEqual([
      { type: 'heading', text: 'Titre', translation: 'Heading' },
      { type: 'paragraph', number: 1, anchor: 'p1', segments: [{ text: 'Un.' }], translation: 'One.' },
    ]);
    expect(headingView(texts, 'en')).toEqual({ text: 'Titre', translation: 'Heading' });
    expect(headingView(action, 'en')).toBeUndefined();
  });

  it('is cut at its first paragraph in a short list', () => {
    expect(legalWords(texts, 'en', { short: true })).toEqual({
      paragraphs: [[{ text: 'Un.' }]],
      translations: ['One.'],
    });
    expect(legalWords(texts, 'fr')).toEqual({ paragraphs: [[{ text: 'Un.' }], [{ text: 'Deux.' }]], translations: [] });
  });

  it('has the headings and the notes that stand within it, with one anchor each', () => {
    const blocks = {
      fr: [
        { type: 'subheading' as const, number: 1, text: 'Terme' },
        { type: 'paragraph' as const, number: 1, text: 'Un[^1].' },
        { type: 'notes' as const, text: '[^1]: Note.' },
      ],
      en: [
        { type: 'subheading' as const, number: 1, text: 'End' },
        { type: 'paragraph' as const, number: 1, text: 'One[^1].' },
        { type: 'notes' as const, text: '[^1]: A note.' },
      ],
    };
    const [heading, , notes] = blockViews(convention, clause({ blocks }), 'en');
    expect(heading).toEqual({ type: 'subheading', anchor: 't1', text: 'Terme', translation: 'End' });
    expect(notes).toEqual({
      type: 'notes',
      notes: [
        { text: '[^1]: Note.', blocks: blocks.fr, prefix: '', lang: 'fr', repeated: false },
        { text: '[^1]: A note.', blocks: blocks.en, prefix: '', lang: undefined, repeated: true },
      ],
    });
    expect(blockViews(convention, clause({ blocks }), 'fr')[2]).toEqual({
      type: 'notes',
      notes: [{ text: '[^1]: Note.', blocks: blocks.fr, prefix: '', lang: undefined, repeated: false }],
    });
  });

  it('marks the words that the page explains', () => {
    const terms = { ids: ['un'], of: () => [{ text: 'Un', id: 'un' }, { text: '.' }] };
    expect(legalWords(texts, 'fr', { terms, short: true }).paragraphs).toEqual([
      [{ text: 'Un', id: 'un' }, { text: '.' }],
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../src/editions/palette.ts';
import { pageStyles, runningPages } from '../../src/editions/running-pages.ts';
import { fixtureModel } from '../support/fixture.ts';

const { convention } = fixtureModel();

describe('the heads of printed pages', () => {
  const pages = runningPages(convention, 'fr');

  it('name what comes before the articles, each axis, and the articles in a row', () => {
    expect(pages.map(({ head }) => head)).toEqual([
      'Parties, préambule',
      'Article 1, axe 1\u00a0: ouvrir des places',
      'Article 1, axe 2\u00a0: écouter les parents',
      'Articles 2 à 4',
    ]);
    expect(runningPages(convention, 'en').at(-1)?.head).toBe('Articles 2 to 4');
  });

  it('cover every clause at the top, once', () => {
    const top = ['#parties', '#preamble', '#article-2', '#article-3', '#article-4', '#signatures'];
    const named = pages.flatMap(({ selectors }) => selectors);
    expect(named.filter((selector) => top.includes(selector))).toEqual(top);
  });

  it('cannot be ended by what they hold', () => {
    const css = pageStyles([{ name: 'a', head: 'Un "titre" </style>\n\\', selectors: ['#a'] }], {
      shortTitle: 'Nom',
      foot: ['x', 'y'],
      page: 'page',
    });
    expect(css).toContain('content:"Un \\22 titre\\22  \\3c /style>\\a \\5c "');
    expect(css).toContain('"x""\\a ""y"');
    expect(css).not.toContain('</style');
  });
});

describe('the colours on paper', () => {
  it('are those of the light theme', () => {
    expect(
      paletteOf(
        ':root { --ink: #1f1a2b; --rond: #cf3a1c }\n' +
          '@media screen and (prefers-color-scheme: dark) { :root { --ink: #fff } }',
      ),
    ).toEqual({ ink: '#1f1a2b', rond: '#cf3a1c' });
  });
});

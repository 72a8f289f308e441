import { describe, expect, it } from 'vitest';
import { attribute, elements, textOf, treeOf, type Element } from '../support/dist.ts';
import { sourceTokens, tokensInForce } from '../support/source-tokens.ts';

const ours = (element: Element) =>
  attribute(element, 'data-ours') !== undefined || attribute(element, 'aria-hidden') === 'true';
const article = elements(treeOf('fr/convention/index.html')).find(({ tagName }) => tagName === 'article');

/**
 * Words of the built page: all text of the article but what is marked as the site's own. Blocks are parted by a
 * space.
 */
function pageTokens(): string[] {
  if (!article) throw new Error('no article in /fr/convention/');
  const blocks = elements(article).filter((element) => attribute(element, 'data-clause-text') !== undefined);
  return blocks.flatMap((block) => textOf(block, ours).split(/\s+/)).filter((token) => token !== '');
}

describe('the text of the convention, word for word', () => {
  const source = tokensInForce();

  it('has 1,996 tokens in the copy as handed over', () => {
    expect(sourceTokens()).toHaveLength(1996);
  });

  it('is on /fr/convention/ token by token, in order, none missing, none added', () => {
    const page = pageTokens();
    const different = page.findIndex((token, index) => token !== source[index]);
    expect(
      different === -1
        ? []
        : [
            page.slice(Math.max(0, different - 5), different + 5),
            source.slice(Math.max(0, different - 5), different + 5),
          ],
    ).toEqual([]);
    expect(page).toHaveLength(source.length);
  });

  it('has no other words in that article than those, save what is marked as the site’s own', () => {
    if (!article) throw new Error('no article');
    const all = textOf(article, ours).split(/\s+/).join('');
    expect(all).toBe(source.join(''));
  });

  it('keeps the blank of the deliberation number, the straight apostrophes and the unclosed guillemet', () => {
    const text = article ? textOf(article, ours) : '';
    expect(text).toContain('n°   du');
    expect(text).toContain("recherche d'un local");
    expect(text).toContain('« la lutte contre les inégalités commence dans les crèches)');
    expect(text).not.toMatch(/[\ue000-\uf8ff]/u);
  });

  it('is the same on the page of each clause', () => {
    const whole = pageTokens().join(' ');
    for (const file of ['fr/articles/4', 'fr/actions/1-4', 'fr/objectifs/2-5', 'en/actions/1-4', 'en/articles/2']) {
      const blocks = elements(treeOf(`${file}/index.html`)).filter(
        (element) => attribute(element, 'data-clause-text') !== undefined,
      );
      expect(blocks.length, file).toBeGreaterThan(0);
      for (const block of blocks) expect(whole, file).toContain(textOf(block).split(/\s+/).join(' '));
    }
  });
});

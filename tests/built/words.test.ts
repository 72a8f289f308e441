import { describe, expect, it } from 'vitest';
import { attribute, elements, htmlFiles, textOf, treeOf, type Element } from '../support/dist.ts';

const unseen = (element: Element) => ['script', 'style', 'template'].includes(element.tagName);
const slips = /\bundefined\b|\bNaN\b|\[object\b/;

/** What readers see or hear of a page: its text, and the words that stand in attributes. */
function wordsOf(file: string): string[] {
  const spoken = elements(treeOf(file)).flatMap((element) =>
    ['alt', 'title', 'aria-label', 'placeholder', 'content', 'data-tip'].flatMap(
      (name) => attribute(element, name) ?? [],
    ),
  );
  return [textOf(treeOf(file), unseen), ...spoken];
}

describe('a value that is not there', () => {
  it('is not shown as a word of the programming language on any page', () => {
    const files = htmlFiles();
    expect(files.length).toBeGreaterThan(100);
    const shown = files.flatMap((file) =>
      wordsOf(file).flatMap((words) => {
        const at = words.search(slips);
        return at === -1 ? [] : [`${file}: …${words.slice(Math.max(0, at - 40), at + 40).replace(/\s+/g, ' ')}…`];
      }),
    );
    expect(shown).toEqual([]);
  });
});

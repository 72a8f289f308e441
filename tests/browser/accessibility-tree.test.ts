import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browserPath } from '../support/browser.ts';
import { joinBrowser, onPage } from '../support/on-page.ts';

/** One page of some kinds that are built unlike each other. */
const kinds = {
  'not-found': '/404.html',
  action: '/fr/actions/1-4/',
  figure: '/fr/statistiques/places/',
  calendar: '/fr/calendrier/',
  about: '/fr/accessibilite/',
};

/** What is kept of a line: its role, and its name where that is a word of the site and not of its content. */
const line = /^(?<indent> *)- '?(?<role>[a-z]+)(?: "(?<name>[^"]*)")?(?<level> \[level=\d\])?/;
const named = new Set(['banner', 'navigation', 'search', 'contentinfo']);

/**
 * Returns the roles of an accessibility tree, as Playwright writes it, without the words of the content: an edit of a
 * text changes nothing in it. What follows itself, with all it holds, stands once.
 */
function outline(tree: string): string {
  const kept = tree.split('\n').flatMap((text) => {
    const { indent, role, name, level } = line.exec(text)?.groups ?? {};
    if (indent === undefined || role === undefined || role === 'text') return [];
    return [`${indent}${role}${named.has(role) && name !== undefined ? ` “${name}”` : ''}${level ?? ''}`];
  });
  return once(kept).join('\n');
}

/** Takes out what repeats the block before it at the same depth. */
function once(lines: readonly string[]): string[] {
  const depth = (text = '') => text.length - text.trimStart().length;
  const blocks: string[][] = [];
  for (const text of lines)
    if (blocks.length === 0 || depth(text) <= depth(lines[0])) blocks.push([text]);
    else blocks.at(-1)?.push(text);
  const shown = blocks.map(([first = '', ...inner]) => [first, ...(inner.length > 0 ? once(inner) : [])]);
  return shown.filter((block, index) => block.join('\n') !== shown[index - 1]?.join('\n')).flat();
}

describe.skipIf(!browserPath())('the accessibility tree', () => {
  let browser: Browser;
  const trees = new Map<string, string>();
  beforeAll(async () => {
    browser = await joinBrowser();
    for (const [kind, path] of Object.entries(kinds))
      await onPage(browser, `${inject('origin')}${path}`, async (page) => {
        trees.set(kind, await page.locator('body').ariaSnapshot());
      });
  });
  afterAll(async () => {
    await browser.close();
  });

  it.each(Object.keys(kinds))('of a page of this kind keeps its parts and their order: %s', async (kind) => {
    const tree = trees.get(kind);
    if (tree === undefined) throw new Error(`no tree of ${kind}`);
    await expect(`${outline(tree)}\n`).toMatchFileSnapshot(`trees/${kind}.txt`);
  });

  it('reads no sign that only parts things for the eye, and no button as part of a title', () => {
    const read = [...trees].flatMap(([kind, tree]) =>
      tree.split('\n').flatMap((text) => (/^\s*- (text: |listitem: )[/•]/.test(text) ? [`${kind}: ${text}`] : [])),
    );
    expect(read).toEqual([]);
    expect(trees.get('action')).toContain('heading "Citer ce texte" [level=2]');
    expect(trees.get('action')).toContain('link "Lien vers le paragraphe 1"');
    expect(trees.get('figure')).toMatch(/paragraph: Méthode ?\. Les places/);
  });
});

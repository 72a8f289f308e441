import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute, elements, htmlFiles, treeOf } from '../support/dist.ts';
import { addressOf, builtFile } from '../support/site-root.ts';

const files = htmlFiles();
const ids = new Map(
  files.map((file) => [
    file,
    elements(treeOf(file))
      .map((element) => attribute(element, 'id'))
      .filter((id) => id !== undefined),
  ]),
);

/** How many links of each page were followed to a file of this site. */
const checked = new Map<string, number>();

describe.each(files)('%s', (file) => {
  const here = new URL(addressOf(file));
  const all = elements(treeOf(file));

  it('has each id once', () => {
    const own = ids.get(file) ?? [];
    expect(own.filter((id, index) => own.indexOf(id) !== index)).toEqual([]);
  });

  it('leads nowhere that does not exist', () => {
    const broken = all.flatMap((element) => {
      const address = attribute(
        element,
        element.tagName === 'form' ? 'action' : ['script', 'img'].includes(element.tagName) ? 'src' : 'href',
      );
      if (address === undefined || element.tagName === 'use') return [];
      const url = new URL(address, here);
      const target = builtFile(url);
      if (target === undefined) return [];
      checked.set(file, (checked.get(file) ?? 0) + 1);
      if (!existsSync(`dist/${target}`)) return [address];
      return url.hash !== '' && !ids.get(target)?.includes(decodeURIComponent(url.hash.slice(1))) ? [address] : [];
    });
    expect(broken).toEqual([]);
  });

  it('links in its own language, save the switch and the alternates', () => {
    const language = file.slice(0, 3);
    if (!/^(fr|en)\/$/.test(language)) return;
    const foreign = all.filter(
      (element) =>
        element.tagName === 'a' &&
        /^\/(fr|en)\//.test(attribute(element, 'href') ?? '') &&
        !attribute(element, 'href')?.startsWith(`/${language}`) &&
        attribute(element, 'hreflang') === undefined,
    );
    expect(foreign.map((element) => attribute(element, 'href'))).toEqual([]);
  });

  it('loads nothing from elsewhere and runs nothing inline', () => {
    const loads = all.filter(({ tagName }) =>
      ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(tagName),
    );
    expect(
      loads
        .map((element) => attribute(element, 'src'))
        .filter((src) => src !== undefined && new URL(src, here).origin !== here.origin),
    ).toEqual([]);
    expect(
      all.filter(
        (element) =>
          element.tagName === 'link' &&
          ['stylesheet', 'preload', 'preconnect'].includes(attribute(element, 'rel') ?? ''),
      ),
    ).toEqual([]);
    expect(all.flatMap(({ attrs }) => attrs).filter(({ name }) => name === 'style' || name.startsWith('on'))).toEqual(
      [],
    );
  });
});

it('follows links on every page, to the page’s own address and to the others', () => {
  const localized = files.filter((file) => /^(fr|en)\//.test(file));
  expect(files.filter((file) => !checked.has(file) && localized.includes(file))).toEqual([]);
  // Each page of a language names itself, its other language and the home page at least.
  expect([...checked.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3 * localized.length);
});

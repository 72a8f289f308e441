import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { attribute, elements, htmlFiles, treeOf, type Element } from '../support/dist.ts';
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
/** Returns what a rule finds wrong, page by page. */
const wrong = (rule: (page: { file: string; here: URL; all: Element[] }) => string[]) =>
  files.flatMap((file) =>
    rule({ file, here: new URL(addressOf(file)), all: elements(treeOf(file)) }).map((found) => `${file}: ${found}`),
  );

describe('every page', () => {
  it('has each id once', () => {
    const twice = wrong(({ file }) => {
      const own = ids.get(file) ?? [];
      return new Set(own).size === own.length ? [] : own.filter((id, index) => own.indexOf(id) !== index);
    });
    expect(twice).toEqual([]);
  });

  it('leads nowhere that does not exist', () => {
    const known = new Map([...ids].map(([file, own]) => [file, new Set(own)]));
    const there = new Map<string, boolean>();
    const exists = (target: string) => {
      const found = there.get(target) ?? existsSync(`dist/${target}`);
      there.set(target, found);
      return found;
    };
    const broken = wrong(({ file, here, all }) =>
      all.flatMap((element) => {
        const address = attribute(
          element,
          element.tagName === 'form' ? 'action' : ['script', 'img'].includes(element.tagName) ? 'src' : 'href',
        );
        if (address === undefined || element.tagName === 'use') return [];
        const url = new URL(address, here);
        const target = builtFile(url);
        if (target === undefined) return [];
        checked.set(file, (checked.get(file) ?? 0) + 1);
        if (!exists(target)) return [address];
        return url.hash !== '' && !known.get(target)?.has(decodeURIComponent(url.hash.slice(1))) ? [address] : [];
      }),
    );
    expect(broken).toEqual([]);
  });

  it('has had its links followed, to its own address and to the others', () => {
    const localized = files.filter((file) => /^(fr|en)\//.test(file));
    expect(localized.filter((file) => !checked.has(file))).toEqual([]);
    // Each page of a language names itself, its other language and the home page at least.
    expect([...checked.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(3 * localized.length);
  });

  it('links in its own language, save the switch and the alternates', () => {
    const foreign = wrong(({ file, all }) => {
      const language = file.slice(0, 3);
      if (!/^(fr|en)\/$/.test(language)) return [];
      return all.flatMap((element) => {
        const href = attribute(element, 'href') ?? '';
        return element.tagName === 'a' &&
          /^\/(fr|en)\//.test(href) &&
          !href.startsWith(`/${language}`) &&
          attribute(element, 'hreflang') === undefined
          ? [href]
          : [];
      });
    });
    expect(foreign).toEqual([]);
  });

  it('loads nothing from elsewhere', () => {
    const loads = wrong(({ here, all }) =>
      all.flatMap((element) => {
        const src = attribute(element, 'src');
        const rel = attribute(element, 'rel') ?? '';
        if (element.tagName === 'link' && ['stylesheet', 'preconnect'].includes(rel)) return [rel];
        // One file is asked for beforehand: the small list of the search, on the page of the search.
        if (element.tagName === 'link' && rel === 'preload')
          return /^\/pagefind-[\d.]+\/rows\.[a-z]+\.json$/.test(attribute(element, 'href') ?? '') ? [] : [rel];
        return ['script', 'img', 'iframe', 'source', 'video', 'audio', 'embed', 'object'].includes(element.tagName) &&
          src !== undefined &&
          new URL(src, here).origin !== here.origin
          ? [src]
          : [];
      }),
    );
    expect(loads).toEqual([]);
  });

  it('runs nothing inline and has no style attribute', () => {
    const inline = wrong(({ all }) =>
      all.flatMap(({ attrs }) =>
        attrs.flatMap(({ name }) => (name === 'style' || name.startsWith('on') ? [name] : [])),
      ),
    );
    expect(inline).toEqual([]);
  });
});

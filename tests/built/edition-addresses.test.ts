import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';
import { attribute, elements, readDist, treeOf } from '../support/dist.ts';
import { builtFile, siteRoot } from '../support/site-root.ts';

const written = listFiles('dist').filter((file) => /^(editions|texte|llms\.txt|robots\.txt)/.test(file));
const ids = new Map<string, Set<string | undefined>>();
const has = (file: string, id: string): boolean => {
  const known = ids.get(file) ?? new Set(elements(treeOf(file)).map((element) => attribute(element, 'id')));
  ids.set(file, known);
  return known.has(id);
};

/** Returns the addresses of this site that a file holds; XML, iCalendar and JSON each end them in their own way. */
function addressesIn(file: string): string[] {
  const text = file.endsWith('.ics') ? readDist(file).replaceAll('\r\n ', '') : readDist(file);
  const found = text.match(new RegExp(`${siteRoot.replace(/[.:/]/g, '\\$&')}[^\\s"<>{}()\\\\,]*`, 'g')) ?? [];
  return [...new Set(found.map((address) => address.replaceAll('&amp;', '&').replace(/[.;:]+$/, '')))];
}

it('every address of this site in every file of data answers, its place on the page too', () => {
  let followed = 0;
  const seen = new Map<string, boolean>();
  const answers = (address: string) => {
    const url = new URL(address);
    const target = builtFile(url);
    if (target === undefined || !existsSync(`dist/${target}`)) return false;
    const place = decodeURIComponent(url.hash.slice(1));
    // what a feed or a calendar calls an entry is a name, not a place on a page
    return place === '' || !target.endsWith('.html') || target === 'id/convention/index.html' || has(target, place);
  };
  const dead = written.flatMap((file) =>
    addressesIn(file).flatMap((address) => {
      followed += 1;
      const known = seen.get(address) ?? answers(address);
      seen.set(address, known);
      return known ? [] : [`${file}: ${address}`];
    }),
  );
  expect(dead).toEqual([]);
  expect(followed).toBeGreaterThan(2000);
});

import { expect, it } from 'vitest';
import { permanentTarget } from '../../src/components/permanence/permanent-target.ts';

const site = 'https://exemple.fr';
const paged = { href: `${site}/fr/actions/1-1/` };
const unpaged = (id: string, language = 'fr') => ({
  href: `${site}/${language}/convention/#${id}`,
  whole: `/${language}/convention/#${id}`,
});
const datum = { href: `${site}/fr/axes/1/#data-1-3`, whole: '/fr/convention/#data-1-3' };

it.each([
  [paged, 'action-1-1/', '/fr/actions/1-1/'],
  [paged, 'action-1-1/#p2', '/fr/actions/1-1/#p2'],
  [paged, 'action-1-1/#p2-a', '/fr/actions/1-1/#p2-a'],
  [unpaged('preamble'), 'preamble/', '/fr/convention/#preamble'],
  [unpaged('preamble'), 'preamble/#p3', '/fr/convention/#preamble-p3'],
  [unpaged('preamble', 'en'), 'preamble/#p3', '/en/convention/#preamble-p3'],
  [unpaged('parties'), 'parties/#p12', '/fr/convention/#parties-p12'],
  [unpaged('title'), 'title/#p1', '/fr/convention/#title-p1'],
  [unpaged('signatures'), 'signatures/#p2-b', '/fr/convention/#signatures-p2-b'],
  [unpaged('signatures'), 'signatures/#t1', '/fr/convention/#signatures-t1'],
  [unpaged('parties'), 'parties/#note-1', '/fr/convention/#parties-note-1'],
  [datum, 'data-1-3/', '/fr/axes/1/#data-1-3'],
  [datum, 'data-1-3/#p1', '/fr/convention/#data-1-3-p1'],
  [datum, 'data-1-3/#autre', '/fr/axes/1/#data-1-3'],
  [paged, 'action-1-1/?v=ab12cd#p2', '/fr/actions/1-1/?v=ab12cd#p2'],
  [unpaged('preamble'), 'preamble/?v=ab12cd#p3', '/fr/convention/?v=ab12cd#preamble-p3'],
])('leads %o from /id/%s to %s', (leading, here, expected) => {
  expect(permanentTarget(leading, `${site}/id/${here}`)).toBe(`${site}${expected}`);
});

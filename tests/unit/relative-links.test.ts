import { expect, it } from 'vitest';
import { relativeAddress, relativePage, relativeStyles } from '../../scripts/relative-links.ts';

it.each([
  ['/fr/axes/1/#p2', 'fr/index.html', '/', '../fr/axes/1/index.html#p2'],
  ['/', 'index.html', '/', './index.html'],
  ['/fr/recherche/?q=nounou', 'fr/axes/1/index.html', '/', '../../../fr/recherche/index.html?q=nounou'],
  ['/site/x.pdf', 'fr/index.html', '/site/', '../x.pdf'],
  ['https://brumeval.fr/', 'fr/index.html', '/', 'https://brumeval.fr/'],
  ['//brumeval.fr/', 'fr/index.html', '/', '//brumeval.fr/'],
  ['#p1', 'fr/index.html', '/', '#p1'],
  ['tel:3114', 'fr/index.html', '/', 'tel:3114'],
])('%s from %s under %s is %s', (address, file, base, relative) =>
  expect(relativeAddress(address, file, base)).toBe(relative),
);

it('a page opens from a file', () => {
  const page =
    '<!DOCTYPE html><html lang="fr"><head><meta http-equiv="Content-Security-Policy" content="default-src \'self\'">' +
    '<meta http-equiv="refresh" content="0;url=/fr/"><link rel="stylesheet" href="/_astro/a.css">' +
    '<script type="module" src="/_astro/a.js"></script></head><body><a href="/fr/axes/">Axes</a></body></html>';
  expect(relativePage(page, 'fr/index.html', '/')).toBe(
    '<!DOCTYPE html><html lang="fr"><head><meta http-equiv="refresh" content="0;url=../fr/index.html">' +
      '<link rel="stylesheet" href="../_astro/a.css"></head>' +
      '<body><a href="../fr/axes/index.html">Axes</a></body></html>',
  );
});

it('an image is found in each of its widths', () =>
  expect(
    relativePage(
      '<img src="/s/a.webp" srcset="/s/_astro/a.webp 320w, /s/_astro/b.webp 640w" alt="">',
      'fr/index.html',
      '/s/',
    ),
  ).toContain('<img src="../a.webp" srcset="../_astro/a.webp 320w, ../_astro/b.webp 640w" alt="">'));

it('a style sheet finds its fonts', () =>
  expect(relativeStyles('a{src:url(/_astro/a.woff2)}b{src:url("data:x")}', '_astro/a.css', '/')).toBe(
    'a{src:url(../_astro/a.woff2)}b{src:url("data:x")}',
  ));

import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../src/editions/palette.ts';
import { isNoticeEnding } from '../../src/model/security-notice.ts';
import { pngOf } from '../../src/editions/figure-png.ts';
import { paperColours } from '../../src/styles/paper-colours.ts';
import { robotsText, securityText, webManifest } from '../../src/views/site-files.ts';
import { sharePicture, siteIcon } from '../../src/views/share-picture.ts';
import { siteMapPage } from '../../src/views/site-map.ts';
import { checkAfter, fixtureCheckedOn, fixtureModel } from '../support/fixture.ts';

const colours = paletteOf(
  ':root { --paper: #fbf5e9; --ink: #111; --ink2: #222; --carre: #00f; --tri: #0f0; --rond: #f00; }',
);
const context = { model: fixtureModel(), locale: 'fr' as const, site: new URL('https://exemple.fr') };

it('robots are told that all may be read, and where the pages are listed', () => {
  expect(robotsText(context.site)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://exemple.fr/sitemap-index.xml\n');
});

describe('whom to tell of a flaw', () => {
  it('is said with its end, less than a year after the day of the site', () => {
    expect(securityText(context.model, context.site)).toBe(
      'Contact: mailto:securite@brumeval.example\nExpires: 2027-10-24T00:00:00Z\nPreferred-Languages: fr, en\n' +
        'Canonical: https://exemple.fr/.well-known/security.txt\n',
    );
    expect(securityText(fixtureCheckedOn('2027-03-31').model, context.site)).toContain('Expires: 2028-02-29T');
  });

  it('is not said while nobody is named', () => {
    const without = (text: string) => text.replace(/^securityContact: .*$/m, 'securityContact: null');
    expect(securityText(checkAfter({ 'site.yaml': without }).model, context.site)).toBeUndefined();
  });

  it.each([
    ['2026-11-24', '2027-09-23', false],
    ['2026-11-24', '2027-09-24', true],
    ['2026-11-24', '2028-01-01', true],
  ])('published on %s, on %s the site is to be built again: %s', (published, today, ending) =>
    expect(isNoticeEnding(published, today)).toBe(ending),
  );
});

it('a phone is told the name, the start and the icons of the site', () => {
  expect(webManifest(context.model, 'en', colours)).toMatchObject({
    lang: 'en',
    start_url: '/en/',
    scope: '/',
    theme_color: '#fbf5e9',
    icons: [
      { src: '/favicon.svg' },
      { src: '/icone-192.png', sizes: '192x192' },
      { src: '/icone-512.png', sizes: '512x512' },
    ],
  });
});

describe('the picture of a shared page', () => {
  it('says the name of the site, the part and the address, within its frame', () => {
    const svg = sharePicture(context, 'figures', colours);
    expect([...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words)).toEqual([
      'Petite enfance à',
      'Brumeval',
      'Chiffres',
      'exemple.fr',
    ]);
    const picture = Buffer.from(pngOf(svg));
    expect([picture.readUInt32BE(16), picture.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  it('folds a long name, and tells no address of this machine', () => {
    const site = { ...context.model.site, name: { fr: 'Convention des familles du grand canton voisin', en: '' } };
    const svg = sharePicture(
      { ...context, model: { ...context.model, site }, site: new URL('http://localhost:4321') },
      'families',
      colours,
    );
    expect([...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words)).toEqual([
      'Convention des familles',
      'du grand canton voisin',
      'Familles',
    ]);
  });

  it('an icon is as large as its name says', () => {
    expect(Buffer.from(pngOf(siteIcon(96, colours))).readUInt32BE(16)).toBe(192);
  });
});

it('the colour of the paper is that of each theme', () => {
  expect(paperColours(':root{--paper: #fff;}@media(x){:root{--paper: #000;}}')).toEqual({
    light: '#fff',
    dark: '#000',
  });
  expect(() => paperColours(':root{--paper: #fff;}')).toThrow('no paper');
});

it('the map of the site names every page that has one of its own', () => {
  const { lists } = siteMapPage(context);
  const links = lists.flatMap(({ href, links: own }) => [
    ...(href === undefined ? [] : [href]),
    ...own.map((one) => one.href),
  ]);
  for (const page of [
    '/fr/',
    '/fr/services/creches/',
    '/fr/actions/1-1/',
    '/fr/partenaires/afo/',
    '/fr/accessibilite/',
  ])
    expect(links).toContain(page);
});

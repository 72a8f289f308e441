import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';
import { attribute, elements, isCode, textOf, type Element } from '../support/dist.ts';
import { fixtureAddress, fixtureDist, fixturePage, fixtureText, hrefsOf } from '../support/fixture-site.ts';

/** Returns the scripts of a page without that of every page, by which the other language opens at the same place. */
const ownScripts = (all: readonly Element[]): Element[] =>
  all.filter((element) => isCode(element) && !attribute(element, 'src')?.includes('/KeepAddress'));

// The site of the small convention, as another town would build it: other names, two axes, 200 places, three
// amendments, statements, below a folder of another host.
const hrefs = (page: string) => hrefsOf(fixturePage(page).filter(({ tagName }) => tagName === 'a'));
const classed = (list: readonly Element[], name: string) =>
  list.filter((element) => attribute(element, 'class')?.split(' ').includes(name));
const files = listFiles(fixtureDist).filter((file) => file.endsWith('.html'));

describe('another town', () => {
  it('is built whole, and nothing in it names the first one', () => {
    expect(files.length).toBeGreaterThan(100);
    const naming = files.filter((file) =>
      /Pierrefitte|Seine[- ]Saint[- ]Denis|Saint-Denis/.test(readFileSync(`${fixtureDist}/${file}`, 'utf8')),
    );
    expect(naming).toEqual([]);
    expect(fixtureText('fr')).toContain('Petite enfance à Brumeval');
  });

  it('stands below a folder of its host', () => {
    const outside = files.filter((file) =>
      /(?:href|action)="\/(?!convention\/)/.test(readFileSync(`${fixtureDist}/${file}`, 'utf8')),
    );
    expect(outside).toEqual([]);
    const canonical = fixturePage('fr/actions/1-1').find((element) => attribute(element, 'rel') === 'canonical');
    expect(canonical && attribute(canonical, 'href')).toBe('https://exemple.fr/convention/fr/actions/1-1/');
  });

  it('lists its 200 places by service, narrowed by town without script, to call and for machines', () => {
    const creches = readFileSync(`${fixtureDist}/fr/services/creches/index.html`, 'utf8');
    expect(creches.match(/<li id="lieu-/g)).toHaveLength(100);
    const missing = [
      'id="t-2"',
      '#t-1:checked~ul>li:not(.t-1){display:none}',
      'href="tel:0100000004"',
      'du lundi au vendredi, de 8\u00a0h à 18\u00a0h\u00a030',
      '"@type":"ChildCare"',
      '"openingHours":["Mo-Fr 08:00-18:30","Sa 09:00-12:00"]',
    ].filter((words) => !creches.includes(words));
    expect(missing).toEqual([]);
    expect(fixtureText('en/services/creches')).toContain('Monday to Friday, 8:00 to 18:30');
  });

  it('leads nowhere that does not exist', () => {
    const pages = new Map(files.map((file) => [file, elements(parse(readFileSync(`${fixtureDist}/${file}`, 'utf8')))]));
    const ids = new Map(
      [...pages].map(([file, all]) => [file, new Set(all.map((element) => attribute(element, 'id')))]),
    );
    let checked = 0;
    const broken = [...pages].flatMap(([file, all]) =>
      all.flatMap((element) => {
        const address = attribute(element, 'href');
        if (address === undefined || element.tagName === 'use') return [];
        const url = new URL(address, `${fixtureAddress}${file.replace(/index\.html$/, '')}`);
        if (!url.href.startsWith(fixtureAddress)) return [];
        const inside = decodeURIComponent(url.pathname.slice('/convention/'.length));
        const target = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
        if (target.startsWith('pagefind')) return [];
        checked += 1;
        if (!existsSync(`${fixtureDist}/${target}`)) return [`${file}: ${address}`];
        return url.hash !== '' && !ids.get(target)?.has(decodeURIComponent(url.hash.slice(1)))
          ? [`${file}: ${address}`]
          : [];
      }),
    );
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(files.length);
  });
});

describe('the way to a page', () => {
  it.each([
    ['fr/actions/1-1', ['fr/', 'fr/articles/1/', 'fr/axes/1/']],
    ['en/objectifs/2-1', ['en/', 'en/articles/1/', 'en/axes/2/']],
    ['fr/articles/4', ['fr/', 'fr/articles/']],
    ['fr/services/creches', ['fr/', 'fr/services/']],
  ])('of %s goes by each page above it', (page, expected) => {
    const [trail] = classed(fixturePage(page), 'crumb');
    expect(trail && hrefsOf(elements(trail).filter(({ tagName }) => tagName === 'a'))).toEqual(expected);
  });

  it.each([
    ['fr', []],
    ['fr/situations/cherche-une-place', ['fr/situations/']],
    ['fr/choisir', ['fr/situations/']],
    ['fr/actions/1-1', ['fr/convention/']],
    ['en/articles/2/versions/origine', ['en/convention/']],
    ['fr/statistiques/places', ['fr/statistiques/']],
  ])('the menu of %s marks the part of the site that it is in', (page, expected) => {
    const header = fixturePage(page).find(({ tagName }) => tagName === 'header');
    const marked = elements(header as Element).filter(
      (element) => element.tagName === 'a' && attribute(element, 'aria-current') === 'true',
    );
    expect(hrefsOf(marked)).toEqual(expected);
  });

  it('leads from an action to its services, its situations and its figures', () => {
    expect(hrefs('fr/actions/1-1')).toEqual(
      expect.arrayContaining([
        'fr/services/creches/',
        'fr/situations/cherche-une-place/',
        'fr/statistiques/places/',
        'fr/partenaires/afo/',
      ]),
    );
  });

  it('leads from a text to one paragraph of an action', () => {
    expect(hrefs('fr/services/creches')).toContain('fr/actions/1-1/#p2');
    expect(hrefs('en/services/creches')).toContain('en/actions/1-1/#p2');
  });
});

describe('the table of a figure', () => {
  const table = (page: string) =>
    fixturePage(page)
      .filter(({ tagName }) => tagName === 'tr')
      .map((row) =>
        elements(row)
          .filter(({ tagName }) => ['td', 'th'].includes(tagName))
          .map((cell) => textOf(cell).replace(/\s+/g, ' ').trim()),
      );

  it('says of each number whether the text gives it, announces it, or this site computed it and how', () => {
    expect(table('fr/statistiques/couverture').slice(1)).toEqual([
      ['En crèche', '12,5 %', '2015', 'donné par le texte', 'Axe 1, donnée 1'],
      [
        'Chez un assistant maternel',
        '6,25 %',
        '2015',
        'calculé par ce site 40 places divisées par 640 enfants. 100 * places.assistants / enfants.moins-de-4-ans',
        'Axe 1, donnée 1',
      ],
      [
        'Ensemble',
        '18,75 %',
        '2015',
        'calculé par ce site Somme des deux taux. couverture.creche + couverture.assistants',
        'Axe 1, donnée 1',
      ],
    ]);
    const sources = table('en/statistiques/places').slice(1);
    expect(sources.map((row) => row[3]?.replace(/ Sum.*/, ''))).toEqual([
      'given by the text',
      'given by the text',
      'announced',
      'computed by this site',
    ]);
  });
});

describe('three amendments', () => {
  it('show the text in force and its four versions on article 2', () => {
    expect(fixtureText('fr/articles/2')).toContain('conclu pour une durée de six ans.');
    expect(fixtureText('fr/articles/2')).not.toContain('conclu pour deux ans');
    expect(hrefs('fr/articles/2')).toEqual(
      expect.arrayContaining(
        ['origine', '2018-01-01', '2018-06-01', '2019-03-01'].map((version) => `fr/articles/2/versions/${version}/`),
      ),
    );
  });

  it.each([
    ['origine', 'pour deux ans à compter de sa notification.'],
    ['2018-01-01', 'pour une durée de quatre ans.'],
    ['2018-06-01', 'pour une durée de cinq ans.'],
    ['2019-03-01', 'pour une durée de six ans.'],
  ])('keep the text as it stood: %s, %s', (version, words) => {
    const texts = fixturePage(`fr/articles/2/versions/${version}`)
      .filter((element) => attribute(element, 'data-clause-text') !== undefined)
      .map((element) => textOf(element));
    expect(texts.join(' ')).toContain(words);
  });

  it('mark what changed word by word, without script', () => {
    const all = fixturePage('fr/articles/2/versions/2019-03-01');
    const words = (tag: string) => all.filter(({ tagName }) => tagName === tag).map((element) => textOf(element));
    expect([words('del'), words('ins')]).toEqual([['cinq'], ['six']]);
    expect(ownScripts(all)).toEqual([]);
  });

  it('are compared two by two without script, each pair at an address of its own', () => {
    expect(fixtureText('fr/articles/2/versions/2018-06-01')).toContain(
      'Comparer avec : version d’origine, notifiée le 1er mars 2016',
    );
    expect(hrefs('fr/articles/2/versions/2018-06-01')).toEqual(
      expect.arrayContaining([
        'fr/articles/2/versions/2018-06-01/depuis/origine/',
        'fr/articles/2/versions/2018-06-01/depuis/2018-01-01/',
        'fr/articles/2/versions/2019-03-01/depuis/2018-06-01/',
      ]),
    );
    const all = fixturePage('fr/articles/2/versions/2019-03-01/depuis/2018-01-01');
    const words = (tag: string) => all.filter(({ tagName }) => tagName === tag).map((element) => textOf(element));
    expect(words('h1')).toEqual(['Article 2\u00a0: comparer deux versions']);
    expect(words('del')).toContain('quatre');
    expect(words('ins')).toContain('six');
    expect(ownScripts(all)).toEqual([]);
    const english = fixtureText('en/articles/2/versions/2019-03-01/depuis/2018-01-01');
    expect(english).toContain('Before version of 1 January 2018 After version of 1 March 2019');
    expect(english).toContain('period of foursix years');
  });

  it('leave the whole text of any two dates to compare, and what stands in an axis', () => {
    expect(hrefs('fr/avenants')).toEqual(
      expect.arrayContaining([
        'fr/convention/au/2018-01-01/depuis/origine/',
        'fr/convention/au/2018-06-01/depuis/origine/',
        'fr/convention/au/2019-03-01/depuis/origine/',
        'fr/convention/au/2019-03-01/depuis/2018-01-01/',
      ]),
    );
    expect(hrefs('fr/convention/au/2018-06-01')).toContain('fr/convention/au/2019-03-01/depuis/2018-06-01/');
    const titles = (page: string) =>
      fixturePage(page)
        .filter(({ tagName }) => tagName === 'h2')
        .map((element) => textOf(element).trim());
    const changed = ['Axe 1, action 2, abrogé', 'Axe 1, action 3, ajouté'];
    expect(titles('fr/convention/au/2019-03-01/depuis/origine')).toEqual(
      expect.arrayContaining(['Article 2, remplacé', ...changed]),
    );
    expect(titles('fr/axes/1/versions/2019-03-01/depuis/origine')).toEqual(expect.arrayContaining(changed));
    expect(titles('fr/axes/1/versions/2019-03-01/depuis/origine')).not.toContain('Article 2, remplacé');
    expect(fixtureText('fr/convention/au/2019-03-01/depuis/origine')).toContain('Mener une autre action.');
  });

  it('are linked to what they changed, both ways', () => {
    expect(hrefs('fr/articles/2')).toContain('fr/avenants/#avenant-2');
    expect(hrefs('fr/avenants')).toEqual(
      expect.arrayContaining([
        'fr/articles/2/versions/2018-06-01/',
        'fr/actions/1-3/versions/2018-01-01/',
        'fr/actions/1-2/versions/2018-06-01/',
      ]),
    );
    expect(fixtureText('en/avenants')).toContain('Amendment no. 3');
  });

  it('give the added action its page, its permanent address, its place; keep the page of the repealed one', () => {
    expect(fixtureText('fr/actions/1-3')).toContain('Mener une autre action.');
    expect(fixtureText('fr/convention')).toContain('Mener une autre action.');
    expect(hrefs('id/action-1-3')).toContain('editions/textes/action-1-3.json');
    expect(fixtureText('fr/actions/1-2')).toContain('Texte abrogé depuis le 1er juin 2018 par l’avenant n° 2.');
    expect(fixtureText('fr/actions/1-2')).toContain('texte abrogé depuis le 1er juin 2018');
    expect(fixtureText('fr/convention')).not.toContain('dans un local prêté par la Ville');
    expect(fixtureText('fr/convention')).toContain('Texte abrogé depuis le 1er juin 2018 par l’avenant n° 2.');
    expect(fixtureText('fr/actions/1-2/versions/origine')).toContain('dans un local prêté par la Ville');
  });

  it('keep every anchor of the text as signed, on the page of its clause and on that of the whole text', () => {
    const anchors = (page: string) => fixturePage(page).flatMap((element) => attribute(element, 'id') ?? []);
    expect(anchors('fr/articles/2')).toEqual(expect.arrayContaining(['p1', 'p2']));
    expect(anchors('fr/actions/1-2')).toContain('p1');
    expect(anchors('en/convention')).toEqual(
      expect.arrayContaining(['article-2', 'article-2-p1', 'article-2-p2', 'action-1-2', 'action-1-2-p1']),
    );
    expect(hrefs('fr/articles/2')).toContain('fr/articles/2/versions/2018-01-01/#p2');
  });
});

describe('what has been stated', () => {
  it('is told of each action and of each dated part', () => {
    const statuses = [...fixtureText('fr/suivi').matchAll(/État\s*:?\s*(Prévu|En cours|Fait|Abandonné|Inconnu)/g)];
    expect(statuses.length).toBeGreaterThanOrEqual(5);
    expect(fixtureText('fr/actions/1-1')).toContain('En cours');
    expect(fixtureText('fr/suivi')).toContain('Le chantier a commencé.');
  });

  it('has the dates of the contract counted from the known notification', () => {
    const text = fixtureText('fr/calendrier');
    const missing = ['1er mars 2016', '1er septembre 2021', '1er décembre 2021', '1er mars 2022'].filter(
      (day) => !text.includes(day),
    );
    expect(missing).toEqual([]);
  });
});

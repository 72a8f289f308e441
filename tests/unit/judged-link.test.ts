import { describe, expect, it } from 'vitest';
import { citing } from '../../src/editions/citing.ts';
import { locales } from '../../src/model/locale.ts';
import { judgeLink, linksIn } from '../../src/site/judged-link.ts';
import { verdictWords } from '../../src/site/verdict-words.ts';
import { citedPath } from '../../src/site/citation.ts';
import { fixtureCheckedOn, fixtureClause, fixtureModel, fixturePublication } from '../support/fixture.ts';

const model = fixtureModel();
const later = fixtureCheckedOn('2030-07-01').model;
const moved = {
  ...model,
  redirects: {
    redirects: [
      { from: '/fr/vieux/', to: '/fr/autre/' },
      { from: '/fr/autre/', to: '/fr/articles/3/' },
      { from: '/fr/tourne/', to: '/fr/tourne/' },
    ],
  },
};
const french = citing(fixturePublication(moved), 'fr');
const english = citing(fixturePublication(moved), 'en');
const repealed = citing(fixturePublication(later), 'fr');
const root = 'https://exemple.fr/';
const signed = fixtureModel().signed.byId.get('article-2');
const mark = (paragraph?: number) => new URL(citedPath(signed as NonNullable<typeof signed>, paragraph), root).search;
/** What is told of a link: its kind, its name, its sentences. */
const told = (link: string, file = french) => {
  const { kind, name, sentences } = verdictWords(judgeLink(link, file), file);
  return [kind, name, sentences.join(' ')];
};
const origin = 'la version d’origine, notifiée le 1er mars 2016';

describe('a link to words that have not changed', () => {
  it.each([
    [`${root}id/article-3/`, 'Article 3'],
    [`${root}id/article-3/#p1`, 'Article 3, §\u00a01'],
    [`${root}fr/articles/3/#p1`, 'Article 3, §\u00a01'],
    [`${root}en/articles/3/#p1`, 'Article 3, §\u00a01'],
    ['exemple.fr/fr/articles/3', 'Article 3'],
    [`${root}fr/articles/3/index.html`, 'Article 3'],
    [`${root}fr/articles/3/versions/origine/#p1`, 'Article 3, §\u00a01'],
    [`${root}fr/convention/#article-3-p1`, 'Article 3, §\u00a01'],
    [`${root}fr/convention/avec-resumes/#article-3`, 'Article 3'],
    [`${root}fr/convention/au/origine/#article-3-p1`, 'Article 3, §\u00a01'],
    [`${root}fr/convention/au/2017-01-01/#article-3-p1`, 'Article 3, §\u00a01'],
    [`${root}id/preamble/?v=96040a#p1`, 'Préambule, §\u00a01'],
    [`${root}fr/convention/#preamble-p2`, 'Préambule, §\u00a02'],
    [`${root}fr/textes/preamble/versions/origine/#p2`, 'Préambule, §\u00a02'],
    [`${root}fr/axes/1/#data-1-1`, 'Axe 1, donnée 1'],
    [`${root}extraits/en/article-3/`, 'Article 3'],
    [`${root}texte/article-3.txt`, 'Article 3'],
    [`${root}editions/textes/article-3.json`, 'Article 3'],
  ])('is told so: %s', (link, name) => {
    expect(told(link)).toEqual(['same', name, `Ces mots n’ont pas changé depuis ${origin}.`]);
  });

  it('tells since which amendment, in the language of the reader', () => {
    const link = `${root}${citedPath(fixtureClause('article-2'), 1)}`;
    expect(told(link)).toEqual([
      'same',
      'Article 2, §\u00a01',
      'Ces mots n’ont pas changé depuis le 1er janvier 2017.',
    ]);
    expect(told(link, english)).toEqual([
      'same',
      'Article 2, §\u00a01',
      'These words have not changed since 1 January 2017.',
    ]);
  });

  it('tells what an amendment to come will do to them', () => {
    expect(told(`${root}id/action-2-1/`)[2]).toBe(
      `Ces mots n’ont pas changé depuis ${origin}. À venir le 1er juillet 2030\u00a0: texte abrogé par l’avenant n° 2.`,
    );
  });
});

describe('a link to words that an amendment changed', () => {
  it.each([
    [`${root}id/article-2/${mark(1)}#p1`],
    [`${root}fr/articles/2/${mark(1)}#p1`],
    [`${root}en/convention/${mark(1)}#article-2-p1`],
    [`${root}fr/articles/2/versions/origine/#p1`],
    [`${root}fr/convention/au/origine/#article-2-p1`],
  ])('tells when and by which: %s', (link) => {
    expect(told(link)).toEqual([
      'changed',
      'Article 2, §\u00a01',
      'Ces mots ont changé le 1er janvier 2017, par l’avenant n° 1.',
    ]);
    expect(verdictWords(judgeLink(link, french), french).links).toEqual([
      { label: 'Les mots d’alors', path: 'articles/2/versions/origine/#p1' },
      { label: 'Ce qui a changé', path: 'articles/2/versions/2017-01-01/depuis/origine/' },
    ]);
  });

  it('tells that a paragraph or a text is gone', () => {
    expect(told(`${root}id/article-2/${mark(2)}#p2`)).toEqual([
      'gone',
      'Article 2, §\u00a02',
      'Ces mots ne sont plus dans le texte depuis le 1er janvier 2017, par l’avenant n° 1.',
    ]);
    expect(told(`${root}id/action-2-1/`, repealed)).toEqual([
      'gone',
      'Axe 2, action 1',
      'Ces mots ne sont plus dans le texte depuis le 1er juillet 2030, par l’avenant n° 2.',
    ]);
  });

  it('says what it cannot tell: no mark, or one of no version', () => {
    expect(told(`${root}fr/articles/2/`)).toEqual([
      'open',
      'Article 2',
      'Ce lien mène au texte en vigueur\u00a0: version du 1er janvier 2017. ' +
        'Il ne dit pas quels mots ont été cités, et ' +
        'ce texte a changé le 1er janvier 2017, par l’avenant n° 1.',
    ]);
    expect(told(`${root}id/article-2/?v=000000#p1`)[0]).toBe('unmatched');
    expect(told(`${root}id/article-2/?v=c#p1`)[0]).toBe('unmatched'); // one sign would match by chance
    expect(told(`${root}id/article-2/#p9`)).toEqual([
      'absent',
      'Article 2, §\u00a09',
      'Ce texte n’a jamais eu de §\u00a09.',
    ]);
  });
});

describe('words that stand elsewhere in the text now', () => {
  it('are found there', () => {
    const file = structuredClone(french);
    const versions = file.texts['article-3']?.versions ?? [];
    const [first] = versions;
    if (!first) throw new Error('no version');
    versions.push({
      ...first,
      from: '2020-01-01',
      since: 'le 1er janvier 2020',
      marks: ['aaaaaa', 'bbbbbb', first.marks[1] ?? ''],
    });
    expect(told(`${root}id/article-3/?v=${first.marks[1] ?? ''}#p1`, file)[2]).toBe(
      'Ces mots n’ont pas changé depuis le 1er janvier 2020. Ils sont maintenant au §\u00a02.',
    );
  });
});

describe('any other link', () => {
  it.each([
    [`${root}fr/services/creches/`, 'page', 'Cette page existe. Ce n’est pas un texte de la convention.'],
    [`${root}`, 'page', 'Cette page existe. Ce n’est pas un texte de la convention.'],
    [`${root}telechargements/convention.fr.pdf`, 'file', 'C’est un fichier du site, que cette page ne juge pas.'],
    [`${root}fr/articles/99/`, 'unknown', 'Aucune page de ce site n’a cette adresse.'],
    [`${root}de/articles/3/`, 'unknown', 'Aucune page de ce site n’a cette adresse.'],
    [`${root}fr/articles/3/versions/1999-01-01/`, 'unknown', 'Aucune page de ce site n’a cette adresse.'],
    [`${root}fr/convention/au/1999-01-01/#article-3`, 'unknown', 'Aucune page de ce site n’a cette adresse.'],
    [
      `${root}fr/tourne/`,
      'unknown',
      `Cette adresse a changé. Elle mène à ${root}fr/tourne/ Aucune page de ce site n’a cette adresse.`,
    ],
  ])('%s', (link, kind, sentence) => {
    expect(told(link)).toEqual([kind, undefined, sentence]);
  });

  it('follows an address that moved, twice if need be, and keeps the paragraph', () => {
    expect(told(`${root}fr/vieux/#p1`)).toEqual([
      'same',
      'Article 3, §\u00a01',
      `Cette adresse a changé. Elle mène à ${root}fr/autre/#p1 Cette adresse a changé. Elle mène à ` +
        `${root}fr/articles/3/#p1 Ces mots n’ont pas changé depuis ${origin}.`,
    ]);
  });

  it('is judged below a folder of its host', () => {
    const below = { ...french, root: 'https://exemple.fr/petite-enfance/' };
    expect(judgeLink('https://exemple.fr/petite-enfance/id/article-3/', below).kind).toBe('same');
    expect(judgeLink('https://exemple.fr/id/article-3/', below).kind).toBe('unknown');
  });
});

describe('the links of a report', () => {
  it('are found as people write them, each once, and no others', () => {
    const report = `Selon l’accord (art. 3, https://exemple.fr/id/article-3/?v=ab12cd#p1 (consulté le 3 mars 2027)).
      Voir aussi exemple.fr/fr/articles/2/#p1, <https://exemple.fr/en/articles/2/>; « http://exemple.fr/fr/ ».
      Encore https://exemple.fr/id/article-3/?v=ab12cd#p1. Markdown : [texte](https://exemple.fr/id/title/).
      Ailleurs : https://exemple.fr.pirate.net/id/article-3/, https://autre.fr/id/article-3/, moi@exemple.fr.`;
    expect(linksIn(report, [root])).toEqual([
      'https://exemple.fr/id/article-3/?v=ab12cd#p1',
      'exemple.fr/fr/articles/2/#p1',
      'https://exemple.fr/en/articles/2/',
      'http://exemple.fr/fr/',
      'https://exemple.fr/id/title/',
    ]);
    expect(linksIn('rien', [root])).toEqual([]);
  });
});

it('every paragraph of the text is known again by the link that cites it, in each language', () => {
  const lost = model.convention.clauses.flatMap((clause) =>
    clause.blocks.fr.flatMap((block) => {
      if (block.type !== 'paragraph') return [];
      const link = `${root}${citedPath(clause, block.number)}`;
      return locales
        .map((locale) => citing(fixturePublication(), locale))
        .filter((file) => judgeLink(link, file).kind !== 'same');
    }),
  );
  expect(lost).toEqual([]);
});

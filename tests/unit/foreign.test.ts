import { expect, it } from 'vitest';
import { foreignWord, foreignWords, isForeignScript } from '../../src/search/foreign.ts';
import { checkAfter, fixtureModel } from '../support/fixture.ts';

const words = foreignWords(fixtureModel(), 'fr');

it.each([
  ['kreş', 'turc', '/fr/services/creches/'],
  ['KREŞ nerede', 'turc', '/fr/services/creches/'],
  ['kres', 'turc', '/fr/services/creches/'],
  ['acil durum', 'turc', '/fr/qui-appeler/'],
  ['我找托儿所', 'chinois', '/fr/services/creches/'],
  ['意见', 'chinois', '/fr/situations/donner-son-avis/'],
])('%s is a word in %s and leads to %s', (query, language, url) => {
  expect(foreignWord(query, words)).toMatchObject({ language, url });
});

it('names the language in that of the reader', () => {
  expect(foreignWord('托儿所', foreignWords(fixtureModel(), 'en'))).toEqual({
    ...{ word: '托儿所', url: '/en/services/creches/', language: 'Chinese' },
  });
});

it.each(['kreşler', 'crèche', 'nounou'])('%s is none', (query) => {
  expect(foreignWord(query, words)).toBeUndefined();
});

it('tells another script from accents', () => {
  expect(['托儿所', 'الحضانة', 'crèche', 'kreş 2'].map(isForeignScript)).toEqual([true, true, false, false]);
});

it('wants the page where each word was read', () => {
  const { problems } = checkAfter({
    'languages.yaml': (text) =>
      text.replace('word: kreş, service: creches, source: exemple', 'word: kreş, source: rien'),
  });
  expect(problems.map(({ file, expected }) => [file, expected?.fr])).toEqual([
    ['src/content/languages.yaml', 'une source qui figure dans sources : exemple'],
  ]);
});

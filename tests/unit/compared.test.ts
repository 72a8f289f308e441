import { expect, it } from 'vitest';
import { comparison, distinctNames, stem } from '../../src/search/compared.ts';
import { subjectWords } from '../../src/search/text.ts';

it.each([
  ['garder', 'gard'],
  ['gardent', 'gard'],
  ['Gardée', 'gard'],
  ['nounous', 'nounou'],
  ['nourice', 'nouric'],
  ['nourrices', 'nouric'],
  ['crèche', 'crech'],
  ['handicapées', 'handicap'],
  ['registered', 'regist'],
  ['register', 'regist'],
  ['paid', 'paid'],
  ['mère', 'mere'],
  ['photos', 'foto'],
])('%s is compared as %s', (word, root) => {
  expect(stem(word)).toBe(root);
});

it('reads a word as the first of its line, and keeps its own root', () => {
  const { word, words } = comparison([['enfant', 'gosse', 'bout de chou']]);
  expect(word('gosses')).toEqual({ root: 'gos', as: 'enfant' });
  expect(words('mon bout de chou et son gosse').map(({ as }) => as)).toEqual(['enfant']);
});

it('names no name twice that differs by an ending, an article or a doubled letter', () => {
  expect(distinctNames('la crèche · crèches · nourice · nourrice · crêche', ['La crèche'])).toBe('nourice');
});

it.each([
  ['bonjour je cherche une nounou svp', ['nounou']],
  ['la convention', ['convention']],
  ['durée de la convention', ['durée']],
  ['vaccins à 2 mois', ['vaccins']],
  ['3 ans', ['3']],
  ['qui', ['qui']],
])('the subject of « %s » is %j', (query, words) => {
  expect(subjectWords(query)).toEqual(words);
});

it.each([
  ['mon gosse de 8 mois', ['bébé']],
  ['vaccins à 2 mois', ['vaccins']],
  ['6-week-old', ['baby']],
  ['préavis de 6 mois', ['préavis']],
])('an age of some months tells something where nothing else does: %s', (query, words) => {
  expect(comparison([['enfant', 'gosse']]).subject(query)).toEqual(words);
});

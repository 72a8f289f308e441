import { describe, expect, it } from 'vitest';
import { wholeSentence, withoutTitle } from '../../src/search/excerpt.ts';

it.each([
  ['Les crèches. Une crèche garde', 'Les crèches', 'Une crèche garde'],
  ['Les <mark>crèches.</mark> Une <mark>crèche</mark> garde', 'Les crèches', 'Une <mark>crèche</mark> garde'],
  ['<mark>Les</mark> <mark>crèches</mark>. Une crèche', 'Les crèches', 'Une crèche'],
  ['De quoi s’agit-il ? Une halte', 'De quoi s’agit-il ?', 'Une halte'],
  ['Les crèches du Département', 'Les crèches ouvertes', 'Les crèches du Département'],
  ['Les crèchesX. Une', 'Les crèches', 'Les crèchesX. Une'],
  ['PAJE (a+b). Une aide', 'PAJE (a+b)', 'Une aide'],
  ['Une aide', '', 'Une aide'],
])('%s, titled %s', (excerpt, title, expected) => {
  expect(withoutTitle(excerpt, title)).toBe(expected);
});

describe('an excerpt grown to its sentence', () => {
  const content = "En clair. La ville ouvre un relais. Elle l'ouvre en mars, avec la Caf. Fin.\nMot à mot";
  it.each([
    ['ouvre <mark>un</mark> relais. Elle', "La ville ouvre <mark>un</mark> relais. Elle l'ouvre en mars, avec la Caf."],
    ['<mark>mars</mark>', "Elle l'ouvre en <mark>mars</mark>, avec la Caf."],
    ['<mark>Mot</mark> à', '<mark>Mot</mark> à mot'],
    ['elsewhere', 'elsewhere'],
  ])('%s', (excerpt, expected) => {
    expect(wholeSentence(content, excerpt)).toBe(expected);
  });

  it('is cut at words on both sides where the sentence is long', () => {
    expect(wholeSentence('un deux trois quatre cinq six sept huit neuf', '<mark>cinq</mark>', 24)).toBe(
      '… quatre <mark>cinq</mark> six sept\u00a0…',
    );
  });
});

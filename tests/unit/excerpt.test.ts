import { expect, it } from 'vitest';
import { withoutTitle } from '../../src/search/excerpt.ts';

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

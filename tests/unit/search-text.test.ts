import { expect, it } from 'vitest';
import { foldSigns, foldQuery, joinElided, unfold } from '../../src/search/text.ts';

it('folds typographic apostrophes and ligatures for the index', () => {
  expect(foldSigns('l’accueil mis en œuvre')).toBe("l'accueil mis en oeuvre");
});

it.each([
  ['l’accueil', 'accueil'],
  ["d'agrément", 'agrément'],
  ['accueil de l’enfant', 'accueil de enfant'],
  ['qu’est-ce', 'est-ce'],
  ['aujourd’hui', "aujourd'hui"],
  ['mise en œuvre', 'mise en oeuvre'],
])('searches %s as %s', (query, folded) => {
  expect(foldQuery(query)).toBe(folded);
});

it('gives excerpts back their apostrophes and œ', () => {
  expect(unfold("l'accueil mis en oeuvre")).toBe('l’accueil mis en œuvre');
});

it.each([
  ["développer l' <mark>accueil</mark> individuel", "développer l'<mark>accueil</mark> individuel"],
  ["l'offre d' accueil", "l'offre d'accueil"],
  ["dit-il' <mark>accueil</mark>", "dit-il' <mark>accueil</mark>"],
])('joins what the index parts: %s', (excerpt, joined) => {
  expect(joinElided(excerpt)).toBe(joined);
});

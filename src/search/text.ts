import { emptyWords, faintWords } from './speech.ts';

// Pagefind parts words at ASCII punctuation only, so that « l’accueil » hides « accueil » behind its typographic
// apostrophe. The index is made from a folded copy of the pages; the pages keep their characters.
const folds: [RegExp, string][] = [
  [/[\u2019\u02bc]/g, "'"],
  [/\u2011/g, '-'],
  [/œ/g, 'oe'],
  [/Œ/g, 'Oe'],
  [/æ/g, 'ae'],
  [/Æ/g, 'Ae'],
  [/[\u00a0\u202f]/g, ' '],
];

/** Returns a text with straight apostrophes and without ligatures, as it is indexed. */
export const foldSigns = (text: string): string =>
  folds.reduce((folded, [pattern, plain]) => folded.replace(pattern, plain), text);

/** Returns a query as it is searched: folded, without elided articles (« l’accueil » → « accueil »). */
export const foldQuery = (query: string): string =>
  foldSigns(query)
    .replace(/(^|[\s"(])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/giu, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** Returns folded text with its apostrophes and its œ for the eye. */
export const unfold = (text: string): string =>
  text
    .replace(/oeu/g, 'œu')
    .replace(/Oeu/g, 'Œu')
    .replace(/(\p{L})'(?=\p{L})/gu, '$1’');

/** Returns an excerpt as the text has it: Pagefind parts « l’ » from a word that is a link or a button of its own. */
export const joinElided = (excerpt: string): string =>
  excerpt.replace(/((?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)')\s+(?=(?:<mark>)?\p{L})/giu, '$1');

/** Returns a text folded further for comparison: lower case, no accents, single spaces. */
export const plainQuery = (text: string): string =>
  foldSigns(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/**
 * Returns the words of a query that carry its subject; all of them where none does. `places` are the names of the
 * town: every page is about it. `phrase` tells with which known phrase some words begin, and the word that says it.
 */
export function subjectWords(
  query: string,
  {
    places = [],
    phrase = () => undefined,
  }: {
    places?: readonly string[];
    phrase?: (words: readonly string[]) => { length: number; word: string } | undefined;
  } = {},
): string[] {
  const typed = spoken(query)
    .split(/[\s,;:!?"«»“”()]+/)
    .filter((word) => word !== '');
  const words: string[] = [];
  for (let at = 0; at < typed.length;) {
    const { length, word } = phrase(typed.slice(at)) ?? { length: 1, word: typed[at] ?? '' };
    words.push(word);
    at += length;
  }
  const near = (word: string) => places.some((place) => plainQuery(word).slice(0, 7) === plainQuery(place).slice(0, 7));
  const spelled = (word: string) => plainQuery(word).replace(/[^a-z0-9]/g, '');
  const carrying = words.filter((word) => !emptyWords.has(spelled(word)) && !near(word));
  const telling = carrying.filter((word) => !faintWords.has(spelled(word)));
  return [telling, carrying, words].find((some) => some.length > 0) ?? [];
}

/** An age in months or weeks: « 5 mois », « 8-month-old ». */
const monthsOld =
  /(?<![\p{L}\p{N}.,])\d+[\s-]*(mois|semaines|months?|weeks?)(?![\p{L}\p{N}])(?:[\s-]+(?:et demie?|old)\b)?/iu;

/** Returns the word that says how old a child of some months is. */
export const ageOfBaby = (query: string): string | undefined => {
  const unit = monthsOld.exec(query)?.[1];
  return unit === undefined ? undefined : /^[ms](?:ois|emaines)$/i.test(unit) ? 'bébé' : 'baby';
};

/** Returns a query without what is glued to its words by speech (« jcherche ») and without the age of a small child. */
const spoken = (query: string): string =>
  foldQuery(query)
    .replace(/(?<![\p{L}\p{N}])j(?=[bcdfghlmnpqrstvz])/giu, '')
    .replace(monthsOld, ' ');

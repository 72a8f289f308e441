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

/** Returns a text folded further for comparison: lower case, no accents, single spaces. */
export const plainQuery = (text: string): string =>
  foldSigns(text).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** Words that carry no subject, in both languages: a question is searched by the others. */
const empty = new Set(
  `
    cb cest combien dire definition savoir signifie souhaite souhaiterais voudrais explication exemple a ai
    aller au aucun aucune aussi avant avec avez avoir besoin bonjour c ca car ce cela celle celui ces cet cette
    chez cherche chercher ci comment d dans de demander des dois doit donc du elle elles en est et etre eu fait
    faire faut il ils j je l la le les leur lui ma mais me mes moi mon n ne ni nos notre nous on ont ou par pas
    peut peux plus pour pourquoi pouvez pouvoir qu quand que quel quelle quelles quels qui quoi s sa sans se ses
    si son sont sous suis sur svp t ta te tes toi ton trouver tu un une va vais vers veux vos votre vous y
    a about an last long mean means much many tell know explain and are as at be been but by can could do does
    find for from get had has have he her his how i if in into is it its just looking m me my need no not of on
    or our please s she should so some t than that the their them there they this to us want was we what when
    where which who why will with would you your`
    .trim()
    .split(/\s+/),
);

/**
 * Returns the words of a query that carry its subject; all of them where none does. `places` are the names of the
 * town: every page is about it.
 */
export function subjectWords(query: string, places: readonly string[] = []): string[] {
  const words = foldQuery(query)
    .split(/[\s,;:!?"«»“”()]+/)
    .filter((word) => word !== '');
  const near = (word: string) => places.some((place) => plainQuery(word).slice(0, 7) === plainQuery(place).slice(0, 7));
  const carrying = words.filter((word) => !empty.has(plainQuery(word).replace(/[^a-z0-9]/g, '')) && !near(word));
  return carrying.length > 0 ? carrying : words;
}

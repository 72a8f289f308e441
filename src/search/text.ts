// Pagefind parts words at ASCII punctuation only, so that « l’accueil » hides « accueil » behind its typographic
// apostrophe. The index is made from a folded copy of the pages; the pages keep their characters.
const folds: [RegExp, string][] = [[/[\u2019\u02bc]/g, "'"], [/\u2011/g, '-'], [/œ/g, 'oe'], [/Œ/g, 'Oe'], [/æ/g, 'ae'], [/Æ/g, 'Ae'], [/[\u00a0\u202f]/g, ' ']];

/** Returns a text with straight apostrophes and without ligatures, as it is indexed. */
export const fold = (text: string): string => folds.reduce((folded, [pattern, plain]) => folded.replace(pattern, plain), text);

/** Returns a query as it is searched: folded, without elided articles (« l’accueil » → « accueil »). */
export const foldQuery = (query: string): string =>
  fold(query).replace(/(^|[\s"(])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=\p{L})/giu, '$1').replace(/\s+/g, ' ').trim();

/** Returns folded text with its apostrophes and its œ for the eye. */
export const unfold = (text: string): string => text.replace(/oeu/g, 'œu').replace(/Oeu/g, 'Œu').replace(/(\p{L})'(?=\p{L})/gu, '$1’');

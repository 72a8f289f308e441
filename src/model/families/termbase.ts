/** A term of the text with its one translation, and the words that are not used for it. */
export interface TermUse {
  term: string;
  expected: string;
  avoid: readonly string[];
}

/** A word found in the place of the one that was chosen; `at` is its place in the line, from 0. */
interface Misused {
  found: string;
  at: number;
  use: TermUse;
}

/** Returns a translation without what explains it: `Caf (family benefits office)` is `Caf`. */
export const preferredWords = (english: string): string => english.replace(/\s*\([^)]*\)/g, '').trim();

/** Returns the forms of words: as they stand and in the plural, any white space or hyphen between them. */
function pattern(words: readonly string[]): RegExp | undefined {
  if (words.length === 0) return undefined;
  const forms = words.map((word) =>
    word
      .replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
      .replace(/y$/, '(?:y|ies)')
      .replace(/\s+/g, '\\s+'),
  );
  // The longest first: « county council » before « county ».
  forms.sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}-])(?:${forms.join('|')})s?(?![\\p{L}\\p{N}-])`, 'giu');
}

/**
 * Returns what finds, in a line, the words that are not used for a term. Words that are part of a chosen translation
 * (`preferred`) are left alone: « nursery » in « nursery school ». Addresses are no words.
 */
export function termFinder(uses: readonly TermUse[], preferred: readonly string[]): (line: string) => Misused[] {
  const blank = (text: string) => ' '.repeat(text.length);
  const chosen = pattern(preferred.filter((word) => /\s/.test(word)));
  const avoided = uses.flatMap((use) => {
    const wanted = pattern(use.avoid);
    return wanted === undefined ? [] : [{ use, wanted }];
  });
  return (line) => {
    const read = line.replace(/https?:\/\/[^\s)"]+/g, blank);
    const text = chosen === undefined ? read : read.replace(chosen, blank);
    return avoided.flatMap(({ use, wanted }) =>
      [...text.matchAll(wanted)].map((match) => ({ found: match[0], at: match.index, use })),
    );
  };
}

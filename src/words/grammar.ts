/** Returns a function that writes a count with its noun by the rules of a language (BCP 47): `2 actions`. */
export function counting(tag: string): (n: number, single: string, many: string) => string {
  const rules = new Intl.PluralRules(tag);
  return (n, single, many) => `${n} ${rules.select(n) === 'one' ? single : many}`;
}

/** Returns a function that writes a rank in figures: `1er` and `2e`, `1st` and `2nd`, by the suffixes of a language. */
export function ranking(
  tag: string,
  suffixes: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
): (n: number) => string {
  const rules = new Intl.PluralRules(tag, { type: 'ordinal' });
  return (n) => `${n}${suffixes[rules.select(n)] ?? suffixes.other}`;
}

/** Returns an age in whole years where it is one, in months otherwise. */
export const inYears = (months: number, month: string, year: string): string =>
  months % 12 === 0 ? `${months / 12} ${year}` : `${months} ${month}`;

/** Returns a function that joins the items of a list as a sentence does: `a, b et c`. */
export function listing(tag: string): (items: readonly string[]) => string {
  const format = new Intl.ListFormat(tag);
  return (items) => format.format(items);
}

/** Returns words with their first letter in capitals. */
export const capital = (words: string): string => `${words.charAt(0).toUpperCase()}${words.slice(1)}`;

/** Returns a function that writes a count in letters where `numerals` (from zero) has it, in figures otherwise. */
export const spelling =
  (numerals: readonly string[]) =>
  (n: number): string =>
    numerals[n] ?? `${n}`;

import { chunksOf } from '../model/convention/clause-text.ts';
import { isIn, clauseCollections } from '../model/collections.ts';
import { problemAt, recordsOf, type Entry } from '../model/entry.ts';
import { locales, referenceLocale, translationLocales, type Locale } from '../model/locale.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { numbersIn, spelledNumbersIn } from '../model/statistics/numbers-in-text.ts';

/** A number of the French text that a translation lacks, or one that it adds, with the line of the translation. */
interface Difference {
  line: number;
  finding: Finding;
}

/**
 * Returns the numbers that differ between the French text of a clause and its translation. In the signed text that is
 * to look at again, since a translator may write one in another way; in an amendment it is an error.
 */
export function checkTranslatedNumbers(entries: readonly Entry[]): Problem[] {
  const sources = new Map<string, string>(
    entries.flatMap((entry): [string, string][] =>
      isIn(clauseCollections, entry.collection) && entry.locale === referenceLocale
        ? [[`${entry.collection}/${entry.id}`, entry.body]]
        : [],
    ),
  );
  const signed = entries.flatMap(({ collection, id, locale, body, bodyLine, file }) => {
    const french = sources.get(`${collection}/${id}`);
    if (french === undefined || locale === undefined || locale === referenceLocale) return [];
    return differences(french, body, locale).map(({ line, finding }): Problem => ({
      severity: 'warning',
      file,
      position: { line: line + bodyLine - 1, column: 1 },
      ...finding,
    }));
  });
  const amended = recordsOf(entries, 'amendments').flatMap((entry) =>
    entry.data.changes.flatMap((change, index) =>
      change.action === 'repeal'
        ? []
        : translationLocales.flatMap((locale) => {
            const field = ['changes', index, 'text', locale];
            return differences(change.text[referenceLocale], change.text[locale], locale).map(
              ({ line, finding }): Problem => ({
                ...problemAt(entry, field, finding),
                position: entry.locate(field, { line, column: 1 }),
              }),
            );
          }),
    ),
  );
  return [...signed, ...amended];
}

/** Returns the differences, paragraph by paragraph where there are as many in both languages. */
function differences(french: string, translation: string, locale: Locale): Difference[] {
  const [ours, theirs] = [chunksOf(french), chunksOf(translation)];
  if (ours.length !== theirs.length)
    return difference(french, translation, locale).map((finding) => ({ line: 1, finding }));
  return theirs.flatMap(({ line, text }, index) =>
    difference(ours[index]?.text ?? '', text, locale).map((finding) => ({ line: line + lineOf(text), finding })),
  );
}

/** The first line of a paragraph that holds a number, from 0. */
const lineOf = (text: string): number =>
  Math.max(
    0,
    text.split('\n').findIndex((line) => /\d/.test(line)),
  );

/**
 * Returns what differs in one paragraph: a number in digits that the other language has in no form, or numbers in
 * letters of both that have nothing in common with the other.
 */
function difference(french: string, translation: string, locale: Locale): Finding[] {
  const [source, target] = [inOneForm(french), inOneForm(translation)];
  const [given, wanted] = [held(target, locale), held(source, referenceLocale)];
  const inDigits = (text: string, own: Locale) => [...new Set(numbersIn(text, own))];
  const missing = inDigits(source, referenceLocale).filter((number) => !given.has(number));
  const added = inDigits(target, locale).filter((number) => !wanted.has(number));
  if (missing.length + added.length === 0) {
    const lost = spelledNumbersIn(source).filter((number) => !given.has(number));
    const other = spelledNumbersIn(target, locale).filter((number) => !wanted.has(number));
    return lost.length > 0 && other.length > 0 ? [differs(lost, other, locale)] : [];
  }
  return [differs(missing, added, locale)];
}

/** A text with its days without their month, which other languages write in letters, and its hours out of 24. */
const inOneForm = (text: string): string =>
  text
    .replace(/\b(\d{1,2})[/.]\d{1,2}[/.](\d{4})\b/g, '$1 $2')
    .replace(
      /\b(\d{1,2})(?:[:.](\d{2}))?\s*p\.?m\b/gi,
      (_, hour: string, minutes = '') => `${(Number(hour) % 12) + 12} ${minutes}`,
    );

/** Every number of a text in any form: in digits as each language writes them, in letters, as a rank. */
function held(text: string, locale: Locale): Set<number> {
  const digits = locales.flatMap((other) => numbersIn(text, other));
  const ranks = [...text.toLowerCase().matchAll(/\p{L}+/gu)].flatMap(([word]) => rank[word] ?? []);
  return new Set([...digits, ...spelledNumbersIn(text, locale), ...ranks]);
}

const rank: Record<string, number> = {
  un: 1,
  une: 1,
  premier: 1,
  première: 1,
  deux: 2,
  deuxième: 2,
  second: 2,
  seconde: 2,
  troisième: 3,
  quatrième: 4,
  one: 1,
  first: 1,
  both: 2,
  twice: 2,
  third: 3,
  fourth: 4,
  zero: 0,
  zéro: 0,
};

const differs = (missing: readonly number[], added: readonly number[], locale: Locale): Finding => ({
  found: say(
    `les nombres de la traduction (${locale}) ne sont pas ceux du français : ` +
      [
        ...(missing.length > 0 ? [`il y manque ${listed(missing.map(String))}`] : []),
        ...(added.length > 0 ? [`il y a en plus ${listed(added.map(String))}`] : []),
      ].join(' ; '),
    `the numbers of the translation (${locale}) are not those of the French: ` +
      [
        ...(missing.length > 0 ? [`it lacks ${listed(missing.map(String))}`] : []),
        ...(added.length > 0 ? [`it adds ${listed(added.map(String))}`] : []),
      ].join('; '),
  ),
  expected: say('les mêmes nombres dans chaque langue', 'the same numbers in each language'),
  remedy: say(
    'corrigez le nombre dans la langue où il est faux ; seul le français fait foi',
    'mend the number in the language in which it is wrong; only the French is binding',
  ),
});

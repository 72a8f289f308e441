import { chunksOf, parseClauseText, shapeOf } from '../model/convention/clause-text.ts';
import { isIn, clauseCollections } from '../model/collections.ts';
import { monthsIn } from '../model/convention/days-in-text.ts';
import { problemAt, recordsOf, type Entry, type FieldPath } from '../model/entry.ts';
import { stringsOf } from '../model/entry-strings.ts';
import { locales, referenceLocale, translationLocales, type Locale } from '../model/locale.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { numbersIn, spelledNumbersIn } from '../model/statistics/numbers-in-text.ts';

/** A number of the French text that a translation lacks, or one that it adds, with the line of the translation. */
interface Difference {
  line: number;
  finding: Finding;
}

/**
 * Returns the numbers and the months that differ between a French file and its translation: in the text of a clause
 * that is an error, as in an amendment; in words of ours it is to look at again, since a translator may explain more.
 */
export function checkTranslatedNumbers(entries: readonly Entry[]): Problem[] {
  const sources = new Map(
    entries
      .filter(({ locale }) => locale === referenceLocale)
      .map((entry) => [`${entry.collection}/${entry.id}`, entry] as const),
  );
  const signed = entries.flatMap((entry): Problem[] => {
    const { collection, id, locale, body, bodyLine, file } = entry;
    const french = sources.get(`${collection}/${id}`);
    if (french === undefined || locale === undefined || locale === referenceLocale) return [];
    const severity = isIn(clauseCollections, collection) ? 'error' : 'warning';
    // A text without all its paragraphs is told as such.
    const whole =
      severity === 'error'
        ? shaped(french.body) === shaped(body)
        : chunksOf(french.body).length === chunksOf(body).length;
    return [
      ...(whole ? differences(linkless(french.body), linkless(body), locale) : []).map(
        ({ line, finding }): Problem => ({
          severity,
          file,
          position: { line: line + bodyLine - 1, column: 1 },
          ...finding,
        }),
      ),
      ...stringsOf(entry.data, own).flatMap(({ path, text }) =>
        difference(frenchAt(french.data, path), text, locale).map((finding) =>
          problemAt(entry, path, finding, 'warning'),
        ),
      ),
    ];
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
  return [...signed, ...amended, ...inRecords(entries)];
}

/** The words of ours in files that hold every language at once. */
const inRecords = (entries: readonly Entry[]): Problem[] =>
  entries
    .filter(({ locale, collection }) => locale === undefined && !apart.has(collection))
    .flatMap((entry) =>
      stringsOf(entry.data, own).flatMap(({ path, text }): Problem[] => {
        const locale = translationLocales.find((one) => one === path.at(-1));
        if (locale === undefined) return [];
        const french = frenchAt(entry.data, [...path.slice(0, -1), referenceLocale]);
        return difference(french, text, locale).map((finding) => problemAt(entry, path, finding, 'warning'));
      }),
    );
/** Figures have a check of their own; what an amendment brings is compared above. */
const apart = new Set(['statistics', 'lock', 'redirects', 'languages']);

const shaped = (body: string): string => shapeOf(parseClauseText(body));

/** A text without the addresses of its links, which have numbers of their own; line for line. */
const linkless = (body: string): string => body.replace(/\]\([^)]*\)/g, ']');

/** Fields of a translation that carry nothing over: what people type in a language, the mark of what was translated. */
const own = new Set(['words', 'fingerprint', 'text', 'searchExamples', 'everyday']);

/** The French words that those at a place of a translation carry over; nothing where the French says it otherwise. */
function frenchAt(data: unknown, path: FieldPath): string | undefined {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? (Reflect.get(value, key) as unknown) : undefined),
    data,
  );
  if (typeof found === 'string') return found;
  const { label } = typeof found === 'object' && found !== null ? (found as { label?: unknown }) : {};
  return typeof label === 'string' ? label : undefined;
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
function difference(french: string | undefined, translation: string, locale: Locale): Finding[] {
  if (french === undefined) return [];
  const months = otherMonths(french, translation, locale);
  if (months) return [months];
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

/** « janvier 2017 » is January 2017, whatever the words between. */
function otherMonths(french: string, translation: string, locale: Locale): Finding | undefined {
  const [wanted, given] = [monthsIn(french, referenceLocale), monthsIn(translation, locale)];
  const added = given.filter((month) => !wanted.includes(month));
  if (added.length === 0 || wanted.every((month) => given.includes(month))) return undefined;
  return {
    found: say(
      `le mois de la traduction (${locale}) n’est pas celui du français : ${listed(added)}`,
      `the month of the translation (${locale}) is not that of the French: ${listed(added)}`,
    ),
    expected: say(listed(wanted), listed(wanted)),
    remedy: say(
      'corrigez le mois dans la langue où il est faux ; seul le français fait foi',
      'mend the month in the language in which it is wrong; only the French is binding',
    ),
  };
}

/** A text with its days without their month, which other languages write in letters, and its hours out of 24. */
const inOneForm = (text: string): string =>
  text
    .replace(/\b(\d{1,2})[/.]\d{1,2}[/.](\d{4})\b/g, '$1 $2')
    .replace(/\bnoon\b/gi, '12')
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

import { chunksOf } from '../model/convention/clause-text.ts';
import { isIn, translatedCollections } from '../model/collections.ts';
import { fieldsUnder } from '../model/entry-fields.ts';
import { problemAt, type Entry, type FieldPath } from '../model/entry.ts';
import { stringsOf } from '../model/entry-strings.ts';
import { locales, referenceLocale } from '../model/locale.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';
import { valueAt } from '../reader/zod-findings.ts';

/** Small words that French writes in every sentence, and that no other language of Europe shares all of. */
const french = new Set(
  'le la les des du une est sont pour dans avec sur par aux ce cette ces qui que vous votre vos nous et ou'.split(' '),
);
/** So many of them in a text are no names of places or bodies any more. */
const enough = 4;

/**
 * Returns the words of a translation that were left in French: a field or a paragraph in which one word in five is one
 * of the small words of French, or a sentence that is that of the French file, word for word. A name, « Agence des
 * familles de l’Osier », has fewer.
 */
export const checkLeftInFrench = (entries: readonly Entry[]): Problem[] =>
  entries.flatMap((entry) => [...inFields(entry, entries), ...inBody(entry, entries)]);

/** Fields that are no translation of ours: addresses, sources and what they say, what people type, words of the law. */
const apart = new Set([
  'text',
  'url',
  'sources',
  'source',
  'quote',
  'words',
  'forms',
  'names',
  'fingerprint',
  referenceLocale,
]);

function inFields(entry: Entry, entries: readonly Entry[]): Problem[] {
  const translated = isIn(translatedCollections, entry.collection);
  if (translated ? entry.locale === referenceLocale : entry.collection === 'lock') return [];
  const original = originalsOf(entry, entries);
  const plain = new Set(fieldsUnder(entry, 'plain').map(({ path }) => path.join('.')));
  return stringsOf(entry.data, apart)
    .filter(({ path }) => translated || inOther(path.at(-1)))
    .filter(
      ({ path, text }) =>
        isFrench(text) ||
        ((isSentence(text) || (plain.has(path.join('.')) && /\s\S+\s/.test(text))) && original(path) === text),
    )
    .map(({ path, text }) => problemAt(entry, path, left(text)));
}

/** Words with one of the small words of French, longer than most names. */
const isPhrase = (text: string): boolean => {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.length > 6 && words.some((word) => french.has(word));
};

/** A name may be the same in every language; a sentence is not. */
const isSentence = (text: string): boolean => /\s\S+\s.*[.!?…]$/su.test(text);

/** Returns what gives the French words of a field of a translation: in its own file, or in that of the French. */
function originalsOf(entry: Entry, entries: readonly Entry[]): (path: FieldPath) => unknown {
  if (entry.locale === undefined) return (path) => valueAt(entry.data, [...path.slice(0, -1), referenceLocale]);
  const source = frenchOf(entry, entries);
  return (path) => valueAt(source?.data, path);
}

const frenchOf = (entry: Entry, entries: readonly Entry[]): Entry | undefined =>
  entries.find(
    ({ collection, id, locale }) => collection === entry.collection && id === entry.id && locale === referenceLocale,
  );

const inOther = (key: string | number | undefined): boolean =>
  locales.some((locale) => locale === key && locale !== referenceLocale);

function inBody(entry: Entry, entries: readonly Entry[]): Problem[] {
  if (entry.locale === undefined || entry.locale === referenceLocale) return [];
  const french = new Set(chunksOf(frenchOf(entry, entries)?.body ?? '').map(({ text }) => text));
  return chunksOf(entry.body)
    .filter(({ text }) => isFrench(text) || (french.has(text) && (isSentence(text) || isPhrase(text))))
    .map(({ line, text }) => ({
      ...problemAt(entry, [], left(text)),
      position: { line: line + entry.bodyLine - 1, column: 1 },
    }));
}

function isFrench(text: string): boolean {
  const words =
    text
      .replace(/\]\([^)]*\)/g, ']')
      .replace(/« [^»]* »|“[^”]*”/g, '')
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  const small = words.filter((word) => french.has(word)).length;
  return small >= enough && small * 5 >= words.length;
}

const left = (text: string): Finding => ({
  found: say(`des mots restés en français : « ${start(text)} »`, `words left in French: “${start(text)}”`),
  expected: say('leur traduction', 'their translation'),
  remedy: say('traduisez-les', 'translate them'),
});

const start = (text: string): string => (text.length > 60 ? `${text.slice(0, 60).trimEnd()}…` : text);

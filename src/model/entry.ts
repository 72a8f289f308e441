import type { z } from 'zod';
import type {
  RecordName,
  recordCollections,
  SingleName,
  singleFiles,
  translatedCollections,
  TranslatedName,
} from './collections.ts';
import { referenceLocale, type Locale, type TranslationLocale } from './locale.ts';
import type { Finding, Position, Problem } from './problem.ts';

/** A path to a field in the front matter, e.g. `['objectives', 0]`. */
export type FieldPath = readonly (string | number)[];

/** Where a content file belongs, read from its path. */
export interface ContentFile {
  /** Path from the root of the project, with forward slashes. */
  file: string;
  collection: string;
  /** The language folder of the file; absent where one file holds every language. */
  locale?: Locale | undefined;
  /** File name without its ending: `1-4`. */
  id: string;
}

interface Stored<Collection extends string, Language extends Locale | undefined, Data> {
  collection: Collection;
  locale: Language;
  id: string;
  file: string;
  /** The front matter, or the whole of a YAML file, as its schema gives it. */
  data: Data;
  /** The text under the front matter; empty in a YAML file. */
  body: string;
  /** Line of the file on which the body starts, from 1. */
  bodyLine: number;
  /** Returns the place of a field, or of a line and column within its text, from 1. */
  locate: (path: FieldPath, within?: Position) => Position;
}

type Source<Name extends TranslatedName> = Stored<
  Name,
  typeof referenceLocale,
  z.output<(typeof translatedCollections)[Name]['source']>
>;
type Translation<Name extends TranslatedName> = Stored<
  Name,
  TranslationLocale,
  z.output<(typeof translatedCollections)[Name]['translation']>
>;

/** One content file that answers to its schema; its collection and its language say which fields it has. */
export type Entry =
  | { [Name in TranslatedName]: Source<Name> | Translation<Name> }[TranslatedName]
  | { [Name in RecordName]: Stored<Name, undefined, z.output<(typeof recordCollections)[Name]['schema']>> }[RecordName]
  | { [Name in SingleName]: Stored<Name, undefined, z.output<(typeof singleFiles)[Name]>> }[SingleName];

/** The entries of a collection in French, which hold the facts. */
export type SourceEntry<Name extends TranslatedName = TranslatedName> = Extract<
  Entry,
  { collection: Name; locale: typeof referenceLocale }
>;
/** The entries of a collection in another language, which hold words. */
export type TranslationEntry<Name extends TranslatedName = TranslatedName> = Extract<
  Entry,
  { collection: Name; locale: TranslationLocale }
>;
/** The entries of a collection that holds every language at once. */
export type RecordEntry<Name extends RecordName | SingleName> = Extract<Entry, { collection: Name }>;

/** Returns the French entries of a collection. */
export const sourcesOf = <Name extends TranslatedName>(entries: readonly Entry[], name: Name): SourceEntry<Name>[] =>
  entries.filter((entry): entry is SourceEntry<Name> => entry.collection === name && entry.locale === referenceLocale);

/** Returns the translation of a French entry, where it has one that could be read. */
export const translationOf = <Name extends TranslatedName>(
  entries: readonly Entry[],
  { collection, id }: { collection: Name; id: string },
  locale: TranslationLocale,
): TranslationEntry<Name> | undefined =>
  entries.find(
    (entry): entry is TranslationEntry<Name> =>
      entry.collection === collection && entry.locale === locale && entry.id === id,
  );

/** Returns the entries of a collection that holds every language at once. */
export const recordsOf = <Name extends RecordName | SingleName>(
  entries: readonly Entry[],
  name: Name,
): RecordEntry<Name>[] => entries.filter((entry): entry is RecordEntry<Name> => entry.collection === name);

/** Returns a file that stands once, where it could be read. */
export const singleOf = <Name extends SingleName>(
  entries: readonly Entry[],
  name: Name,
): RecordEntry<Name> | undefined => entries.find((entry): entry is RecordEntry<Name> => entry.collection === name);

/** Ties a finding to the field of a file. */
export function problemAt(
  { file, locate }: Pick<Entry, 'file' | 'locate'>,
  path: FieldPath,
  finding: Finding,
  severity: Problem['severity'] = 'error',
): Problem {
  const field = path.length > 0 ? path.join('.') : undefined;
  return { severity, file, position: locate(path), field, ...finding };
}

import { defineCollection } from 'astro:content';
import type { Loader } from 'astro/loaders';
import { z } from 'zod';
import { contentLoader } from './check/content-loader.ts';
import type { Checked } from './check/content.ts';
import {
  familyCollections,
  pageCollections,
  recordCollections,
  singleFiles,
  translatedCollections,
  type TranslatedName,
} from './model/collections.ts';
import type { Place } from './model/families/places.ts';
import { locales, referenceLocale, type Locale } from './model/locale.ts';
import { contentFolder } from './reader/content-folder.ts';

type SchemaOf<
  Name extends TranslatedName,
  Language extends Locale,
> = (typeof translatedCollections)[Name][Language extends typeof referenceLocale ? 'source' : 'translation'];
type Collection<Schema extends z.ZodType> = ReturnType<typeof defineCollection<Schema, Loader>>;
type Collections = {
  [
    Key in `${TranslatedName}.${Locale}`
  ]: Key extends `${infer Name extends TranslatedName}.${infer Language extends Locale}`
    ? Collection<SchemaOf<Name, Language>>
    : never;
} & { [Name in keyof typeof recordCollections]: Collection<(typeof recordCollections)[Name]['schema']> } & {
  [Name in keyof typeof singleFiles]: Collection<(typeof singleFiles)[Name]>;
} & { places: Collection<typeof place> };

const entriesOf =
  (name: string, locale?: Locale) =>
  ({ entries }: Checked) =>
    entries.filter((entry) => entry.collection === name && entry.locale === locale);

/** The collections whose bodies pages draw; a clause is words, which nothing reads as Markdown. */
const drawn = { ...familyCollections, ...pageCollections };
const translated = Object.entries(translatedCollections).flatMap(([name, { source, translation }]) =>
  locales.map((locale) => [
    `${name}.${locale}`,
    defineCollection({
      loader: contentLoader(entriesOf(name, locale), { rendered: name in drawn }),
      schema: locale === referenceLocale ? source : translation,
    }),
  ]),
);
const records = Object.entries({
  ...Object.fromEntries(Object.entries(recordCollections).map(([name, { schema }]) => [name, schema])),
  ...singleFiles,
}).map(([name, schema]) => [name, defineCollection({ loader: contentLoader(entriesOf(name)), schema })]);

/** What the reader made of a row: it was checked there. */
const place = z.custom<Place>();
const places = defineCollection({
  loader: contentLoader(({ model }) =>
    model.places.map((data) => ({
      id: `${data.service}/${data.id}`,
      data: { ...data },
      body: '',
      file: `${contentFolder()}/places.csv`,
    })),
  ),
  schema: place,
});

export const collections = Object.fromEntries([...translated, ...records, ['places', places]]) as Collections;

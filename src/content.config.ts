import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { recordCollections, singleFiles, translatedCollections } from './model/collections.ts';

const translated = Object.entries(translatedCollections).map(([name, { source, translation }]) => [
  name,
  defineCollection({ loader: glob({ base: `./src/content/${name}`, pattern: '*/*.mdx' }), schema: source.or(translation) }),
]);
const records = Object.entries(recordCollections).map(([name, { schema }]) => [
  name,
  defineCollection({ loader: glob({ base: `./src/content/${name}`, pattern: '*.yaml' }), schema }),
]);
const single = Object.entries(singleFiles).map(([name, schema]) => [
  name,
  defineCollection({ loader: glob({ base: './src/content', pattern: `${name}.yaml` }), schema }),
]);

export const collections = Object.fromEntries([...translated, ...records, ...single]);

import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { readFileSync } from 'node:fs';
import { listFiles } from './reader/files.ts';
import { readPlaces } from './reader/places-table.ts';
import { contentFolder } from './reader/content-folder.ts';
import { recordCollections, singleFiles, translatedCollections } from './model/collections.ts';

const translated = Object.entries(translatedCollections).map(([name, { source, translation }]) => [
  name,
  defineCollection({
    loader: glob({ base: `./${contentFolder()}/${name}`, pattern: '*/*.mdx' }),
    schema: source.or(translation),
  }),
]);
const records = Object.entries(recordCollections).map(([name, { schema }]) => [
  name,
  defineCollection({ loader: glob({ base: `./${contentFolder()}/${name}`, pattern: '*.yaml' }), schema }),
]);
const single = Object.entries(singleFiles).map(([name, schema]) => [
  name,
  defineCollection({ loader: glob({ base: `./${contentFolder()}`, pattern: `${name}.yaml` }), schema }),
]);

/** The table of places is not a set of entries but one file; a problem in it has stopped the build before. */
const places = defineCollection({
  loader: {
    name: 'places',
    load: async ({ store, watcher }) => {
      const file = `${contentFolder()}/places.csv`;
      const services = new Set(
        listFiles(`${contentFolder()}/services`).map((name) => name.replace(/^.*\/|\.mdx$/g, '')),
      );
      const read = () => {
        store.clear();
        for (const { ...data } of readPlaces(readFileSync(file), file, services).places)
          store.set({ id: `${data.service}/${data.id}`, data });
      };
      read();
      watcher?.on('change', (changed) => {
        if (changed.endsWith('places.csv')) read();
      });
    },
  },
});

export const collections = Object.fromEntries([...translated, ...records, ...single, ['places', places]]);

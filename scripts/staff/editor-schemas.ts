import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { recordCollections, singleFiles, translatedCollections } from '../../src/model/collections.ts';
import { locales, referenceLocale } from '../../src/model/locale.ts';
import { run, Stop } from '../stage.ts';

const folder = '.vscode/schemas';

/** Returns the JSON Schema of each kind of content file, by file name, with the French descriptions of its fields. */
export function editorSchemas(): Record<string, string> {
  const schemas: [string, z.ZodType][] = [
    ...Object.entries(singleFiles),
    ...Object.entries(recordCollections).map(([name, { schema }]) => [name, schema] as [string, z.ZodType]),
    ...Object.entries(translatedCollections).flatMap(
      ([name, { source, translation }]) =>
        locales.map((locale) => [`${name}.${locale}`, locale === referenceLocale ? source : translation]) as [
          string,
          z.ZodType,
        ][],
    ),
  ];
  return Object.fromEntries(
    schemas.map(([name, schema]) => [
      `${name}.schema.json`,
      `${JSON.stringify(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }), null, 2)}\n`,
    ]),
  );
}

// npm run schemas [-- --check] : écrit les schémas que l’éditeur lit pour compléter et vérifier les champs.
if (process.argv[1]?.endsWith('editor-schemas.ts')) {
  await run(async () => {
    for (const [name, text] of Object.entries(editorSchemas())) {
      const file = path.join(folder, name);
      if (!process.argv.includes('--check')) writeFileSync(file, text);
      else if (readFileSync(file, 'utf8') !== text)
        throw new Stop(`${file} n’est plus à jour : lancez « npm run schemas ».`);
    }
  });
}

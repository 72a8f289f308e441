import { stringify } from 'csv-stringify/sync';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkContent } from '../../src/check/content.ts';
import { importPlaces, type Imported } from '../../src/model/families/place-import.ts';
import { contentFolder } from '../../src/reader/content-folder.ts';
import { nearest } from '../../src/reader/nearest.ts';
import { readPlaceList } from '../../src/reader/place-lists/read.ts';
import { columnCalled } from '../../src/reader/places-table.ts';
import { readTable } from '../../src/reader/table.ts';
import { run, Stop } from '../stage.ts';

const usage = 'npm run places -- import FICHIER --source https://… [--service creches] [--lu-le 2026-11-25] [--essai]';

// npm run places -- import FICHIER --source https://… : propose les lieux d’un annuaire public, sans toucher aux lignes
// vérifiées. --service dit le service de tous les lieux du fichier ; --essai montre sans écrire.
await run(async () => {
  const { values, positionals } = parseArgs({
    options: {
      source: { type: 'string' },
      service: { type: 'string' },
      'lu-le': { type: 'string', default: new Date().toISOString().slice(0, 10) },
      essai: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const [order, file] = positionals;
  if (order !== 'import' || file === undefined) throw new Stop(`Dites quel fichier lire : ${usage}`);
  if (!existsSync(file)) throw new Stop(`Le fichier ${file} n’existe pas.`);
  if (values.source === undefined || !URL.canParse(values.source))
    throw new Stop(`Donnez l’adresse où ce fichier a été pris : ${usage}`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(values['lu-le'])) throw new Stop(`« ${values['lu-le']} » : écrivez 2026-11-25.`);
  const { model } = checkContent(process.cwd());
  const { communes, directories } = model.site;
  if (communes.length === 0)
    throw new Stop(
      `Dites d’abord dans ${contentFolder()}/site.yaml, champ communes, de quelles communes garder les lieux.`,
    );
  if (values.service !== undefined && !model.services.has(values.service))
    throw new Stop(unknownService(values.service, [...model.services.keys()]));
  const list = readPlaceList(readFileSync(file), path.basename(file));
  if ('wrong' in list) throw new Stop(list.wrong);
  const target = path.join(contentFolder(), 'places.csv');
  const { table } = readTable(readFileSync(target), target);
  const [header, ...rows] = table?.rows ?? [];
  if (table === undefined || header === undefined)
    throw new Stop(`${target} ne peut pas être lu : « npm run check » dit pourquoi.`);
  const imported = importPlaces(
    { columns: header.cells.map(columnCalled), rows: rows.map(({ cells }) => cells) },
    list.places,
    { communes, directories, service: values.service, source: values.source, day: values['lu-le'] },
  );
  console.log(`${path.basename(file)} : ${list.kind}, ${list.places.length} lieux lus.\n${report(imported)}`);
  if (imported.added.length + imported.changed.length === 0) console.log(`${target} n’a pas changé.`);
  else if (values.essai) console.log(`${target} n’a pas changé (--essai).`);
  else {
    writeFileSync(
      target,
      stringify([imported.columns, ...imported.rows], {
        bom: true,
        delimiter: table.delimiter,
        record_delimiter: '\n',
      }),
    );
    console.log(
      `${target} est à jour. Relisez les nouvelles lignes, appelez, puis remplissez verifie_le et verifie_par : ` +
        'une ligne vérifiée ne changera plus. « npm run check » relit tout.',
    );
  }
}, usage);

function unknownService(service: string, known: string[]): string {
  const near = nearest(service, known);
  return `« ${service} » : service inconnu.${near ? ` Vouliez-vous dire « ${near} » ?` : ''}`;
}

/** Returns in French what an import did of each place. */
function report({ added, changed, kept, same, elsewhere, otherKinds, refused, twice }: Imported): string {
  const lines = (title: string, items: readonly string[]) =>
    items.length === 0 ? [] : [`${title} : ${items.length}`, ...items.map((item) => `  ${item}`)];
  const kinds = [...otherKinds].map(([kind, count]) => `${kind === '' ? 'sans sorte' : kind} (${count})`);
  return [
    ...lines('ajoutés', added),
    ...lines(
      'changés',
      changed.map(({ name, columns }) => `${name} : ${columns.join(', ')}`),
    ),
    ...lines(
      'gardés tels quels, car vérifiés, bien que le fichier donne autre chose',
      kept.map(({ name, columns }) => `${name} : ${columns.join(', ')}`),
    ),
    ...lines(
      'refusés',
      refused.map(({ name, columns }) => `${name} : ${columns.join(', ')} absent ou mal écrit`),
    ),
    ...lines('deux fois dans le fichier', twice),
    ...lines('d’une sorte qu’aucun service du site n’attend (champ directories de site.yaml)', kinds),
    `déjà dans la table : ${same}`,
    `dans d’autres communes : ${elsewhere}`,
  ].join('\n');
}

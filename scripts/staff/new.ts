import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { checkContent } from '../../src/check/content.ts';
import { amendmentOf } from '../../src/model/amendments/amendment.ts';
import { recordsOf } from '../../src/model/entry.ts';
import { nearest } from '../../src/reader/nearest.ts';
import { unwritten } from '../../src/reader/unwritten.ts';
import { requiredColumns } from '../../src/model/families/places.ts';
import { columnCalled } from '../../src/reader/places-table.ts';
import { readTable } from '../../src/reader/table.ts';
import { contentFolder } from '../../src/reader/content-folder.ts';
import { run, Stop } from '../stage.ts';
import { templates } from './templates.ts';

// npm run new [-- action 1] : écrit les fichiers d’une nouvelle chose ; sans rien après « new », pose les questions.
await run(async () => {
  const [givenKind, givenName] = process.argv.slice(2);
  const kinds = [...Object.keys(templates), 'lieu', 'suivi'];
  const terminal =
    givenKind && (givenName || givenKind === 'lieu')
      ? undefined
      : createInterface({ input: process.stdin, output: process.stdout });
  const kind =
    givenKind ?? (await terminal?.question(`Que voulez-vous ajouter ? (${kinds.join(', ')}) `))?.trim() ?? '';
  if (kind === 'lieu') {
    terminal?.close();
    return addPlace();
  }
  if (kind === 'suivi') {
    const action = (givenName ?? (await terminal?.question('Quelle action ? Par exemple : 1-4 ')) ?? '').trim();
    terminal?.close();
    return addStatement(action);
  }
  const template = templates[kind];
  if (!template)
    throw new Stop(
      `« ${kind} » : on ne sait pas ajouter cela. On peut ajouter : ` +
        `${kinds.join(', ')}.${nearest(kind, kinds) ? ` Vouliez-vous dire « ${nearest(kind, kinds)} » ?` : ''}`,
    );
  const name = (
    givenName ??
    (await terminal?.question(`${template.asks.question} Par exemple : ${template.asks.example} `)) ??
    ''
  ).trim();
  terminal?.close();
  if (!template.asks.pattern.test(name))
    throw new Stop(`« ${name} » ne convient pas. ${template.asks.question} Par exemple : ${template.asks.example}`);
  const { model, entries } = checkContent(process.cwd());
  // A draft is in no model, and has its number all the same.
  const amendments = recordsOf(entries, 'amendments').map(amendmentOf);
  const files = template.files(name, { ...model, amendments });
  const taken = Object.keys(files).find((file) => existsSync(path.join(contentFolder(), file)));
  if (taken)
    throw new Stop(
      `${contentFolder()}/${taken} existe déjà : choisissez un autre identifiant, ou corrigez ce fichier.`,
    );
  for (const [file, text] of Object.entries(files)) {
    const target = path.join(contentFolder(), file);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, text);
    console.log(`écrit : ${contentFolder()}/${file}`);
  }
  const [first] = Object.keys(files);
  const translated = first?.endsWith('.mdx') ? first.replace('/fr/', '/').replace(/\.mdx$/, '') : undefined;
  console.log(
    `\nRemplacez chaque « ${unwritten} » par le texte ; « npm run check » dit où il en reste.\n` +
      (template.besides ? `${template.besides(name)}\n` : '') +
      (translated === undefined ? '' : `Puis « npm run translate -- ${translated} » marque la traduction comme faite.`),
  );
});

/** Adds a fact to the history of an action: what is known, since when, by whom, and where it can be read. */
function addStatement(action: string): void {
  const file = `${contentFolder()}/commitments/${action}.yaml`;
  if (!existsSync(file))
    throw new Stop(`« ${action} » : il n’y a pas de fichier ${file}. Donnez le numéro d’une action, par exemple 1-4.`);
  const text = readFileSync(file, 'utf8');
  const fact =
    '  - status: planned # planned, under-way, done ou abandoned\n' +
    `    date: ${new Date().toISOString().slice(0, 10)}\n    statedBy: "${unwritten}"\n` +
    `    source: { title: "${unwritten}", url: "${unwritten}" }\n`;
  const next = /^history: \[\]$/m.test(text)
    ? text.replace(/^history: \[\]$/m, `history:\n${fact.trimEnd()}`)
    : text.replace(/^history:\n((?:[ ]+.*\n|#.*\n)*)/m, (whole) => `${whole}${fact}`);
  writeFileSync(file, next);
  console.log(
    `un fait est ajouté à l’historique dans ${file} : remplacez chaque « ${unwritten} » : qui le dit, le ` +
      'titre du document et son adresse.',
  );
}

function addPlace(): void {
  const file = `${contentFolder()}/places.csv`;
  const { table } = readTable(readFileSync(file), file);
  const header = table?.rows[0];
  if (table === undefined || header === undefined)
    throw new Stop(`${file} n’a pas de première ligne : « npm run check » dit quoi y mettre.`);
  const cells = header.cells.map(columnCalled).map((column) => {
    if (column === 'verifie_le') return new Date().toISOString().slice(0, 10);
    return requiredColumns.includes(column) ? unwritten : '';
  });
  appendFileSync(file, `${cells.join(table.delimiter)}\n`);
  console.log(
    `une ligne est ajoutée à la fin de ${file} : remplacez chaque « ${unwritten} » dans un tableur ou un ` +
      'éditeur de texte.',
  );
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { schemaOf } from '../model/collections.ts';
import { problemAt, type ContentFile, type Entry } from '../model/entry.ts';
import type { Place } from '../model/families/places.ts';
import { say, type Problem } from '../model/problem.ts';
import { isBinary, readBinaries, type BinaryFile } from './binary-files.ts';
import type { Body } from './body.ts';
import { contentFolder } from './content-folder.ts';
import { decode } from './decode.ts';
import { classify, listFiles, mostTableBytes, unreadable } from './files.ts';
import { readFrontMatter, readYaml } from './front-matter.ts';
import { checkPaperSigns } from './paper-signs.ts';
import { readPlaces } from './places-table.ts';
import { checkUnwritten, unwritten } from './unwritten.ts';
import { valueAt, zodFindings } from './zod-findings.ts';

/** All that the folder of the content holds, as read; nothing in it is linked yet. */
export interface Content {
  /** The folder of the project. */
  root: string;
  /** The files that could be read and that answer to their schema. */
  entries: Entry[];
  /** The bodies that could be parted from their front matter, whether that is right or not. */
  bodies: Body[];
  /** Every file that stands where one is known, readable or not: the table of places is none of them. */
  files: ContentFile[];
  /** The images and the PDFs, each beside the words on it. */
  binaries: BinaryFile[];
  /** The rows of the table of places that could be read, in its order. */
  table: Place[];
  /** The table of places, named from the folder of the project. */
  tableFile: string;
  /** What reading alone tells: characters, YAML, names of files, schemas. */
  problems: Problem[];
  /** How many files there are. */
  count: number;
}

const tableName = 'places.csv';

/**
 * Reads every file of the content of the project at `root`, once: the check, the build, the development server, the
 * search and the editions are all given what this returns. It never throws for what a file holds.
 */
export function readContent(root: string): Content {
  const folder = path.resolve(root, contentFolder());
  const named = (relative: string) => path.relative(root, path.join(folder, relative)).split(path.sep).join('/');
  const relatives = listFiles(folder);
  const content: Content = {
    root,
    entries: [],
    bodies: [],
    files: [],
    binaries: [],
    table: [],
    tableFile: named(tableName),
    problems: [],
    count: relatives.length,
  };
  for (const relative of relatives.filter((name) => name !== tableName && !isBinary(name))) {
    const absolute = path.join(folder, relative);
    const place = classify(relative, named(relative));
    const broken = unreadable(absolute, named(relative));
    if (broken) content.problems.push(broken);
    if ('severity' in place && broken) continue; // a link to a folder has no place of its own
    if ('severity' in place) content.problems.push(place);
    else {
      content.files.push(place);
      if (!broken) readFile(absolute, place, content);
    }
  }
  const { binaries, problems } = readBinaries(
    relatives.filter(isBinary).map((relative) => ({ absolute: path.join(folder, relative), file: named(relative) })),
  );
  content.binaries.push(...binaries);
  content.problems.push(...problems);
  readTable(path.join(folder, tableName), named(tableName), relatives.includes(tableName), content);
  return content;
}

function readFile(absolute: string, place: ContentFile, content: Content): void {
  const decoded = decode(readFileSync(absolute), place.file);
  if (decoded.problems.length > 0) {
    content.problems.push(...decoded.problems);
    return;
  }
  const read = place.file.endsWith('.mdx')
    ? readFrontMatter(decoded.text, place.file)
    : { ...readYaml(decoded.text, place.file), body: '', bodyLine: 1 };
  if (place.locale !== undefined) content.bodies.push({ ...place, text: read.body, firstLine: read.bodyLine });
  const found = [...read.problems, ...checkUnwritten(decoded.text, place.file)];
  if (read.problems.length === 0) {
    const schema = schemaOf(place);
    const parsed = schema.safeParse(read.data);
    if (!parsed.success)
      found.push(
        ...zodFindings(parsed.error.issues, read.data, schema, read.typed)
          .filter(({ path: field }) => valueAt(read.data, field) !== unwritten)
          .map(({ path: field, finding }) => problemAt({ file: place.file, locate: read.locate }, field, finding)),
      );
    else if (found.length === 0) {
      const { body, bodyLine, locate } = read;
      // The one place where what the schema of a collection let pass is given that collection's type.
      const entry = { ...place, data: parsed.data, body, bodyLine, locate } as Entry;
      content.entries.push(entry);
      found.push(...checkPaperSigns(entry));
    }
  }
  content.problems.push(...found);
}

function readTable(absolute: string, file: string, present: boolean, content: Content): void {
  const broken = present ? unreadable(absolute, file, mostTableBytes) : missingTable(file);
  if (broken) {
    content.problems.push(broken);
    return;
  }
  const services = new Set(content.files.filter(({ collection }) => collection === 'services').map(({ id }) => id));
  const { places, problems } = readPlaces(readFileSync(absolute), file, services);
  content.table.push(...places);
  content.problems.push(...problems);
}

const missingTable = (file: string): Problem => ({
  severity: 'error',
  file,
  found: say('fichier absent', 'missing file'),
  expected: say('la table des lieux, au moins sa ligne d’en-tête', 'the table of places, at least its header line'),
  remedy: say(
    'remettez-la, par exemple depuis l’historique du projet',
    'put it back, for example from the history of the project',
  ),
});

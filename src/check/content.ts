import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { z } from 'zod';
import {
  clauseCollections,
  familyCollections,
  pageCollections,
  recordCollections,
  singleFiles,
  translatedCollections,
} from '../model/collections.ts';
import { problemAt, type Entry } from '../model/entry.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import { referenceLocale } from '../model/locale.ts';
import { buildModel, type Model } from '../model/model.ts';
import { say, type Problem } from '../model/problem.ts';
import { contentFolder } from '../reader/content-folder.ts';
import { readPlaces } from '../reader/places-table.ts';
import { clauseId } from '../model/convention/convention.ts';
import type { ClauseCollection } from '../model/collections.ts';
import { checkClauseBody } from './clause-body.ts';
import { checkFamilyBody, checkPageBody } from './family-body.ts';
import { checkParagraphLinks, type KnownIds } from './links.ts';
import { checkPlainLanguage } from './plain-language.ts';
import { checkAmendmentWords } from './amendment-words.ts';
import { checkConsistency } from './consistency.ts';
import { checkDays, latestToday } from './days.ts';
import { decode } from '../reader/decode.ts';
import { classify, isFile, listFiles, unreadable, type ContentFile } from '../reader/files.ts';
import { readFrontMatter, readYaml } from '../reader/front-matter.ts';
import { checkNames } from './names.ts';
import { checkRedirects } from './redirects.ts';
import { checkUnwritten, unwritten } from '../reader/unwritten.ts';
import { valueAt, zodFindings } from '../reader/zod-findings.ts';

export interface Checked {
  entries: Entry[];
  model: Model;
  problems: Problem[];
  files: number;
}

/**
 * Reads every content file below `root`/src/content and returns the model with all problems of all files. `today`
 * is an ISO 8601 day.
 */
export function checkContent(root: string, today = latestToday()): Checked {
  const folder = path.join(root, contentFolder());
  const problems: Problem[] = [];
  const entries: Entry[] = [];
  const places: ContentFile[] = [];
  const paths = new Map<ContentFile, string>();
  const relatives = listFiles(folder);
  const broken = relatives.flatMap((name) => unreadable(path.join(folder, name), `src/content/${name}`) ?? []);
  problems.push(...broken);
  const readable = (name: string) => !broken.some(({ file }) => file === `src/content/${name}`);
  for (const relative of relatives.filter((name) => name !== 'places.csv')) {
    const place = classify(relative, `src/content/${relative}`);
    if ('severity' in place) problems.push(place);
    else {
      places.push(place);
      if (readable(relative)) paths.set(place, path.join(folder, relative));
    }
  }
  const known = knownIds(places);
  for (const [place, absolute] of paths) entries.push(...readEntry(absolute, place, known, problems));
  const table =
    relatives.includes('places.csv') && readable('places.csv')
      ? readPlaces(
          readFileSync(path.join(folder, 'places.csv')),
          'src/content/places.csv',
          known['service'] ?? new Set(),
        )
      : { places: [], problems: readable('places.csv') ? [missingTable] : [] };
  const built = buildModel(entries, table.places, places);
  return {
    entries,
    model: built.model,
    problems: sorted([
      ...problems,
      ...table.problems,
      ...built.problems,
      ...checkConsistency(entries),
      ...checkAmendmentWords(entries),
      ...checkNames(places, entries),
      ...checkRedirects(entries),
      ...checkDays(entries, today),
      ...checkParagraphLinks(entries, built.model.convention),
      ...checkPlainLanguage(entries),
      ...checkSource(root, built.model),
    ]),
    files: relatives.length,
  };
}

/** The copy as handed over is kept to the byte. */
function checkSource(root: string, { record, lock }: Partial<Model>): Problem[] {
  if (!record) return [];
  const { file } = record.source;
  const found = isFile(path.join(root, file)) ? sha256(readFileSync(path.join(root, file), 'utf8')) : undefined;
  if (found !== undefined && (!lock || found === lock.source)) return [];
  return [
    {
      severity: 'error',
      file,
      found:
        found === undefined
          ? say('fichier absent', 'missing file')
          : say(
              `la copie telle que transmise a changé (empreinte ${found})`,
              `the copy as handed over has changed (fingerprint ${found})`,
            ),
      expected: lock
        ? say(`l’empreinte ${lock.source}`, `the fingerprint ${lock.source}`)
        : say(
            'la copie que nomme source.file dans convention.yaml',
            'the copy that source.file names in convention.yaml',
          ),
      remedy: say(
        'remettez ce fichier tel qu’il était : il ne se modifie jamais',
        'put this file back as it was: it never changes',
      ),
    },
  ];
}

const missingTable: Problem = {
  severity: 'error',
  file: 'src/content/places.csv',
  found: say('fichier absent', 'missing file'),
  expected: say('la table des lieux, au moins sa ligne d’en-tête', 'the table of places, at least its header line'),
  remedy: say(
    'remettez-la, par exemple depuis l’historique du projet',
    'put it back, for example from the history of the project',
  ),
};

/** Returns the schema that a file answers to. */
export function schemaOf({ collection, locale }: ContentFile): z.ZodObject {
  if (collection in singleFiles) return singleFiles[collection as keyof typeof singleFiles];
  if (collection in recordCollections) return recordCollections[collection as keyof typeof recordCollections].schema;
  const translated = translatedCollections[collection as keyof typeof translatedCollections];
  return locale === referenceLocale ? translated.source : translated.translation;
}

/**
 * Returns the entry of a file, or none when its front matter cannot be trusted; what is wrong is added to
 * `problems`.
 */
function readEntry(absolute: string, place: ContentFile, known: KnownIds, problems: Problem[]): Entry[] {
  const decoded = decode(readFileSync(absolute), place.file);
  if (decoded.problems.length > 0) return refuse(decoded.problems, problems);
  const mdx = place.file.endsWith('.mdx');
  const read = mdx
    ? readFrontMatter(decoded.text, place.file)
    : { ...readYaml(decoded.text, place.file), body: '', bodyLine: 1 };
  const entry: Entry = { ...place, data: read.data, body: read.body, bodyLine: read.bodyLine, locate: read.locate };
  const found = [
    ...read.problems,
    ...checkUnwritten(decoded.text, place.file),
    ...bodyProblems(place, read.body, read.bodyLine, known),
  ];
  if (read.problems.length > 0) return refuse(found, problems);
  const schema = schemaOf(place);
  const parsed = schema.safeParse(read.data);
  if (!parsed.success)
    found.push(
      ...zodFindings(parsed.error.issues, read.data, schema)
        .filter(({ path: field }) => valueAt(read.data, field) !== unwritten)
        .map(({ path: field, ...finding }) => problemAt(entry, field, finding)),
    );
  if (!parsed.success || found.some(({ severity }) => severity === 'error')) return refuse(found, problems);
  problems.push(...found);
  return [{ ...entry, data: parsed.data }];
}

function bodyProblems({ collection, file }: ContentFile, body: string, firstLine: number, known: KnownIds): Problem[] {
  if (collection in clauseCollections) return checkClauseBody(body, file, firstLine);
  if (collection in familyCollections)
    return checkFamilyBody(
      body,
      file,
      firstLine,
      familyCollections[collection as keyof typeof familyCollections].components,
      known,
    );
  if (collection in pageCollections)
    return checkPageBody(
      body,
      file,
      firstLine,
      pageCollections[collection as keyof typeof pageCollections].components,
      known,
    );
  return [];
}

/** What a link in a body may name, by the word before its colon. */
function knownIds(places: readonly ContentFile[]): KnownIds {
  const idsOf = (...collections: string[]) => places.filter(({ collection }) => collections.includes(collection));
  return {
    service: new Set(idsOf('services').map(({ id }) => id)),
    situation: new Set(idsOf('situations').map(({ id }) => id)),
    term: new Set(idsOf('glossary').map(({ id }) => id)),
    partner: new Set(idsOf('partners').map(({ id }) => id)),
    clause: new Set(
      idsOf(...Object.keys(clauseCollections)).map(({ collection, id }) =>
        clauseId(collection as ClauseCollection, id),
      ),
    ),
  };
}

/** A file with a problem of its own takes no part in the model: its neighbours must not be blamed for it. */
function refuse(found: Problem[], problems: Problem[]): [] {
  problems.push(...found);
  return [];
}

const sorted = (problems: Problem[]): Problem[] =>
  problems.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

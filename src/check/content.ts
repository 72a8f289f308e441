import { readFileSync } from 'node:fs';
import path from 'node:path';
import { clauseCollections, familyCollections, pageCollections, type ClauseCollection } from '../model/collections.ts';
import { clauseId } from '../model/convention/convention.ts';
import type { ContentFile, Entry } from '../model/entry.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import { buildModel, type Model } from '../model/model.ts';
import { say, type Problem } from '../model/problem.ts';
import { readContent, type Content } from '../reader/content.ts';
import { isFile } from '../reader/files.ts';
import { siteDate } from '../reader/site-date.ts';
import { checkAmendments } from './amendments.ts';
import { checkAmendmentWords } from './amendment-words.ts';
import { checkClauseBody } from './clause-body.ts';
import { checkConsistency } from './consistency.ts';
import { checkDays, latestToday } from './days.ts';
import { checkFamilyBody, checkPageBody } from './family-body.ts';
import { checkParagraphLinks, type KnownIds } from './links.ts';
import { checkNames } from './names.ts';
import { checkPlainLanguage } from './plain-language.ts';
import { checkRedirects } from './redirects.ts';

export interface Checked {
  entries: Entry[];
  model: Model;
  problems: Problem[];
  files: number;
}

/** Returns the model of the content of the project at `root`, read now, and all problems of all its files. */
export const checkContent = (root: string, today?: string): Checked => check(readContent(root), today);

/**
 * Returns the model of some content, with all its problems. `today` (ISO 8601) decides what is in force and what is
 * still to come; without it, that is the day of the site and the latest day on Earth.
 */
export function check(content: Content, today?: string): Checked {
  const { files, root } = content;
  const bodyProblems = checkBodies(content);
  const blamed = new Set(bodyProblems.map(({ file }) => file));
  // A file with a problem of its own takes no part in the model: its neighbours must not be blamed for it.
  const entries = content.entries.filter(({ file }) => !blamed.has(file));
  const built = buildModel(entries, content.table, files, today ?? siteDate());
  const { amendments, signed, record } = built.model;
  return {
    entries,
    model: built.model,
    problems: sorted([
      ...content.problems,
      ...bodyProblems,
      ...built.problems,
      ...checkConsistency(entries),
      ...checkAmendmentWords(entries),
      ...checkAmendments(entries, amendments, {
        signed,
        present: knownIds(files)['clause'] ?? new Set(),
        partners: knownIds(files)['partner'] ?? new Set(),
        parties: (record?.parties ?? []).map(({ partner }) => partner),
      }),
      ...checkNames(files, entries),
      ...checkRedirects(entries),
      ...checkDays(entries, today ?? latestToday()),
      ...checkParagraphLinks(entries, built.model.convention),
      ...checkPlainLanguage(entries),
      ...checkSource(root, built.model),
    ]),
    files: content.count,
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

function checkBodies({ bodies, files }: Content): Problem[] {
  const known = knownIds(files);
  return bodies.flatMap((body) => {
    const { collection, text, file, firstLine } = body;
    if (collection in clauseCollections) return checkClauseBody(text, file, firstLine);
    if (collection in familyCollections) {
      const { components } = familyCollections[collection as keyof typeof familyCollections];
      return checkFamilyBody(text, file, firstLine, components, known);
    }
    const { components } = pageCollections[collection as keyof typeof pageCollections];
    return checkPageBody(text, file, firstLine, components, known);
  });
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

const sorted = (problems: Problem[]): Problem[] =>
  problems.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      (a.position?.line ?? 0) - (b.position?.line ?? 0) ||
      (a.position?.column ?? 0) - (b.position?.column ?? 0),
  );
const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

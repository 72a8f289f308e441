import { plainText } from '../convention/clause-text.ts';
import type { Clause, Convention } from '../convention/convention.ts';
import type { Entry } from '../entry.ts';
import { sha256 } from './fingerprint.ts';
import { referenceLocale, type Locale } from '../locale.ts';
import type { LockRecord } from './schema.ts';
import { say, type Problem } from '../problem.ts';
import { differenceLine } from '../amendments/word-difference.ts';

/**
 * Returns the words of one clause as they are published and fingerprinted: heading and paragraphs parted by a blank
 * line, one line break at the end.
 */
export const clauseWords = (clause: Pick<Clause, 'blocks'>, locale: Locale = referenceLocale): string =>
  `${plainText(clause.blocks[locale])}\n`;

/**
 * Returns the words of the whole text in reading order, children where their clause calls them, blocks parted by a
 * blank line.
 */
export function wholeWords(convention: Convention, locale: Locale = referenceLocale): string {
  const blocksOf = (clause: Clause): string[] =>
    clause.blocks[locale].flatMap((block) => {
      if (block.type !== 'slot') return [block.text];
      return clause.children
        .map((id) => convention.byId.get(id))
        .filter((child) => child?.kind === block.children)
        .flatMap((child) => (child ? blocksOf(child) : []));
    });
  return `${convention.clauses
    .filter(({ parent }) => parent === undefined)
    .flatMap(blocksOf)
    .join('\n\n')}\n`;
}

/**
 * Returns the lock of a convention. `source` is the SHA-256 of the copy as handed over, `locked` the day (ISO
 * 8601).
 */
export function makeLock(convention: Convention, source: string, locked: string): LockRecord {
  const clauses = convention.clauses.map(
    (clause) => [clause.id, { sha256: sha256(clauseWords(clause)), text: clauseWords(clause) }] as const,
  );
  return { locked, whole: sha256(wholeWords(convention)), source, clauses: Object.fromEntries(clauses) };
}

/**
 * Returns where the signed words no longer are what was locked. `present` names the clauses that have a file, readable
 * or not, so that a file with an error of its own is not also reported as missing.
 */
export function checkLock(entry: Entry, signed: Convention, present: ReadonlySet<string>): Problem[] {
  const lock = entry.data as unknown as LockRecord;
  const locked = Object.entries(lock.clauses);
  const problems = [
    ...locked.filter(([, { sha256: sum, text }]) => sha256(text) !== sum).map(([id]) => editedLock(entry, id)),
    ...locked.flatMap(([id, { text }]) => {
      const clause = signed.byId.get(id);
      if (clause) return clauseWords(clause) === text ? [] : [changed(clause, text, lock)];
      return present.has(id) ? [] : [missing(entry, id)];
    }),
    ...signed.clauses.filter(({ id }) => lock.clauses[id] === undefined).map(unsigned),
  ];
  const complete = signed.clauses.length === present.size;
  if (problems.length === 0 && complete && sha256(wholeWords(signed)) !== lock.whole) problems.push(reordered(entry));
  return problems;
}

const restore = say(
  'remettez les mots d’origine (par exemple depuis l’historique du projet)',
  'put the original words back (for example from the history of the project)',
);
const amend = say(
  'si les parties ont signé un avenant, laissez ce fichier tel qu’il était et ajoutez l’avenant dans src/content/amendments/, avec le nouveau texte',
  'if the parties have signed an amendment, leave this file as it was and add the amendment to src/content/amendments/, with the new text',
);
const twoWays = say(`deux issues. 1) ${restore.fr}. 2) ${amend.fr}`, `two ways out. 1) ${restore.en}. 2) ${amend.en}`);

function changed(clause: Clause, text: string, lock: LockRecord): Problem {
  const line = differenceLine(text.trimEnd(), clauseWords(clause).trimEnd());
  return {
    severity: 'error',
    file: clause.files[referenceLocale],
    found: say(
      `le texte verrouillé a changé, mot à mot ([-retiré-] {+ajouté+}) : ${line}`,
      `the locked text has changed, word by word ([-removed-] {+added+}): ${line}`,
    ),
    expected: say(`les mots verrouillés le ${lock.locked}`, `the words locked on ${lock.locked}`),
    remedy: twoWays,
  };
}

const missing = (entry: Entry, id: string): Problem => ({
  severity: 'error',
  file: entry.file,
  field: `clauses.${id}`,
  found: say(`le texte verrouillé « ${id} » n’a plus de fichier`, `the locked text “${id}” has no file any more`),
  remedy: say(
    `deux issues. 1) ${restore.fr}. 2) si un avenant l’abroge, gardez le fichier et déclarez l’abrogation dans src/content/amendments/`,
    `two ways out. 1) ${restore.en}. 2) if an amendment repeals it, keep the file and declare the repeal in src/content/amendments/`,
  ),
});

const unsigned = (clause: Clause): Problem => ({
  severity: 'error',
  file: clause.files[referenceLocale],
  found: say(
    `le texte « ${clause.id} » ne fait pas partie du texte verrouillé`,
    `the text “${clause.id}” is not part of the locked text`,
  ),
  remedy: say(
    'supprimez ce fichier dans chaque langue ; si un avenant ajoute ce texte, déclarez-le dans src/content/amendments/',
    'delete this file in each language; if an amendment adds this text, declare it in src/content/amendments/',
  ),
});

const editedLock = (entry: Entry, id: string): Problem => ({
  severity: 'error',
  file: entry.file,
  field: `clauses.${id}.sha256`,
  found: say(
    'l’empreinte n’est pas celle des mots qui la suivent : ce fichier a été retouché',
    'the fingerprint is not that of the words after it: this file was edited',
  ),
  remedy: say(
    'remettez ce fichier tel qu’il était ; il ne se modifie pas à la main',
    'put this file back as it was; it is not edited by hand',
  ),
});

const reordered = (entry: Entry): Problem => ({
  severity: 'error',
  file: entry.file,
  field: 'whole',
  found: say(
    'les textes sont ceux du texte verrouillé, mais pas dans le même ordre',
    'the texts are those of the locked text, but not in the same order',
  ),
  remedy: say(
    'remettez les composants <Axes />, <DataPoints />, <Objectives /> et <Actions /> à leur place',
    'put the components <Axes />, <DataPoints />, <Objectives /> and <Actions /> back in their place',
  ),
});

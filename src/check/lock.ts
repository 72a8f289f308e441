import { differenceLine } from '../model/amendments/word-difference.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { singleOf, type Entry } from '../model/entry.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import { clauseWords, wholeWords } from '../model/integrity/lock.ts';
import type { LockRecord } from '../model/integrity/schema.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import type { KnownFiles } from './known-files.ts';

/**
 * Returns where the signed words no longer are what was locked.
 */
export function checkLock(entries: readonly Entry[], signed: Convention, { present }: KnownFiles): Problem[] {
  const entry = singleOf(entries, 'lock');
  if (!entry) return [];
  const lock = entry.data;
  const locked = Object.entries(lock.clauses);
  const problems = [
    ...locked.filter(([, { sha256: sum, text }]) => sha256(text) !== sum).map(([id]) => editedLock(entry, id)),
    ...locked.flatMap(([id, { text }]) => {
      const clause = signed.byId.get(id);
      if (clause) return clauseWords(clause) === text ? [] : [changed(clause, text, lock, entries)];
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
  'si les parties ont signé un avenant, laissez ce fichier tel qu’il était et ajoutez l’avenant dans ' +
    'src/content/amendments/, avec le nouveau texte',
  'if the parties have signed an amendment, leave this file as it was and add the amendment to ' +
    'src/content/amendments/, with the new text',
);
const twoWays = say(`deux issues. 1) ${restore.fr}. 2) ${amend.fr}`, `two ways out. 1) ${restore.en}. 2) ${amend.en}`);

/** Returns the line of a file on which its words leave those that were locked: the last, where only its end is gone. */
function lineOfChange({ body, bodyLine }: Pick<Entry, 'body' | 'bodyLine'>, locked: string): number {
  const bare = (line: string) => line.replace(/^#+ /, '').trim();
  const lines = body
    .split('\n')
    .map((line, index) => ({ words: bare(line), number: bodyLine + index }))
    .filter(({ words }) => words !== '' && !/^<\w+ \/>$/.test(words));
  const kept = locked.split('\n').map(bare).filter(Boolean);
  const other = lines.find(({ words }, index) => words !== kept[index]);
  return (other ?? lines.at(-1))?.number ?? bodyLine;
}

function changed(clause: Clause, text: string, lock: LockRecord, entries: readonly Entry[]): Problem {
  const entry = entries.find(({ file }) => file === clause.files[referenceLocale]);
  const line = differenceLine(text.trimEnd(), clauseWords(clause).trimEnd());
  return {
    severity: 'error',
    file: clause.files[referenceLocale],
    position: entry && { line: lineOfChange(entry, text), column: 1 },
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
  position: entry.locate(['clauses']),
  field: `clauses.${id}`,
  found: say(`le texte verrouillé « ${id} » n’a plus de fichier`, `the locked text “${id}” has no file any more`),
  remedy: say(
    `deux issues. 1) ${restore.fr}. 2) si un avenant l’abroge, gardez le fichier et déclarez ` +
      'l’abrogation dans src/content/amendments/',
    `two ways out. 1) ${restore.en}. 2) if an amendment repeals it, keep the file and declare the repeal ` +
      'in src/content/amendments/',
  ),
});

const unsigned = (clause: Clause): Problem => ({
  severity: 'error',
  file: clause.files[referenceLocale],
  position: { line: 1, column: 1 },
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
  position: entry.locate(['clauses', id, 'sha256']),
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
  position: entry.locate(['whole']),
  field: 'whole',
  found: say(
    'les textes sont ceux du texte verrouillé, mais pas dans le même ordre',
    'the texts are those of the locked text, but not in the same order',
  ),
  remedy: say(
    'remettez les composants <Axes />, <DataPoints />, <Objectives /> et <Actions /> à leur place ; s’ils y sont, ' +
      'remettez « whole » tel qu’il était',
    'put the components <Axes />, <DataPoints />, <Objectives /> and <Actions /> back in their place; if they are, ' +
      'put “whole” back as it was',
  ),
});

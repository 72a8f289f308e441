import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { singleOf, type Entry } from '../model/entry.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import { say, type Problem } from '../model/problem.ts';
import { isFile, listFiles } from '../reader/files.ts';

/** What the build publishes or goes by beside the content: no link may lead from there to another file. */
const published = ['public', 'source'];

/** Returns each link in the folders that are published with the content. */
const linksIn = (root: string): Problem[] =>
  published
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      listFiles(path.join(root, folder))
        .map((file) => `${folder}/${file}`)
        .filter((file) => !isFile(root, file)),
    )
    .map((file) => ({
      severity: 'error',
      file,
      found: say('un lien, ou autre chose qu’un fichier', 'a link, or something that is no file'),
      expected: say('le fichier lui-même', 'the file itself'),
      remedy: say('remplacez ce lien par une copie du fichier', 'replace this link by a copy of the file'),
    }));

/** Returns what is wrong with what stands beside the content: the copy as handed over is kept to the byte. */
export function checkSource(root: string, entries: readonly Entry[]): Problem[] {
  const links = linksIn(root);
  const known = new Set(links.map(({ file }) => file));
  return [...links, ...checkCopy(root, entries).filter(({ file }) => !known.has(file))];
}

function checkCopy(root: string, entries: readonly Entry[]): Problem[] {
  const record = singleOf(entries, 'convention')?.data;
  const lock = singleOf(entries, 'lock')?.data;
  if (!record) return [];
  const { file } = record.source;
  const found = isFile(root, file) ? sha256(readFileSync(path.join(root, file), 'utf8')) : undefined;
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

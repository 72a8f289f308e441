import { readFileSync } from 'node:fs';
import path from 'node:path';
import { singleOf, type Entry } from '../model/entry.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import { say, type Problem } from '../model/problem.ts';
import { isFile } from '../reader/files.ts';

/** Returns what is wrong with the copy as handed over: it is kept to the byte. */
export function checkSource(root: string, entries: readonly Entry[]): Problem[] {
  const record = singleOf(entries, 'convention')?.data;
  const lock = singleOf(entries, 'lock')?.data;
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

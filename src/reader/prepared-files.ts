import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { FileOutcome, FileType } from '../model/files/file-facts.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
import type { Preparation } from './prepare-files.ts';

/** A file of the content to prepare: where it stands, and what its bytes are. */
export interface Unprepared {
  absolute: string;
  bytes: Uint8Array;
  type: FileType;
}

/** What became of a file, and where its published copy stands. */
export interface Prepared {
  outcome: FileOutcome;
  copy: string;
}

const folder = path.resolve('.build/files');
const makers = ['prepare-files', 'image-copy', 'pdf-copy', 'jpeg-segments'].map((maker) =>
  path.resolve(`src/reader/${maker}.ts`),
);
const [program = ''] = makers;
/** How long one file may take, in milliseconds: an A3 page takes two seconds. */
const longest = 30_000;

/**
 * Returns what became of each of some files, in their order. Each is opened once, by another process, and what it
 * found is kept by the bytes of the file and by those of the program: nothing is opened again until one of them
 * changes. A file that stops that process is not readable.
 */
export function prepareFiles(files: readonly Unprepared[]): Prepared[] {
  if (files.length === 0) return [];
  mkdirSync(folder, { recursive: true });
  const version = sha256(makers.map((maker) => readFileSync(maker, 'utf8')).join('\n'));
  const all = files.map(({ absolute, bytes, type }): Preparation => {
    const name = path.join(folder, sha256(`${version} ${type} ${sha256(bytes)}`).slice(0, 32));
    return { type, source: absolute, copy: `${name}.${type}`, outcome: `${name}.json` };
  });
  const waiting = () => all.filter(({ outcome }) => !existsSync(outcome));
  if (waiting().length > 0) open(waiting());
  for (const one of waiting()) open([one]); // where one of many stopped the process, the others are not to blame
  return all.map(({ outcome, copy }) => ({ outcome: outcomeOf(outcome), copy }));
}

function open(preparations: readonly Preparation[]): void {
  const memory = '--max-old-space-size=1024';
  try {
    execFileSync(process.execPath, [memory, program, JSON.stringify(preparations)], {
      stdio: 'ignore',
      timeout: longest * preparations.length,
      env: {},
    });
  } catch {
    // What stopped it left no outcome.
  }
}

const outcomeOf = (file: string): FileOutcome =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as FileOutcome) : { fault: 'unreadable' };

import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import type { FileCopy, FileOutcome, FileType } from '../model/files/file-facts.ts';
import { imageCopy } from './image-copy.ts';
import { pdfCopy } from './pdf-copy.ts';

// A program of its own, which prepared-files.ts starts: what a stranger made is opened here, and stops nothing else.

/** A file to make the published copy of, with the files that are written of it. */
export interface Preparation {
  type: FileType;
  source: string;
  copy: string;
  outcome: string;
}

/** Writes a file at once: another build may be reading it. */
function write(file: string, bytes: string | Uint8Array): void {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, bytes);
  renameSync(draft, file);
}

async function copyOf(bytes: Uint8Array, type: FileType): Promise<FileCopy> {
  try {
    return await (type === 'pdf' ? pdfCopy(bytes) : imageCopy(bytes, type));
  } catch {
    return { fault: 'unreadable' };
  }
}

for (const { type, source, copy, outcome } of JSON.parse(process.argv[2] ?? '[]') as Preparation[]) {
  const made = await copyOf(readFileSync(source), type);
  if ('copy' in made) write(copy, made.copy);
  const told: FileOutcome = 'copy' in made ? { facts: made.facts } : made;
  write(outcome, JSON.stringify(told));
}

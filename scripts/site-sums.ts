import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../src/reader/files.ts';

export const siteSums = 'SHA256SUMS';

/**
 * Writes the SHA-256 of each file of a site, as `sha256sum --check --quiet SHA256SUMS` reads it; returns how many.
 * It is written last: what comes after it is in no list.
 */
export function writeSums(folder: string): number {
  const files = listFiles(folder).filter((file) => file !== siteSums);
  const line = (file: string) =>
    `${createHash('sha256')
      .update(readFileSync(path.join(folder, file)))
      .digest('hex')}  ${file}\n`;
  writeFileSync(path.join(folder, siteSums), files.map(line).join(''));
  return files.length;
}

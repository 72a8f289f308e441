import { execFileSync } from 'node:child_process';
import { translatedCollections } from '../model/collections.ts';
import type { SourceEntry, TranslationEntry } from '../model/entry.ts';
import { sourceFingerprint } from '../model/translation.ts';
import { readFrontMatter } from '../reader/front-matter.ts';

const git = (args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });

/** The words of a file, of today or of its history. */
export type Words = Pick<SourceEntry, 'body'> & { data: object };

/** Returns the words of an entry that a translator carries over, one field a line, for a person to compare. */
export function wordsOf({ data, body }: Words, fields: readonly string[]): string {
  const values = new Map(Object.entries(data));
  const told = fields
    .filter((field) => values.get(field) !== undefined)
    .map((field) => `${field}: ${worded(values.get(field))}`);
  return [...told, body.trim()].join('\n');
}

const worded = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

/**
 * Returns the words of the French entry as they were when a translation was made: those of the version in the
 * project's history whose fingerprint the translation carries. Nothing where the history does not hold it.
 */
export function sourceAsTranslated(
  { collection, file }: SourceEntry,
  { data: { fingerprint } }: TranslationEntry,
): Words | undefined {
  let commits: string[];
  try {
    commits = git(['log', '--format=%H', '--', file]).split('\n').filter(Boolean);
  } catch {
    return undefined; // no history here: the project was copied without it
  }
  for (const commit of commits) {
    try {
      const text = git(['show', `${commit}:${file}`]);
      const { data, body } = readFrontMatter(text.replace(/\r\n?/g, '\n').replace(/^\ufeff/, ''), file);
      const parsed = translatedCollections[collection].source.safeParse(data);
      const words = { data: parsed.success ? parsed.data : data, body };
      if (sourceFingerprint({ collection, ...words }) === fingerprint) return words;
    } catch {
      continue; // the file did not exist yet, or could not be read, in this version
    }
  }
  return undefined;
}

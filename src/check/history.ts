import { execFileSync } from 'node:child_process';
import type { Entry } from '../model/entry.ts';
import { sourceFingerprint } from '../model/translation.ts';
import { schemaOf } from '../reader/content.ts';
import { readFrontMatter } from '../reader/front-matter.ts';

const git = (args: string[]): string =>
  execFileSync('git', args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], maxBuffer: 64 * 1024 * 1024 });

/** Returns the words of an entry that a translator carries over, one field a line, for a person to compare. */
export function wordsOf({ data, body }: Pick<Entry, 'data' | 'body'>, fields: readonly string[]): string {
  const told = fields
    .filter((field) => data[field] !== undefined)
    .map((field) => `${field}: ${typeof data[field] === 'string' ? data[field] : JSON.stringify(data[field])}`);
  return [...told, body.trim()].join('\n');
}

/**
 * Returns the French entry as it was when a translation was made: the version in the project's history whose
 * fingerprint the translation carries. Nothing where the history does not hold it.
 */
export function sourceAsTranslated(source: Entry, translation: Entry): Entry | undefined {
  let commits: string[];
  try {
    commits = git(['log', '--format=%H', '--', source.file]).split('\n').filter(Boolean);
  } catch {
    return undefined; // no history here: the project was copied without it
  }
  for (const commit of commits) {
    try {
      const { data, body } = readFrontMatter(
        git(['show', `${commit}:${source.file}`])
          .replace(/\r\n?/g, '\n')
          .replace(/^\ufeff/, ''),
        source.file,
      );
      const parsed = schemaOf(source).safeParse(data);
      const entry = { ...source, data: parsed.success ? parsed.data : data, body };
      if (sourceFingerprint(entry) === translation.data['fingerprint']) return entry;
    } catch {
      continue; // the file did not exist yet, or could not be read, in this version
    }
  }
  return undefined;
}

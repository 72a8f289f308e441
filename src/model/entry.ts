import type { Locale } from './locale.ts';
import type { Finding, Position, Problem } from './problem.ts';

/** A path to a field in the front matter, e.g. `['objectives', 0]`. */
export type FieldPath = readonly (string | number)[];

/** Where a content file belongs, read from its path. */
export interface ContentFile {
  /** Path from the root of the project, with forward slashes. */
  file: string;
  collection: string;
  locale?: Locale | undefined;
  id: string;
}

/** One content file as read. */
export interface Entry<Data = Record<string, unknown>> {
  collection: string;
  /** The language folder of the file; absent where one file holds every language. */
  locale?: Locale | undefined;
  /** File name without its ending: `1-4`. */
  id: string;
  file: string;
  data: Data;
  body: string;
  /** Line of the file on which the body starts, from 1; known to the checker only. */
  bodyLine?: number | undefined;
  /** Place of a field; known to the checker only. */
  locate?: ((path: FieldPath) => Position | undefined) | undefined;
}

/** Ties a finding to the field of a file. */
export function problemAt(
  entry: Entry<unknown>,
  path: FieldPath,
  finding: Finding,
  severity: Problem['severity'] = 'error',
): Problem {
  const field = path.length > 0 ? path.join('.') : undefined;
  return { severity, file: entry.file, position: entry.locate?.(path), field, ...finding };
}

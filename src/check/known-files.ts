import { clauseCollections, isIn } from '../model/collections.ts';
import { clauseId } from '../model/convention/convention.ts';
import type { ContentFile } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';

/** What has a file, readable or not: a file with a problem of its own is not also reported as missing. */
export interface KnownFiles {
  /** Returns the ids of a collection, from its French files where it has languages. */
  idsOf: (collection: string) => ReadonlySet<string>;
  /** Ids of the clauses that have a French file. */
  clauses: ReadonlySet<string>;
  /** Ids of the clauses that have a file in any language. */
  present: ReadonlySet<string>;
}

/** Returns what has a file. */
export function knownFiles(files: readonly ContentFile[]): KnownFiles {
  const inFrench = files.filter(({ locale }) => locale === undefined || locale === referenceLocale);
  const clausesAmong = (list: readonly ContentFile[]) =>
    new Set(
      list.flatMap(({ collection, id }) => (isIn(clauseCollections, collection) ? [clauseId(collection, id)] : [])),
    );
  return {
    idsOf: (collection) => new Set(inFrench.filter((file) => file.collection === collection).map(({ id }) => id)),
    clauses: clausesAmong(inFrench),
    present: clausesAmong(files),
  };
}

import { recordsOf, type Entry } from '../entry.ts';
import type { FileFacts, MeasuredFile } from './file-facts.ts';
import { referenceLocale } from '../locale.ts';
import { fileKinds, isShown, type FileRecord } from './schema.ts';

/** A file that the site publishes as it was handed over: the words on it, and what is measured in it. */
export interface PublishedFile extends FileRecord {
  /** The name of its file, without the ending. */
  id: string;
  facts: FileFacts;
  /** The copy that is published, on the machine that builds. */
  copy: string;
}

const inNumbers = new Intl.Collator(referenceLocale, { numeric: true });
const rank = ({ kind }: PublishedFile): number => fileKinds.indexOf(kind);

/**
 * Returns the files that have both their words and their bytes, the second page of a scan before the tenth. What only
 * the draft of an amendment would show is not published: `amendments` are the others.
 */
export function linkFiles(
  entries: readonly Entry[],
  measured: readonly MeasuredFile[],
  amendments: ReadonlySet<string>,
): PublishedFile[] {
  return recordsOf(entries, 'files')
    .flatMap(({ id, data }) => {
      const own = measured.find((one) => one.id === id);
      const of = { ...data.of, amendments: data.of.amendments.filter((amendment) => amendments.has(amendment)) };
      return own && isShown(of) ? [{ ...data, of, ...own }] : [];
    })
    .sort((a, b) => rank(a) - rank(b) || inNumbers.compare(a.id, b.id));
}

import type { RecordEntry } from '../entry.ts';
import type { AmendmentRecord, Change } from './schema.ts';

export interface Amendment extends AmendmentRecord {
  /** `1`: the name of its file. */
  id: string;
  /** Its content file, for those who mend it. */
  file: string;
}

/** Returns the amendment that a content file holds. */
export const amendmentOf = ({ id, file, data }: RecordEntry<'amendments'>): Amendment => ({ ...data, id, file });

/** Says whether an amendment is still to come on a day (ISO 8601). */
export const isToCome = ({ effect }: Pick<Amendment, 'effect'>, day: string): boolean => effect > day;

/** Returns the clauses that an amendment changed, in its own order. */
export const changedBy = ({ changes }: Amendment): { id: string; action: Change['action'] }[] =>
  changes.map(({ clause, action }) => ({ id: clause, action }));

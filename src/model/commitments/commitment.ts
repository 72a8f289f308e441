import type { Convention, PlannedDate } from '../convention/convention.ts';
import { recordsOf, type Entry } from '../entry.ts';
import type { CommitmentStatus, Statement } from './schema.ts';

/** An action as a commitment: what is known of it, and of each of its dated parts. */
export interface Commitment {
  /** `action-1-4`. */
  id: string;
  history: Statement[];
  parts: { planned: PlannedDate; history: Statement[] }[];
}

/** Returns the last statement of a history; « unknown » where nobody has stated anything. */
export const statusOf = (history: readonly Statement[]): CommitmentStatus => history.at(-1)?.status ?? 'unknown';

/** Returns the commitment of each action of the convention, in reading order. */
export function linkCommitments(convention: Convention, entries: readonly Entry[]): Map<string, Commitment> {
  const records = new Map(recordsOf(entries, 'commitments').map(({ id, data }) => [`action-${id}`, data]));
  return new Map(
    convention.clauses
      .filter(({ kind }) => kind === 'action')
      .map(({ id, dates }): [string, Commitment] => {
        const record = records.get(id);
        const parts = dates.map((planned, index) => ({ planned, history: record?.parts[index] ?? [] }));
        return [id, { id, history: record?.history ?? [], parts }];
      }),
  );
}

import type { Amendment } from '../amendments/amendment.ts';
import { inOrderOfEffect } from '../amendments/states.ts';
import type { ConventionRecord, Standing } from '../record-schemas.ts';
import type { ContractClock } from './clock.ts';

/** The lengths of time that the contract sets (ISO 8601: P3Y, P6M). */
export type Lengths = Pick<ConventionRecord, 'term' | 'renewalTalks' | 'notice'>;

/** Returns the lengths of time that hold on a day (ISO 8601): as signed, then as each amendment in force sets them. */
export const lengthsAt = (record: Lengths, amendments: readonly Amendment[], day: string): Lengths =>
  inOrderOfEffect(amendments)
    .filter(({ effect }) => effect <= day)
    .reduce<Lengths>(
      (lengths, { sets }) => ({
        term: sets.term ?? lengths.term,
        renewalTalks: sets.renewalTalks ?? lengths.renewalTalks,
        notice: sets.notice ?? lengths.notice,
      }),
      { term: record.term, renewalTalks: record.renewalTalks, notice: record.notice },
    );

/**
 * Returns where the contract stands on a day (ISO 8601): undated while its notification is not known; awaited before
 * it takes effect; running until the day before its end; ended from that day on.
 */
export function standingAt({ effect, end }: ContractClock, day: string): Standing {
  if (effect === undefined || end === undefined) return 'undated';
  if (day < effect) return 'awaited';
  return day < end ? 'running' : 'ended';
}

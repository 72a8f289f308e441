import { isToCome, type Amendment } from '../amendments/amendment.ts';
import type { Localized } from '../locale.ts';
import type { ConventionRecord } from '../record-schemas.ts';
import { contractClock } from './clock.ts';
import { identityAt } from './identity.ts';
import { said, stands, type Circumstances } from './sentences.ts';
import { lengthsAt, standingAt } from './standing.ts';

/** The facts of the convention on a day: the lengths of time in force, and the sentences that stand. */
export interface ConventionFacts extends Omit<ConventionRecord, 'source' | 'status'> {
  source: Omit<ConventionRecord['source'], 'state'> & { state: Localized };
  status: {
    /** Empty where the content says nothing of the copy. */
    headline: Localized;
    facts: Pick<ConventionRecord['status']['facts'][number], 'text' | 'source'>[];
  };
}

/** Returns the facts of the convention on a day (ISO 8601). */
export function factsAt(record: ConventionRecord, amendments: readonly Amendment[], day: string): ConventionFacts {
  const inForce = { ...record, ...lengthsAt(record, amendments, day), ...identityAt(record, amendments, day) };
  const circumstances = circumstancesOf(inForce, amendments, day);
  const { source, status } = record;
  return {
    ...inForce,
    source: { ...source, state: said(source.state, circumstances) },
    status: {
      headline: said(status.headline ?? [], circumstances),
      facts: status.facts.filter((fact) => stands(fact, circumstances)),
    },
  };
}

/** Returns what decides which sentences stand on a day (ISO 8601); without facts the contract has no date. */
export const circumstancesOf = (
  record: Parameters<typeof contractClock>[0] | undefined,
  amendments: readonly Amendment[],
  day: string,
): Circumstances => ({
  standing: record ? standingAt(contractClock(record), day) : 'undated',
  amended: amendments.some((amendment) => !isToCome(amendment, day)),
});

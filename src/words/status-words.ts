import type { CommitmentStatus } from '../model/commitments/schema.ts';
import type { Locale } from '../model/locale.ts';
import { strings } from './strings.ts';

/** Returns the name of the status of a commitment. */
export function statusName(status: CommitmentStatus, locale: Locale): string {
  const t = strings(locale);
  return {
    unknown: t.statusUnknown,
    planned: t.statusPlanned,
    'under-way': t.statusUnderWay,
    done: t.statusDone,
    abandoned: t.statusAbandoned,
  }[status];
}

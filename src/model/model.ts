import { applyAmendments, type Amendment, type Version } from './amendments/amendment.ts';
import { linkCommitments, type Commitment } from './commitments/commitment.ts';
import { linkConvention, type Convention } from './convention/convention.ts';
import { recordsOf, singleOf, type Entry } from './entry.ts';
import { linkFamilies, type Families } from './families/families.ts';
import type { Place } from './families/places.ts';
import type { ChooserRecord } from './families/schema.ts';
import type { JournalRecord, RedirectsRecord } from './integrity/journal-schema.ts';
import type { LockRecord } from './integrity/schema.ts';
import type { ConventionRecord, SiteRecord } from './record-schemas.ts';
import { linkStatistics, type Statistic } from './statistics/statistics.ts';

/** Everything that a page may show, linked. */
export interface Model extends Families {
  /** The text in force. */
  convention: Convention;
  /** The text as signed. */
  signed: Convention;
  /** The states of each clause, oldest first. */
  history: Map<string, Version[]>;
  amendments: Amendment[];
  commitments: Map<string, Commitment>;
  lock: LockRecord;
  journal: JournalRecord;
  redirects: RedirectsRecord;
  record: ConventionRecord;
  site: SiteRecord;
  chooser: ChooserRecord;
  /** The figures, in the order of their story. */
  statistics: Statistic[];
  /** Real places, in the order of their table. */
  places: Place[];
}

/**
 * Links the entries that could be read and the rows of the table of places. Facts that stand once are told to be missing
 * by the checks: the model of content that lacks one is shown to nobody.
 */
export function buildModel(entries: readonly Entry[], table: readonly Place[]): Model {
  const signed = linkConvention(entries);
  const amended = applyAmendments(signed, recordsOf(entries, 'amendments'));
  return {
    ...amended,
    signed,
    commitments: linkCommitments(amended.convention, entries),
    lock: given(singleOf(entries, 'lock')),
    journal: given(singleOf(entries, 'journal')),
    redirects: given(singleOf(entries, 'redirects')),
    record: given(singleOf(entries, 'convention')),
    site: given(singleOf(entries, 'site')),
    chooser: given(singleOf(entries, 'chooser')),
    ...linkFamilies(entries, amended.convention),
    places: [...table],
    statistics: linkStatistics(entries, signed),
  };
}

/** Without the file the model is not to be shown: `buildModel` says why it is made all the same. */
const given = <Data>(entry: { data: Data } | undefined): Data => entry?.data as Data;

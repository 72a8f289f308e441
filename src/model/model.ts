import { amendmentOf, isToCome, type Amendment } from './amendments/amendment.ts';
import { historyOf, type Version } from './amendments/history.ts';
import { inOrderOfEffect, stateAt, statesOf, type State } from './amendments/states.ts';
import { linkCommitments, type Commitment } from './commitments/commitment.ts';
import { linkConvention, type Convention } from './convention/convention.ts';
import { circumstancesOf, factsAt, type ConventionFacts } from './convention/facts.ts';
import { identityAt, type Identity } from './convention/identity.ts';
import { said } from './convention/sentences.ts';
import { lengthsAt } from './convention/standing.ts';
import { recordsOf, singleOf, type Entry } from './entry.ts';
import type { MeasuredFile } from './files/file-facts.ts';
import { linkFiles, type PublishedFile } from './files/published-file.ts';
import { linkFamilies, type Families } from './families/families.ts';
import type { Place } from './families/places.ts';
import type { ChooserRecord } from './families/schema.ts';
import type { AuditRecord } from './audit.ts';
import type { LanguagesRecord } from './families/languages-schema.ts';
import type { JournalRecord, RedirectsRecord } from './integrity/journal-schema.ts';
import type { LockRecord } from './integrity/schema.ts';
import type { SiteRecord } from './record-schemas.ts';
import type { TextInTime } from './statistics/figure-at.ts';
import { linkStatistics, type Statistic } from './statistics/statistics.ts';

/** Everything that a page may show on one day, linked. */
export interface Model extends Families {
  /** The day (ISO 8601) that decides what is in force. It is not shown: two days of one state give one site. */
  date: string;
  /** The text in force. A repealed clause keeps its place and its address, without words. */
  convention: Convention;
  /** The text as signed. */
  signed: Convention;
  /** The states of the whole convention that have taken effect, oldest first. */
  states: State[];
  /** The versions of each clause that have taken effect, oldest first. */
  history: Map<string, Version[]>;
  /** The versions that amendments already written will bring, the next one first; only of clauses that have some. */
  coming: Map<string, Version[]>;
  /** Every amendment, in the order of effect, those to come at the end. */
  amendments: Amendment[];
  /** The amendments that have not taken effect yet. */
  upcoming: Amendment[];
  commitments: Map<string, Commitment>;
  lock: LockRecord;
  journal: JournalRecord;
  /** Words of other languages that the search answers. */
  languages: LanguagesRecord;
  redirects: RedirectsRecord;
  /** What an audit of the site found, where one is kept. */
  audit: AuditRecord | undefined;
  record: ConventionFacts;
  /** The identity of the convention in each of its states that have taken effect. */
  identities: { from: string | undefined; identity: Identity }[];
  site: SiteRecord;
  chooser: ChooserRecord;
  /** The figures, in the order of their story. */
  statistics: Statistic[];
  /** Real places, in the order of their table. */
  places: Place[];
  /** Scans, leaflets, photographs, in the order in which they are shown. */
  files: PublishedFile[];
}

/** What the content holds beside its entries: the rows of the table of places, the images and the PDFs. */
export interface Besides {
  table: readonly Place[];
  measured: readonly MeasuredFile[];
}

/**
 * Links the entries that could be read, and what stands beside them, as they stand on a day (ISO 8601). Facts
 * that stand once are told to be missing by the checks: the model of content that lacks one is shown to nobody.
 */
export function buildModel(entries: readonly Entry[], { table, measured }: Besides, date: string): Model {
  const signed = linkConvention(entries);
  const amendments = inOrderOfEffect(recordsOf(entries, 'amendments').map(amendmentOf));
  const states = statesOf(signed, amendments);
  const { convention } = stateAt(states, date);
  const record = singleOf(entries, 'convention')?.data;
  const facts = record && factsAt(record, amendments, date);
  const circumstances = circumstancesOf(facts, amendments, date);
  const hasPassed = ({ from }: { from?: string }) => from === undefined || from <= date;
  const history = historyOf(states);
  const versions = (keep: (version: Version) => boolean) =>
    new Map(
      [...history]
        .map(([id, all]): [string, Version[]] => [id, all.filter(keep)])
        .filter(([, kept]) => kept.length > 0),
    );
  return {
    date,
    convention,
    signed,
    states: states.filter(hasPassed),
    history: versions(hasPassed),
    coming: versions((version) => !hasPassed(version)),
    amendments,
    upcoming: amendments.filter((amendment) => isToCome(amendment, date)),
    commitments: linkCommitments(convention, entries),
    lock: given(singleOf(entries, 'lock')?.data),
    journal: given(singleOf(entries, 'journal')?.data),
    languages: given(singleOf(entries, 'languages')?.data),
    redirects: given(singleOf(entries, 'redirects')?.data),
    audit: singleOf(entries, 'audit')?.data,
    record: given(facts),
    identities: states
      .filter(hasPassed)
      .flatMap(({ from }) => (record ? [{ from, identity: identityAt(record, amendments, from) }] : [])),
    site: given(singleOf(entries, 'site')?.data),
    chooser: given(singleOf(entries, 'chooser')?.data),
    ...linkFamilies(entries, convention, (words) => said(words, circumstances)),
    places: [...table],
    files: linkFiles(entries, measured, new Set(amendments.map(({ id }) => id))),
    statistics: linkStatistics(entries, textInTime(entries, states.filter(hasPassed), amendments), (words) =>
      said(words, circumstances),
    ),
  };
}

/** Returns the text that the figures follow through some states. */
export function textInTime(
  entries: readonly Entry[],
  states: readonly State[],
  amendments: readonly Amendment[],
): TextInTime {
  const record = singleOf(entries, 'convention')?.data;
  return {
    states,
    lengthsFrom: (from) => (from === undefined ? record : record && lengthsAt(record, amendments, from)),
    added: new Set(
      amendments.flatMap(({ changes }) => changes.flatMap((c) => (c.action === 'insert' ? [c.clause] : []))),
    ),
  };
}

/** Without the file the model is not to be shown: `buildModel` says why it is made all the same. */
const given = <Data>(data: Data | undefined): Data => data as Data;

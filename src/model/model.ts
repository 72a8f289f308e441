import { applyAmendments, type Amendment, type Version } from './amendment.ts';
import { clauseCollections, type ClauseCollection } from './collections.ts';
import { readCommitments, type Commitment } from './commitment.ts';
import { buildConvention, clauseId, unknownId, type Convention } from './convention.ts';
import { problemAt, type Entry } from './entry.ts';
import type { JournalRecord, RedirectsRecord } from './journal-schema.ts';
import type { LockRecord } from './lock-schema.ts';
import { checkLock } from './lock.ts';
import { say, type Problem } from './problem.ts';
import type { ConventionRecord, PartnerRecord, SiteRecord } from './record-schemas.ts';
import { checkStructure, type Place } from './structure.ts';

/** Everything that a page may show, linked. */
export interface Model {
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
  partners: Map<string, PartnerRecord>;
}

/**
 * Builds the model from the entries that could be read. `places` names every file there is, readable or not,
 * so that a file with an error is not also reported as missing.
 */
export function buildModel(entries: Entry[], places: readonly Place[] = entries): { model: Model; problems: Problem[] } {
  const problems = checkStructure(places);
  const record = (collection: string) => new Map(entries.filter((entry) => entry.collection === collection).map((entry) => [entry.id, entry]));
  const partnerIds = new Map(places.filter((place) => place.collection === 'partners').map((place) => [place.id, place]));
  const present = presentClauses(places);
  const built = buildConvention(entries, partnerIds, places);
  const conventionEntry = record('convention').get('convention');
  if (conventionEntry) problems.push(...checkParties(conventionEntry, partnerIds), ...checkRules(conventionEntry, present));
  const amended = applyAmendments(built.convention, [...record('amendments').values()], present);
  const { commitments, problems: commitmentProblems } = readCommitments(amended.convention, [...record('commitments').values()], present);
  const lockEntry = record('lock').get('lock');
  if (lockEntry) problems.push(...checkLock(lockEntry, built.convention, present));
  problems.push(...amended.problems, ...commitmentProblems);
  return {
    model: {
      convention: amended.convention,
      signed: built.convention,
      history: amended.history,
      amendments: amended.amendments,
      commitments,
      lock: lockEntry?.data as LockRecord,
      journal: record('journal').get('journal')?.data as JournalRecord,
      redirects: record('redirects').get('redirects')?.data as RedirectsRecord,
      record: conventionEntry?.data as ConventionRecord,
      site: record('site').get('site')?.data as SiteRecord,
      partners: new Map([...record('partners')].map(([id, entry]) => [id, entry.data as PartnerRecord])),
    },
    problems: [...problems, ...built.problems, ...staleness(built.convention)],
  };
}

/** The clauses that have a file in any language, readable or not: what else is missing of them is told elsewhere. */
function presentClauses(places: readonly Place[]): Set<string> {
  return new Set(places.filter(({ collection }) => collection in clauseCollections).map(({ collection, id }) => clauseId(collection as ClauseCollection, id)));
}

function checkParties(entry: Entry, partners: ReadonlyMap<string, unknown>): Problem[] {
  const { parties, signatories } = entry.data as unknown as ConventionRecord;
  const named = (list: { partner: string }[], field: string) =>
    list.flatMap(({ partner }, index) => (partners.has(partner) ? [] : [problemAt(entry, [field, index, 'partner'], unknownId('partenaire', 'partner', partner, partners.keys()))]));
  return [...named(parties, 'parties'), ...named(signatories, 'signatories')];
}

function checkRules(entry: Entry, clauses: ReadonlySet<string>): Problem[] {
  const { rules } = entry.data as unknown as ConventionRecord;
  return Object.entries(rules).flatMap(([field, value]) => [value].flat().filter((id) => !clauses.has(id)).map((id) => problemAt(entry, ['rules', field], unknownId('texte', 'text', id, clauses))));
}

/** A translation older than its French is built and says so to its reader: staff are warned, nothing stops. */
function staleness({ clauses }: Convention): Problem[] {
  return clauses.flatMap((clause) => clause.staleIn.map((locale): Problem => ({
    severity: 'warning', file: clause.files[locale], field: 'fingerprint',
    found: say('cette traduction est plus ancienne que le texte français', 'this translation is older than the French text'),
    remedy: say(`relisez-la, puis lancez « npm run translate -- ${clause.id} »`, `read it again, then run “npm run translate -- ${clause.id}”`),
  })));
}

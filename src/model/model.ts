import { amendmentOf, isToCome, type Amendment } from './amendments/amendment.ts';
import { historyOf, type Version } from './amendments/history.ts';
import { inOrderOfEffect, stateAt, statesOf, type State } from './amendments/states.ts';
import type { AmendmentRecord } from './amendments/schema.ts';
import { clauseCollections, type ClauseCollection } from './collections.ts';
import { readCommitments, type Commitment } from './commitments/commitment.ts';
import { buildConvention, clauseId, unknownId, type Convention } from './convention/convention.ts';
import { problemAt, type ContentFile, type Entry } from './entry.ts';
import type { JournalRecord, RedirectsRecord } from './integrity/journal-schema.ts';
import type { LockRecord } from './integrity/schema.ts';
import { checkLock } from './integrity/lock.ts';
import { say, type Problem } from './problem.ts';
import { buildFamilies, type Families } from './families/families.ts';
import type { ConventionRecord, SiteRecord } from './record-schemas.ts';
import type { Place } from './families/places.ts';
import { buildStatistics, type Statistic } from './statistics/statistics.ts';
import { checkStructure } from '../check/structure.ts';

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
  redirects: RedirectsRecord;
  record: ConventionRecord;
  site: SiteRecord;
  /** The figures, in the order of their story. */
  statistics: Statistic[];
  /** Real places, in the order of their table. */
  places: Place[];
}

/**
 * Builds the model of a day (ISO 8601) from the entries that could be read. `files` names every file there is, readable or not,
 * so that a file with an error is not also reported as missing.
 */
export function buildModel(
  entries: Entry[],
  table: Place[],
  files: readonly ContentFile[],
  date: string,
): { model: Model; problems: Problem[] } {
  const problems = checkStructure(files);
  const record = (collection: string) =>
    new Map(entries.filter((entry) => entry.collection === collection).map((entry) => [entry.id, entry]));
  const partnerIds = new Map(
    files.filter((place) => place.collection === 'partners').map((place) => [place.id, place]),
  );
  const present = presentClauses(files);
  const built = buildConvention(entries, partnerIds, files);
  const conventionEntry = record('convention').get('convention');
  if (conventionEntry)
    problems.push(...checkParties(conventionEntry, partnerIds), ...checkRules(conventionEntry, present));
  const amendments = inOrderOfEffect(
    [...record('amendments').values()].map((entry) => amendmentOf(entry as Entry<AmendmentRecord>)),
  );
  const states = statesOf(built.convention, amendments);
  const { convention } = stateAt(states, date);
  const versions = [...historyOf(states)];
  const passed = ({ from }: { from?: string }) => from === undefined || from <= date;
  const { commitments, problems: commitmentProblems } = readCommitments(
    convention,
    [...record('commitments').values()],
    present,
  );
  const lockEntry = record('lock').get('lock');
  if (lockEntry) problems.push(...checkLock(lockEntry, built.convention, present));
  problems.push(...commitmentProblems);
  const figures = buildStatistics(entries, built.convention, files);
  const { families, problems: familyProblems } = buildFamilies(entries, files, convention);
  return {
    model: {
      date,
      convention,
      signed: built.convention,
      states: states.filter(passed),
      history: new Map(
        versions.map(([id, all]): [string, Version[]] => [id, all.filter(passed)]).filter(([, all]) => all.length > 0),
      ),
      coming: new Map(
        versions
          .map(([id, all]): [string, Version[]] => [id, all.filter((version) => !passed(version))])
          .filter(([, all]) => all.length > 0),
      ),
      amendments,
      upcoming: amendments.filter((amendment) => isToCome(amendment, date)),
      commitments,
      lock: lockEntry?.data as LockRecord,
      journal: record('journal').get('journal')?.data as JournalRecord,
      redirects: record('redirects').get('redirects')?.data as RedirectsRecord,
      record: conventionEntry?.data as ConventionRecord,
      site: record('site').get('site')?.data as SiteRecord,
      ...families,
      places: table,
      statistics: figures.statistics,
    },
    problems: [
      ...problems,
      ...built.problems,
      ...familyProblems,
      ...figures.problems,
      ...overtaken(figures.statistics, new Map(versions)),
      ...staleness(built.convention),
    ],
  };
}

/** The clauses that have a file in any language, readable or not: what else is missing of them is told elsewhere. */
function presentClauses(places: readonly ContentFile[]): Set<string> {
  return new Set(
    places
      .filter(({ collection }) => collection in clauseCollections)
      .map(({ collection, id }) => clauseId(collection as ClauseCollection, id)),
  );
}

function checkParties(entry: Entry, partners: ReadonlyMap<string, unknown>): Problem[] {
  const { parties, signatories } = entry.data as unknown as ConventionRecord;
  const named = (list: { partner: string }[], field: string) =>
    list.flatMap(({ partner }, index) =>
      partners.has(partner)
        ? []
        : [problemAt(entry, [field, index, 'partner'], unknownId('partenaire', 'partner', partner, partners.keys()))],
    );
  return [...named(parties, 'parties'), ...named(signatories, 'signatories')];
}

function checkRules(entry: Entry, clauses: ReadonlySet<string>): Problem[] {
  const { rules } = entry.data as unknown as ConventionRecord;
  return Object.entries(rules).flatMap(([field, value]) =>
    [value]
      .flat()
      .filter((id) => !clauses.has(id))
      .map((id) => problemAt(entry, ['rules', field], unknownId('texte', 'text', id, clauses))),
  );
}

/** A translation older than its French is built and says so to its reader: staff are warned, nothing stops. */
/** A figure drawn from a clause that an amendment has changed since: the text may no longer hold its number. */
function overtaken(statistics: readonly Statistic[], history: ReadonlyMap<string, Version[]>): Problem[] {
  return statistics.flatMap(({ file, clauses }) =>
    clauses.flatMap((clause): Problem[] => {
      const amendment = history.get(clause)?.at(-1)?.amendment;
      if (amendment === undefined) return [];
      return [
        {
          severity: 'warning',
          file,
          field: 'rows',
          found: say(
            `l’avenant ${amendment} a changé « ${clause} », d’où vient ce chiffre`,
            `amendment ${amendment} has changed “${clause}”, which this figure comes from`,
          ),
          remedy: say(
            'vérifiez que le texte dit encore ce nombre ; sinon, dites-le dans « note » ou retirez le chiffre',
            'check that the text still says this number; if not, say so in “note” or remove the figure',
          ),
        },
      ];
    }),
  );
}

function staleness({ clauses }: Convention): Problem[] {
  return clauses.flatMap((clause) =>
    clause.staleIn.map((locale): Problem => ({
      severity: 'warning',
      file: clause.files[locale],
      field: 'fingerprint',
      found: say(
        'cette traduction est plus ancienne que le texte français',
        'this translation is older than the French text',
      ),
      remedy: say(
        `relisez-la, puis lancez « npm run translate -- ${clause.id} »`,
        `read it again, then run “npm run translate -- ${clause.id}”`,
      ),
    })),
  );
}

import { buildConvention, unknownId, type Convention } from './convention.ts';
import { problemAt, type Entry } from './entry.ts';
import { say, type Problem } from './problem.ts';
import { buildFamilies, type Families } from './families.ts';
import type { ConventionRecord, SiteRecord } from './record-schemas.ts';
import type { Place } from './places.ts';
import { buildStatistics, type Statistic } from './statistics.ts';
import { checkStructure, type Place as ContentPlace } from './structure.ts';

/** Everything that a page may show, linked. */
export interface Model extends Families {
  convention: Convention;
  record: ConventionRecord;
  site: SiteRecord;
  /** The figures, in the order of their story. */
  statistics: Statistic[];
  /** Real places, in the order of their table. */
  places: Place[];
}

/**
 * Builds the model from the entries that could be read. `files` names every file there is, readable or not,
 * so that a file with an error is not also reported as missing.
 */
export function buildModel(entries: Entry[], table: Place[], files: readonly ContentPlace[] = entries): { model: Model; problems: Problem[] } {
  const problems = checkStructure(files);
  const record = (collection: string) => new Map(entries.filter((entry) => entry.collection === collection).map((entry) => [entry.id, entry]));
  const partnerIds = new Map(files.filter((place) => place.collection === 'partners').map((place) => [place.id, place]));
  const built = buildConvention(entries, partnerIds, files);
  const conventionEntry = record('convention').get('convention');
  if (conventionEntry) problems.push(...checkParties(conventionEntry, partnerIds));
  const figures = buildStatistics(entries, built.convention, files);
  const { families, problems: familyProblems } = buildFamilies(entries, files, built.convention);
  return {
    model: {
      convention: built.convention,
      record: conventionEntry?.data as ConventionRecord,
      site: record('site').get('site')?.data as SiteRecord,
      ...families,
      places: table,
      statistics: figures.statistics,
    },
    problems: [...problems, ...built.problems, ...familyProblems, ...figures.problems, ...staleness(built.convention)],
  };
}

function checkParties(entry: Entry, partners: ReadonlyMap<string, unknown>): Problem[] {
  const { parties, signatories } = entry.data as unknown as ConventionRecord;
  const named = (list: { partner: string }[], field: string) =>
    list.flatMap(({ partner }, index) => (partners.has(partner) ? [] : [problemAt(entry, [field, index, 'partner'], unknownId('partenaire', 'partner', partner, partners.keys()))]));
  return [...named(parties, 'parties'), ...named(signatories, 'signatories')];
}

/** A translation older than its French is built and says so to its reader: staff are warned, nothing stops. */
function staleness({ clauses }: Convention): Problem[] {
  return clauses.flatMap((clause) => clause.staleIn.map((locale): Problem => ({
    severity: 'warning', file: clause.files[locale], field: 'fingerprint',
    found: say('cette traduction est plus ancienne que le texte français', 'this translation is older than the French text'),
    remedy: say(`relisez-la, puis lancez « npm run translate -- ${clause.id} »`, `read it again, then run “npm run translate -- ${clause.id}”`),
  })));
}

import type { Convention } from '../convention/convention.ts';
import { plainText } from '../convention/clause-text.ts';
import type { ContentFile, Entry } from '../entry.ts';
import type {
  ChooserRecord,
  PartnerRecord,
  Picture,
  ServiceSource,
  ServiceTranslation,
  SituationSource,
  SituationTranslation,
  TermRecord,
} from './schema.ts';
import { localize, referenceLocale, translationLocales, type Locale, type Localized } from '../locale.ts';
import { createMatcher, type Matcher } from './mentions.ts';
import { say, type Problem } from '../problem.ts';
import type { SiteRecord } from '../record-schemas.ts';
import { isStale } from '../translation.ts';
import { checkReferences } from '../../check/references.ts';

export interface ClauseReference {
  clause: string;
  /** The one paragraph meant, where it is not the whole clause. */
  paragraph?: number | undefined;
}

interface FamilyPage {
  id: string;
  title: Localized;
  /** One sentence that says what it is. */
  lead: Localized;
  words: Localized<string[]>;
  clauses: ClauseReference[];
  checked: string;
  sources: { title: string; url: string }[];
  staleIn: Locale[];
  files: Localized;
}

export interface Service extends FamilyPage {
  official: Localized<string | undefined>;
  acronyms: string[];
  names: { name: string; since?: string | undefined; until?: string | undefined; note: Localized; source: string }[];
  statistics: string[];
  terms: string[];
  /** In months. */
  /** Nowhere to go to: a benefit, a website. */
  virtual: boolean;
  ages: { minimum?: number | undefined; maximum?: number | undefined };
  links: { url: string; label: Localized }[];
}

export interface Situation extends FamilyPage {
  hint: Localized;
  picture: Picture;
  services: { id: string; why: Localized }[];
}

export interface Partner extends PartnerRecord {
  id: string;
  /** Every clause whose text names it, in reading order. */
  clauses: string[];
}

export interface Term extends TermRecord {
  id: string;
  clauses: string[];
}

export interface SitePage {
  id: string;
  title: Localized;
  lead: Localized;
  files: Localized;
}

export interface Families {
  pages: Map<string, SitePage>;
  services: Map<string, Service>;
  situations: Map<string, Situation>;
  terms: Map<string, Term>;
  partners: Map<string, Partner>;
  chooser: ChooserRecord;
  /** Cuts a text at the words of the glossary. */
  termMatcher: Matcher;
}

/** Links what families read to the clauses, both ways, and tells every reference that leads nowhere. */
export function buildFamilies(
  entries: Entry[],
  places: readonly ContentFile[],
  convention: Convention,
): { families: Families; problems: Problem[] } {
  const problems = checkReferences(entries, places, convention);
  const pairs = (collection: string) =>
    entries
      .filter((entry) => entry.collection === collection && entry.locale === referenceLocale)
      .map((source) => ({
        source,
        translations: new Map<Locale, Entry | undefined>(
          translationLocales.map((locale) => [
            locale,
            entries.find(
              (entry) => entry.collection === collection && entry.locale === locale && entry.id === source.id,
            ),
          ]),
        ),
      }));
  const records = <T>(collection: string) =>
    entries.filter((entry) => entry.collection === collection).map((entry) => [entry.id, entry.data as T] as const);
  const services = pairs('services').map((pair) => buildService(pair));
  const situations = pairs('situations').map((pair) => buildSituation(pair));
  const site = entries.find((entry) => entry.collection === 'site')?.data as SiteRecord | undefined;
  const terms = records<TermRecord>('glossary');
  const partners = records<PartnerRecord>('partners');
  const termMatcher = createMatcher(terms.map(([id, { forms }]) => [id, forms]));
  const named = (matcher: Matcher) => {
    const found = new Map<string, string[]>();
    for (const clause of convention.clauses) {
      for (const id of new Set(
        matcher(plainText(clause.blocks[referenceLocale])).flatMap((segment) => segment.id ?? []),
      ))
        found.set(id, [...(found.get(id) ?? []), clause.id]);
    }
    return found;
  };
  const inTerms = named(termMatcher);
  const inPartners = named(createMatcher(partners.map(([id, { forms }]) => [id, forms])));
  for (const page of [...services, ...situations]) {
    for (const locale of page.staleIn) {
      problems.push({
        severity: 'warning',
        file: page.files[locale],
        field: 'fingerprint',
        found: say(
          'cette traduction est plus ancienne que le texte français',
          'this translation is older than the French text',
        ),
        remedy: say(
          `relisez-la, puis lancez « npm run translate -- ${page.id} »`,
          `read it again, then run “npm run translate -- ${page.id}”`,
        ),
      });
    }
  }
  return {
    families: {
      services: inOrder(services, site?.services),
      situations: inOrder(situations, site?.situations),
      terms: new Map(terms.map(([id, term]) => [id, { ...term, id, clauses: inTerms.get(id) ?? [] }])),
      partners: new Map(partners.map(([id, partner]) => [id, { ...partner, id, clauses: inPartners.get(id) ?? [] }])),
      pages: new Map(
        pairs('pages').map(({ source, translations }) => [
          source.id,
          {
            id: source.id,
            title: inEach(source, translations, (words: { title: string }) => words.title),
            lead: inEach(source, translations, (words: { lead: string }) => words.lead),
            files: localize((locale) => translations.get(locale)?.file ?? source.file),
          },
        ]),
      ),
      chooser: entries.find((entry) => entry.collection === 'chooser')?.data as unknown as ChooserRecord,
      termMatcher,
    },
    problems,
  };
}

/** Returns the pages by id, those that the site puts first in front. */
function inOrder<T extends FamilyPage>(pages: T[], first: readonly string[] = []): Map<string, T> {
  const rank = ({ id }: T) => (first.includes(id) ? first.indexOf(id) : first.length);
  return new Map([...pages].sort((a, b) => rank(a) - rank(b)).map((page) => [page.id, page]));
}

interface Pair {
  source: Entry;
  translations: Map<Locale, Entry | undefined>;
}

/** Returns the parts that services and situations share. */
function buildPage({ source, translations }: Pair): Omit<FamilyPage, 'lead'> {
  const data = source.data as unknown as ServiceSource | SituationSource;
  return {
    id: source.id,
    title: inEach(source, translations, (words: { title: string }) => words.title),
    words: inEach(source, translations, (words: { words: string[] }) => words.words),
    clauses: data.clauses.map(parseReference),
    checked: data.checked,
    sources: data.sources,
    staleIn: translationLocales.filter((locale) => {
      const translation = translations.get(locale);
      return translation !== undefined && isStale(source, translation);
    }),
    files: localize((locale) => translations.get(locale)?.file ?? source.file),
  };
}

function buildService(pair: Pair): Service {
  const { source, translations } = pair;
  const data = source.data as unknown as ServiceSource;
  const translated = (locale: Locale) => translations.get(locale)?.data as ServiceTranslation | undefined;
  return {
    ...buildPage(pair),
    lead: inEach(source, translations, (words: { lead: string }) => words.lead),
    official: inEach(source, translations, (words: { official?: string }) => words.official),
    acronyms: data.acronyms,
    names: data.names.map(({ note, ...name }, index) => ({
      ...name,
      note: localize((locale) => translated(locale)?.names[index]?.note ?? note),
    })),
    statistics: data.statistics,
    terms: data.terms,
    virtual: data.location_type === 'virtual',
    ages: { minimum: data.minimum_age, maximum: data.maximum_age },
    links: data.links.map(({ url, label }, index) => ({
      url,
      label: localize((locale) => translated(locale)?.links[index] ?? label),
    })),
  };
}

function buildSituation(pair: Pair): Situation {
  const { source, translations } = pair;
  const data = source.data as unknown as SituationSource;
  return {
    ...buildPage(pair),
    lead: inEach(source, translations, (words: { answer: string }) => words.answer),
    hint: inEach(source, translations, (words: { hint: string }) => words.hint),
    picture: data.picture,
    services: data.services.map(({ id, why }) => ({
      id,
      why: localize(
        (locale) => (translations.get(locale)?.data as SituationTranslation | undefined)?.services[id] ?? why,
      ),
    })),
  };
}

/** Reads one field in the file of each language. */
function inEach<Data, T>(
  source: Entry,
  translations: Map<Locale, Entry | undefined>,
  read: (data: Data) => T,
): Localized<T> {
  return localize((locale) => read((translations.get(locale) ?? source).data as Data));
}

/** Returns the clause and the paragraph that `action-1-5#p2` names. */
export function parseReference(reference: string): ClauseReference {
  const [clause = '', paragraph] = reference.split('#p');
  return { clause, paragraph: paragraph === undefined ? undefined : Number(paragraph) };
}

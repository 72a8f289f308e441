import type { TranslatedName } from '../collections.ts';
import { plainText } from '../convention/clause-text.ts';
import type { Convention } from '../convention/convention.ts';
import {
  recordsOf,
  singleOf,
  sourcesOf,
  translationOf,
  type Entry,
  type SourceEntry,
  type TranslationEntry,
} from '../entry.ts';
import { localize, referenceLocale, translationLocales, type Locale, type Localized } from '../locale.ts';
import type { Sentences } from '../record-schemas.ts';
import { isStale } from '../translation.ts';
import { createMatcher, type Matcher } from './mentions.ts';
import type { ContactRecord } from './contact-schema.ts';
import type { PriceRecord } from './price-schema.ts';
import type { PartnerRecord, Picture, TermRecord } from './schema.ts';
import { stepsOf, type Step } from './steps.ts';

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
  /** Whom to call about it, the most useful first. */
  contacts: string[];
  /** A sentence to show at a desk: the words of the reference language are those to show. */
  desk: Localized;
  /** What to do, the first thing first. */
  steps: Localized<Step[]>;
  checked: string;
  sources: { title: string; url: string }[];
  staleIn: Locale[];
  files: Localized;
}

export interface Service extends FamilyPage {
  picture: Picture;
  /** In a few words: who it is for, and how it goes. */
  brief: Localized<{ who: string; how: string }>;
  official: Localized<string | undefined>;
  acronyms: string[];
  names: { name: string; since?: string | undefined; until?: string | undefined; note: Localized; source: string }[];
  statistics: string[];
  terms: string[];
  /** Nowhere to go to: a benefit, a website. */
  virtual: boolean;
  /** In months. */
  ages: { minimum?: number | undefined; maximum?: number | undefined };
  links: { url: string; label: Localized }[];
}

export interface Situation extends FamilyPage {
  hint: Localized;
  picture: Picture;
  /** Whether the person works with young children. */
  professional: boolean;
  services: { id: string; why: Localized }[];
}

export interface Contact extends ContactRecord {
  id: string;
}

export interface Price extends PriceRecord {
  id: string;
}

export interface Partner extends PartnerRecord {
  id: string;
  /** Every clause whose text names it, in reading order. */
  clauses: string[];
}

export interface Term extends Omit<TermRecord, 'unknown'> {
  /** What could not be established; empty where nothing of it stands. */
  unknown?: Localized | undefined;
  id: string;
  clauses: string[];
}

export interface SitePage {
  id: string;
  title: Localized;
  lead: Localized;
  files: Localized;
  /** Its headings, in their order. */
  sections: PageSection[];
}

/** A heading of a page about the site: its id, and the anchors of before that lead there, by language. */
export interface PageSection {
  id: string;
  former?: Partial<Record<Locale, string[]>> | undefined;
}

export interface Families {
  pages: Map<string, SitePage>;
  services: Map<string, Service>;
  situations: Map<string, Situation>;
  terms: Map<string, Term>;
  partners: Map<string, Partner>;
  /** People to call, in the order of the site. */
  contacts: Map<string, Contact>;
  /** What services cost, where a source says it. */
  prices: Price[];
  /** Cuts a text at the words of the glossary. */
  termMatcher: Matcher;
}

/** Links what families read to the clauses, both ways. */
export function linkFamilies(
  entries: readonly Entry[],
  convention: Convention,
  say: (words: Sentences) => Localized,
): Families {
  const site = singleOf(entries, 'site')?.data;
  const terms = recordsOf(entries, 'glossary');
  const partners = recordsOf(entries, 'partners');
  const forms = ({ id, data }: (typeof terms | typeof partners)[number]) => [id, data.forms] as const;
  const termMatcher = createMatcher(terms.map(forms));
  const inTerms = clausesThatName(convention, termMatcher);
  const inPartners = clausesThatName(convention, createMatcher(partners.map(forms)));
  return {
    services: inOrder(
      pairsOf(entries, 'services').map((pair) => buildService(pair)),
      site?.services,
    ),
    situations: inOrder(
      pairsOf(entries, 'situations').map((pair) => buildSituation(pair)),
      site?.situations,
    ),
    terms: new Map(
      terms.map(({ id, data: { unknown, ...data } }) => [
        id,
        { ...data, ...(unknown && { unknown: say(unknown) }), id, clauses: inTerms.get(id) ?? [] },
      ]),
    ),
    partners: new Map(partners.map(({ id, data }) => [id, { ...data, id, clauses: inPartners.get(id) ?? [] }])),
    prices: recordsOf(entries, 'prices').map(({ id, data }) => ({ ...data, id })),
    contacts: inOrder(
      recordsOf(entries, 'contacts').map(({ id, data }) => ({ ...data, id })),
      site?.contacts,
    ),
    pages: new Map(
      pairsOf(entries, 'pages').map((pair) => [
        pair.source.id,
        {
          id: pair.source.id,
          title: titleIn(pair),
          lead: leadIn(pair),
          files: filesOf(pair),
          sections: pair.source.data.sections,
        },
      ]),
    ),
    termMatcher,
  };
}

/** Returns the clauses that name each word of a register, in reading order. */
function clausesThatName({ clauses }: Convention, matcher: Matcher): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const clause of clauses) {
    const text = plainText(clause.blocks[referenceLocale]);
    for (const id of new Set(matcher(text).flatMap((segment) => segment.id ?? [])))
      found.set(id, [...(found.get(id) ?? []), clause.id]);
  }
  return found;
}

/** Returns things by id, those that the site puts first in front. */
function inOrder<T extends { id: string }>(pages: T[], first: readonly string[] = []): Map<string, T> {
  const rank = ({ id }: T) => (first.includes(id) ? first.indexOf(id) : first.length);
  return new Map([...pages].sort((a, b) => rank(a) - rank(b)).map((page) => [page.id, page]));
}

/** A file in French and its translations, where they could be read. */
interface Files<Source, Translation = Source> {
  source: Source;
  translations: Partial<Record<Locale, Translation | undefined>>;
}
type Pair<Name extends TranslatedName> = Files<SourceEntry<Name>, TranslationEntry<Name>>;

const pairsOf = <Name extends TranslatedName>(entries: readonly Entry[], name: Name): Pair<Name>[] =>
  sourcesOf(entries, name).map((source) => ({
    source,
    translations: Object.fromEntries(
      translationLocales.map((locale) => [locale, translationOf(entries, { collection: name, id: source.id }, locale)]),
    ),
  }));

/** Reads one field in the file of each language. */
const inEach = <Data, Value>(
  { source, translations }: NoInfer<Files<{ data: Data }>>,
  read: (data: Data) => Value,
): Localized<Value> => localize((locale) => read((translations[locale] ?? source).data));
const titleIn = (files: Files<{ data: { title: string } }>) => inEach(files, ({ title }: { title: string }) => title);
const leadIn = (files: Files<{ data: { lead: string } }>) => inEach(files, ({ lead }: { lead: string }) => lead);

const filesOf = ({ source, translations }: Files<{ file: string }>): Localized =>
  localize((locale) => (translations[locale] ?? source).file);

/** Returns the parts that services and situations share. */
function buildPage(pair: Pair<'services'> | Pair<'situations'>): Omit<FamilyPage, 'lead'> {
  const { source, translations } = pair;
  return {
    id: source.id,
    title: titleIn(pair),
    words: inEach(pair, ({ words }: { words: string[] }) => words),
    clauses: source.data.clauses.map(parseReference),
    contacts: source.data.contacts,
    desk: inEach(pair, ({ desk }: { desk: string }) => desk),
    steps: localize((locale) => stepsOf((translations[locale] ?? source).body)),
    checked: source.data.checked,
    sources: source.data.sources,
    staleIn: translationLocales.filter((locale) => {
      const translation = translations[locale];
      return translation !== undefined && isStale(source, translation);
    }),
    files: filesOf(pair),
  };
}

function buildService(pair: Pair<'services'>): Service {
  const { source, translations } = pair;
  const { data } = source;
  return {
    ...buildPage(pair),
    lead: leadIn(pair),
    picture: data.picture,
    brief: inEach(pair, ({ brief_who: who, brief_how: how }: { brief_who: string; brief_how: string }) => ({
      who,
      how,
    })),
    official: inEach(pair, ({ official }: { official?: string | undefined }) => official),
    acronyms: data.acronyms,
    names: data.names.map(({ note, ...name }, index) => ({
      ...name,
      note: localize((locale) => translations[locale]?.data.names[index]?.note ?? note),
    })),
    statistics: data.statistics,
    terms: data.terms,
    virtual: data.location_type === 'virtual',
    ages: { minimum: data.minimum_age, maximum: data.maximum_age },
    links: data.links.map(({ url, label }, index) => ({
      url,
      label: localize((locale) => translations[locale]?.data.links[index] ?? label),
    })),
  };
}

function buildSituation(pair: Pair<'situations'>): Situation {
  const { source, translations } = pair;
  return {
    ...buildPage(pair),
    lead: inEach(pair, ({ answer }: { answer: string }) => answer),
    hint: inEach(pair, ({ hint }: { hint: string }) => hint),
    picture: source.data.picture,
    professional: source.data.professional,
    services: source.data.services.map(({ id, why }) => ({
      id,
      why: localize((locale) => translations[locale]?.data.services[id] ?? why),
    })),
  };
}

/** Returns the clause and the paragraph that `action-1-5#p2` names. */
function parseReference(reference: string): ClauseReference {
  const [clause = '', paragraph] = reference.split('#p');
  return { clause, paragraph: paragraph === undefined ? undefined : Number(paragraph) };
}

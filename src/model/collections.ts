import type { z } from 'zod';
import { amendment } from './amendments/schema.ts';
import * as clause from './convention/schema.ts';
import { contact } from './families/contact-schema.ts';
import { audit } from './audit.ts';
import { languages } from './families/languages-schema.ts';
import { price } from './families/price-schema.ts';
import * as family from './families/schema.ts';
import { commitment } from './commitments/schema.ts';
import { file } from './files/schema.ts';
import { journal, redirects } from './integrity/journal-schema.ts';
import { lock } from './integrity/schema.ts';
import * as record from './record-schemas.ts';
import { referenceLocale, type Locale } from './locale.ts';
import { say, type Told } from './problem.ts';
import { statistic } from './statistics/schema.ts';

/** How messages and bodies speak of one of the files of a collection. */
interface Called {
  called: Told;
  /** What stands before the colon of a link to it: `service:creches`. */
  link?: string;
}

interface Naming {
  pattern: RegExp;
  /** An example of a right file name, for messages. */
  example: string;
}

/** Files in one folder a language: the French one holds the facts, each other one only words. */
export interface TranslatedCollection {
  ending: 'mdx';
  naming: Naming;
  source: z.ZodObject;
  translation: z.ZodObject;
}

/** Files that hold every language at once. */
export interface RecordCollection {
  ending: 'yaml';
  naming: Naming;
  schema: z.ZodObject;
}

const number: Naming = { pattern: /^[1-9]\d*$/, example: '4.mdx' };
const position: Naming = { pattern: /^[1-9]\d*-[1-9]\d*$/, example: '1-4.mdx' };
const slug: Naming = { pattern: clause.slugPattern, example: 'mission-locale.yaml' };

export const clauseCollections = {
  parts: {
    ending: 'mdx',
    naming: { pattern: /^(title|parties|preamble|signatures)$/, example: 'preamble.mdx' },
    source: clause.bareClause,
    translation: clause.bareClauseTranslation,
  },
  articles: {
    ending: 'mdx',
    naming: number,
    source: clause.numberedClause,
    translation: clause.explainedClauseTranslation,
  },
  axes: {
    ending: 'mdx',
    naming: number,
    source: clause.numberedClause,
    translation: clause.explainedClauseTranslation,
  },
  data: { ending: 'mdx', naming: position, source: clause.bareClause, translation: clause.bareClauseTranslation },
  objectives: {
    ending: 'mdx',
    naming: position,
    source: clause.explainedClause,
    translation: clause.explainedClauseTranslation,
    called: say('objectif', 'objective'),
  },
  actions: { ending: 'mdx', naming: position, source: clause.action, translation: clause.actionTranslation },
  annexes: {
    ending: 'mdx',
    naming: number,
    source: clause.numberedClause,
    translation: clause.explainedClauseTranslation,
  },
} satisfies Record<string, TranslatedCollection & Partial<Called>>;

/** What families read: bodies of Markdown parted by the components named here, in this order. */
export const familyCollections = {
  services: {
    ending: 'mdx',
    naming: { ...slug, example: 'creches.mdx' },
    source: family.service,
    translation: family.serviceTranslation,
    components: ['What', 'Who', 'How', 'Next'],
    called: say('service', 'service'),
    link: 'service',
  },
  situations: {
    ending: 'mdx',
    naming: { ...slug, example: 'besoin-ponctuel.mdx' },
    source: family.situation,
    translation: family.situationTranslation,
    components: ['Today'],
    called: say('situation', 'situation'),
    link: 'situation',
  },
} satisfies Record<string, TranslatedCollection & Called & { components: string[] }>;

/** What shows the facts about the site that a page must tell. */
export const siteFactComponents = ['Publisher', 'Host', 'AccessibilityStatement', 'AccessibilityContact'];

/** Pages about the site itself: Markdown with headings, and the facts that stand once. */
export const pageCollections = {
  pages: {
    ending: 'mdx',
    naming: { ...slug, example: 'mentions-legales.mdx' },
    source: family.page,
    translation: family.pageTranslation,
    components: [...siteFactComponents, 'AuditResults'],
  },
} satisfies Record<string, TranslatedCollection & { components: string[] }>;

export const recordCollections = {
  prices: { ending: 'yaml', naming: { ...slug, example: 'bareme-des-creches.yaml' }, schema: price },
  contacts: {
    ending: 'yaml',
    naming: { ...slug, example: 'ligne-d-ecoute.yaml' },
    schema: contact,
    called: say('contact', 'contact'),
    link: 'contact',
  },
  glossary: {
    ending: 'yaml',
    naming: slug,
    schema: family.term,
    called: say('mot du glossaire', 'glossary term'),
    link: 'term',
  },
  partners: {
    ending: 'yaml',
    naming: slug,
    schema: family.partner,
    called: say('partenaire', 'partner'),
    link: 'partner',
  },
  amendments: {
    ending: 'yaml',
    naming: { ...number, example: '1.yaml' },
    schema: amendment,
    called: say('avenant', 'amendment'),
  },
  commitments: { ending: 'yaml', naming: { ...position, example: '1-4.yaml' }, schema: commitment },
  statistics: {
    ending: 'yaml',
    naming: { ...slug, example: 'places.yaml' },
    schema: statistic,
    called: say('chiffre', 'figure'),
  },
  files: { ending: 'yaml', naming: { ...slug, example: 'copie-signee.yaml' }, schema: file },
} satisfies Record<string, RecordCollection & Partial<Called>>;

/** Those of the files below that a site may do without. */
export const optionalFiles: readonly string[] = ['audit'];

/** Facts that stand once, in one file at the root of the content. */
export const singleFiles = {
  convention: record.convention,
  site: record.site,
  chooser: family.chooser,
  audit,
  lock,
  journal,
  languages,
  redirects,
} satisfies Record<string, z.ZodObject>;

export type ClauseCollection = keyof typeof clauseCollections;
export type FamilyCollection = keyof typeof familyCollections;
export type TranslatedName = keyof typeof translatedCollections;
export type RecordName = keyof typeof recordCollections;
export type SingleName = keyof typeof singleFiles;

/** Every collection that has one folder a language. */
export const translatedCollections = {
  ...clauseCollections,
  ...familyCollections,
  ...pageCollections,
} satisfies Record<string, TranslatedCollection>;

/** Says whether a name is one of a group of collections. */
export const isIn = <Group extends object>(group: Group, name: string): name is Extract<keyof Group, string> =>
  name in group;

/** The collections that other files refer to, by their names. */
export const referredCollections: ReadonlyMap<string, Called> = new Map(
  Object.entries({ ...clauseCollections, ...familyCollections, ...recordCollections }).flatMap(([name, collection]) =>
    'called' in collection ? [[name, collection]] : [],
  ),
);

/** Returns the schema that a file of a known collection answers to. */
export function schemaOf({ collection, locale }: { collection: string; locale?: Locale | undefined }): z.ZodObject {
  if (isIn(singleFiles, collection)) return singleFiles[collection];
  if (isIn(recordCollections, collection)) return recordCollections[collection].schema;
  if (!isIn(translatedCollections, collection)) throw new Error(`no collection ${collection}`);
  const { source, translation } = translatedCollections[collection];
  return locale === referenceLocale ? source : translation;
}

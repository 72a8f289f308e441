import type { BreadcrumbList, Dataset, Legislation } from 'schema-dts';
import type { Clause } from '../model/convention/convention.ts';
import { locales, referenceLocale, type Locale } from '../model/locale.ts';
import { parseOpeningHours, schemaOpeningHours } from '../model/families/opening-hours.ts';
import type { Place } from '../model/families/places.ts';
import type { ConventionFacts } from '../model/convention/facts.ts';
import type { Service, Term } from '../model/families/families.ts';
import {
  absolute,
  clausePath,
  fileHref,
  figureFile,
  figurePath,
  figureTypes,
  href,
  idPath,
  paths,
  servicePath,
  termPath,
} from './addresses.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { clauseName } from './reference.ts';

export interface Crumb {
  label: string;
  /** Path after the language; absent for the page itself. */
  path?: string;
}

/** Returns the schema.org BreadcrumbList of a page. */
export function breadcrumbData(crumbs: Crumb[], locale: Locale, site: URL | undefined): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ label, path }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: label,
      ...(path === undefined ? {} : { item: absolute(href(locale, path), site) }),
    })),
  };
}

/** What schema.org says of a legal text beside its words; what is not known is left out. */
export interface LegalStanding {
  /** Day from which the state that is shown stands. */
  since?: string | undefined;
  force?: 'InForce' | 'NotInForce' | undefined;
  /** Who agreed, by name. */
  parties: string[];
  /** The towns where it holds, by name. */
  towns: string[];
  /** Address of the licence. */
  licence?: string | undefined;
}

/** Returns the state of a text in the words of schema.org. */
const standingData = ({ since, force }: Pick<LegalStanding, 'since' | 'force'>): Legislation => ({
  '@type': 'Legislation',
  ...(since === undefined ? {} : { legislationDateVersion: since }),
  ...(force === undefined ? {} : { legislationLegalForce: force }),
});

/** Returns the schema.org Legislation of the convention. */
export function conventionData(
  record: ConventionFacts,
  title: string,
  standing: LegalStanding,
  locale: Locale,
  site: URL | undefined,
): Legislation {
  const id = absolute(href(locale, paths.convention), site);
  return {
    ...standingData(standing),
    '@id': id,
    url: id,
    sameAs: absolute(fileHref(idPath('convention')), site),
    legislationIdentifier: 'convention',
    name: title,
    alternateName: record.shortTitle[locale],
    legislationPassedBy: standing.parties.map((name) => ({ '@type': 'Organization', name })),
    ...(standing.towns.length === 0
      ? {}
      : { legislationJurisdiction: standing.towns.map((name) => ({ '@type': 'AdministrativeArea', name })) }),
    ...(standing.licence === undefined ? {} : { license: standing.licence }),
    inLanguage: locale,
    ...translationOf(paths.convention, locale, site),
  };
}

/** Returns the schema.org Legislation of one clause. */
export function clauseData(
  clause: Clause,
  record: ConventionFacts,
  standing: Pick<LegalStanding, 'since' | 'force'>,
  locale: Locale,
  site: URL | undefined,
): Legislation {
  const path = clausePath(clause);
  const id = absolute(href(locale, path), site);
  return {
    ...standingData(standing),
    '@id': id,
    url: id,
    name: clause.title?.[locale] ?? clauseName(clause, locale),
    legislationIdentifier: clause.id,
    sameAs: absolute(fileHref(idPath(clause.id)), site),
    ...(clause.summary ? { abstract: clause.summary[locale] } : {}),
    inLanguage: locale,
    isPartOf: {
      '@type': 'Legislation',
      '@id': absolute(href(locale, paths.convention), site),
      name: record.shortTitle[locale],
    },
    ...translationOf(path, locale, site),
  };
}

const translationOf = (
  path: string,
  locale: Locale,
  site: URL | undefined,
): { translationOfWork?: { '@id': string } } =>
  locale === referenceLocale ? {} : { translationOfWork: { '@id': absolute(href(referenceLocale, path), site) } };

/**
 * Returns the schema.org Legislation that a permanent address names, with its form in each language; `path` is that of
 * its page.
 */
export const permanentData = (id: string, name: string, path: string, site: URL | undefined): Legislation => ({
  '@type': 'Legislation',
  '@id': absolute(fileHref(idPath(id)), site),
  name,
  legislationIdentifier: id,
  workExample: locales.map((locale) => ({
    '@type': 'Legislation',
    '@id': absolute(href(locale, path), site),
    inLanguage: locale,
  })),
});

/** Returns the schema.org Legislation of one state of a clause, which its page keeps. */
export const versionData = (
  clause: Clause,
  page: string,
  name: string,
  standing: Pick<LegalStanding, 'since' | 'force'>,
  locale: Locale,
  site: URL | undefined,
): Legislation => ({
  ...standingData(standing),
  '@id': absolute(href(locale, page), site),
  name,
  legislationIdentifier: clause.id,
  exampleOfWork: { '@id': absolute(fileHref(idPath(clause.id)), site) },
  inLanguage: locale,
});

/** Returns the schema.org GovernmentService of a service, with the places that staff list for it. */
export function serviceData(service: Service, places: readonly Place[], locale: Locale, site: URL | undefined): object {
  const url = absolute(href(locale, servicePath(service.id)), site);
  return {
    '@type': 'GovernmentService',
    '@id': url,
    url,
    name: service.title[locale],
    alternateName: [service.official[locale], ...service.acronyms].filter((name) => name !== undefined),
    description: service.lead[locale],
    inLanguage: locale,
    dateModified: service.checked,
    ...(places.length > 0
      ? {
          availableChannel: {
            '@type': 'ServiceChannel',
            serviceLocation: places.map((place) => placeData(place, url)),
          },
        }
      : {}),
  };
}

/** Returns the schema.org ChildCare of a place. */
function placeData(place: Place, page: string): object {
  const hours = parseOpeningHours(place.horaires ?? '');
  return {
    '@type': 'ChildCare',
    '@id': `${page}#${place.id}`,
    name: place.nom,
    address: {
      '@type': 'PostalAddress',
      streetAddress: place.adresse,
      postalCode: place.code_postal,
      addressLocality: place.commune,
      addressCountry: 'FR',
    },
    telephone: place.telephone,
    email: place.courriel,
    url: place.site,
    openingHours: hours ? schemaOpeningHours(hours) : undefined,
    geo:
      place.latitude === undefined || place.longitude === undefined
        ? undefined
        : { '@type': 'GeoCoordinates', latitude: place.latitude, longitude: place.longitude },
    knowsLanguage: place.langues?.split(/[ ,;]+/),
  };
}

/** Returns the schema.org DefinedTermSet of the glossary. */
export function glossaryData(terms: Term[], locale: Locale, site: URL | undefined): object {
  const url = absolute(href(locale, paths.glossary), site);
  return {
    '@type': 'DefinedTermSet',
    '@id': url,
    url,
    inLanguage: locale,
    hasDefinedTerm: terms.map(({ id, term, definition }) => ({
      '@type': 'DefinedTerm',
      '@id': absolute(href(locale, termPath(id)), site),
      name: term,
      description: definition[locale],
    })),
  };
}

/** Returns the schema.org Dataset of a figure. */
export function figureData(
  statistic: Statistic,
  record: ConventionFacts,
  locale: Locale,
  site: URL | undefined,
): object {
  const id = absolute(href(locale, figurePath(statistic.id)), site);
  return {
    '@type': 'Dataset',
    '@id': id,
    url: id,
    name: statistic.title[locale],
    description: `${statistic.takeaway[locale]} ${statistic.note[locale]}`,
    inLanguage: locale,
    isBasedOn: absolute(href(locale, paths.convention), site),
    creditText: record.citation[locale],
    ...(statistic.year === null ? {} : { temporalCoverage: statistic.year }),
    distribution: (['csv', 'json', 'zip'] as const).map((format) => ({
      '@type': 'DataDownload',
      encodingFormat: figureTypes[format],
      contentUrl: absolute(href(locale, figureFile(statistic.id, format)), site),
    })),
  };
}

/** A file of a data set, as schema.org describes it. */
export interface Download {
  path: string;
  mediaType: string;
  /** Size in words: `26 Ko`. */
  size: string;
  name: string;
}

/**
 * Returns the schema.org Dataset of the open data. The licence is left out while the publisher has not named one by
 * its address.
 */
export function datasetData(
  name: string,
  description: string,
  downloads: readonly Download[],
  locale: Locale,
  site: URL | undefined,
  licence?: string | null,
): Dataset {
  const id = absolute(href(locale, paths.openData), site);
  return {
    '@type': 'Dataset',
    '@id': id,
    url: id,
    name,
    description,
    inLanguage: [...locales],
    ...(licence == null ? {} : { license: licence }),
    isBasedOn: absolute(href(referenceLocale, paths.convention), site),
    distribution: downloads.map((download) => ({
      '@type': 'DataDownload',
      name: download.name,
      contentUrl: absolute(fileHref(download.path), site),
      encodingFormat: download.mediaType,
      contentSize: download.size,
    })),
  };
}

import type { BreadcrumbList, Dataset, Legislation } from 'schema-dts';
import type { Clause } from '../model/convention.ts';
import { locales, referenceLocale, type Locale } from '../model/locale.ts';
import type { ConventionRecord } from '../model/record-schemas.ts';
import { absolute, clausePath, fileHref, href, idPath, paths } from './addresses.ts';
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

/** Returns the schema.org Legislation of the convention. Dates and force are left out: the copy does not give them. */
export function conventionData(record: ConventionRecord, title: string, locale: Locale, site: URL | undefined): Legislation {
  const id = absolute(href(locale, paths.convention), site);
  return { '@type': 'Legislation', '@id': id, url: id, name: title, alternateName: record.shortTitle[locale], inLanguage: locale, ...translationOf(paths.convention, locale, site) };
}

/** Returns the schema.org Legislation of one clause. */
export function clauseData(clause: Clause, record: ConventionRecord, locale: Locale, site: URL | undefined): Legislation {
  const path = clausePath(clause);
  const id = absolute(href(locale, path), site);
  return {
    '@type': 'Legislation',
    '@id': id,
    url: id,
    name: clause.title?.[locale] ?? clauseName(clause, locale),
    legislationIdentifier: clause.id,
    sameAs: absolute(fileHref(idPath(clause.id)), site),
    ...(clause.summary ? { abstract: clause.summary[locale] } : {}),
    inLanguage: locale,
    isPartOf: { '@type': 'Legislation', '@id': absolute(href(locale, paths.convention), site), name: record.shortTitle[locale] },
    ...translationOf(path, locale, site),
  };
}

const translationOf = (path: string, locale: Locale, site: URL | undefined): { translationOfWork?: { '@id': string } } =>
  locale === referenceLocale ? {} : { translationOfWork: { '@id': absolute(href(referenceLocale, path), site) } };

/** A file of a data set, as schema.org describes it. */
export interface Download {
  path: string;
  mediaType: string;
  /** Size in words: `26 Ko`. */
  size: string;
  name: string;
}

/** Returns the schema.org Dataset of the open data. The licence is left out while the publisher has not named one by its address. */
export function datasetData(name: string, description: string, downloads: readonly Download[], locale: Locale, site: URL | undefined): Dataset {
  const id = absolute(href(locale, paths.openData), site);
  return {
    '@type': 'Dataset', '@id': id, url: id, name, description, inLanguage: [...locales],
    isBasedOn: absolute(href(referenceLocale, paths.convention), site),
    distribution: downloads.map((download) => ({ '@type': 'DataDownload', name: download.name, contentUrl: absolute(fileHref(download.path), site), encodingFormat: download.mediaType, contentSize: download.size })),
  };
}

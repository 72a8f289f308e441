import { plainText } from '../model/convention/clause-text.ts';
import { pagedKinds, type PagedKind } from '../model/convention/convention.ts';
import { locales, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, figurePath, partnerPath, paths, servicePath, situationPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import type { Group } from './group.ts';
import { aliasSeparator } from './separator.ts';
import { subjectWords } from './text.ts';

/** What a page is found by besides its own words. */
export interface Aliases {
  /** Words that people type for it, in every language: they weigh less than the title and more than the text. */
  words: string;
  /** What the small list calls it: those of its own language, and of the others the short ones. */
  names: string;
  /** Its words in the other languages, so that a reader may search in one language and read in another. */
  other: string;
  /** What makes a row of a page whose text the index leaves out: a list, or a way to read. */
  listed?: { title: string; kind: string; group: Group };
}

/** The group of each page that the results name and the index leaves out. */
const listedPages = {
  chooser: 'families',
  services: 'families',
  situations: 'families',
  convention: 'text',
  withSummaries: 'text',
  largePrint: 'text',
  bilingual: 'text',
  partners: 'partners',
  figures: 'figures',
  glossary: 'text',
  map: 'text',
  axes: 'text',
  objectives: 'text',
  actions: 'text',
  articles: 'text',
  tracking: 'partners',
  openData: 'partners',
  amendments: 'partners',
  calendar: 'partners',
} as const satisfies Partial<Record<keyof typeof paths, Group>>;

/** Returns the aliases of every page, by its address from the root of the site: `/fr/services/creches/`. */
export function pageAliases(model: Model): Map<string, Aliases> {
  const found = new Map<string, Aliases>();
  const add = (path: string, words: Localized<string[]>, other: Localized<string[]>) => {
    for (const locale of locales) {
      const others = locales.filter((candidate) => candidate !== locale);
      found.set(`/${locale}/${path}`, {
        words: joined([...words[locale], ...others.flatMap((language) => words[language])]),
        names: joined([...words[locale], ...others.flatMap((language) => words[language].filter(isShort))]),
        other: joined(others.flatMap((language) => other[language])),
      });
    }
  };
  for (const clause of model.convention.clauses.filter(({ kind }) => pagedKinds.includes(kind as PagedKind))) {
    add(
      clausePath(clause),
      clause.words,
      each((locale) => [
        clause.title?.[locale] ?? '',
        clause.summary?.[locale] ?? '',
        plainText(clause.blocks[locale]),
      ]),
    );
  }
  for (const service of model.services.values()) {
    const terms = [...model.terms.values()].filter((term) => term.service === service.id);
    const names = each((locale) => [
      ...service.words[locale],
      ...terms.flatMap((term) => [term.term, ...(term.words?.[locale] ?? [])]),
      service.title[locale],
      service.official[locale] ?? '',
      ...service.acronyms,
      ...service.names.map(({ name }) => name),
    ]);
    add(
      servicePath(service.id),
      names,
      each((locale) => [service.lead[locale]]),
    );
  }
  for (const { id, words, takeaway } of model.statistics)
    add(
      figurePath(id),
      each((locale) => words?.[locale] ?? []),
      each((locale) => [takeaway[locale]]),
    );
  for (const situation of model.situations.values())
    add(
      situationPath(situation.id),
      each((locale) => [...situation.words[locale], situation.title[locale], situation.hint[locale]]),
      each((locale) => [situation.lead[locale]]),
    );
  add(
    paths.contacts,
    each((locale) => strings(locale).contactsWords),
    each((locale) => [strings(locale).contactsLead]),
  );
  for (const partner of model.partners.values())
    add(
      partnerPath(partner.id),
      each((locale) => [
        ...(partner.words?.[locale] ?? []),
        partner.name[locale],
        partner.short[locale],
        ...partner.forms,
      ]),
      each((locale) => [partner.role[locale]]),
    );
  for (const [name, group] of Object.entries(listedPages) as [keyof typeof listedPages, Group][])
    for (const locale of locales) {
      const [title = '', ...words] = strings(locale).pageNames[name];
      const others = locales.filter((candidate) => candidate !== locale);
      found.set(`/${locale}/${paths[name]}`, {
        words: joined([...words, ...others.flatMap((language) => strings(language).pageNames[name])]),
        names: joined([...words, ...others.flatMap((language) => strings(language).pageNames[name].filter(isShort))]),
        other: '',
        listed: { title, kind: strings(locale).pageKind, group },
      });
    }
  return found;
}

/**
 * Says whether a name is one that readers of another language bring with them: one word, `nursery`, `day care`. What is
 * longer asks for something besides: `find a nursery` is the name of what helps to find one.
 */
const isShort = (name: string): boolean => name.split(' ').length <= 2 && subjectWords(name).length <= 1;

const each = (make: (locale: Locale) => string[]): Localized<string[]> =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)])) as Localized<string[]>;

const joined = (words: string[]): string => [...new Set(words.filter((word) => word !== ''))].join(aliasSeparator);

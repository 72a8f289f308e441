import { paragraphsOf } from '../model/convention/clause-text.ts';
import { pagedKinds, type Clause, type PagedKind } from '../model/convention/convention.ts';
import { liveOf } from '../model/convention/reading.ts';
import { locales, referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, contactPath, termPath } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import type { Aliases } from './aliases.ts';
import type { Group } from './group.ts';
import { clauseHitMark } from './mark.ts';
import { distinctNames } from './compared.ts';
import { leadOf, type Row } from './row.ts';
import { aliasSeparator } from './separator.ts';

/** Something that is found on its own but read on a page with others. */
export interface SearchRecord {
  language: Locale;
  /** From the root of the site, without its base: `/fr/axes/1/#data-1-3`. */
  url: string;
  content: string;
  meta: { title: string; kind: string; mark: string; defines?: string; telephone?: string } & Partial<
    Pick<Aliases, 'words' | 'other'>
  >;
  filters: { group: [Group] };
  /** What the small list calls it, where it is fewer than all its words. */
  names?: string;
}

/**
 * Returns one record for each clause without a page of its own, each term of the glossary and each person to call, in
 * each language.
 */
export const searchRecords = (model: Model): SearchRecord[] => [
  ...clauseRecords(model),
  ...termRecords(model),
  ...contactRecords(model),
];

function clauseRecords(model: Model): SearchRecord[] {
  const unpaged = liveOf(model.convention.clauses).filter(({ kind }) => !pagedKinds.includes(kind as PagedKind));
  return locales.flatMap((language) =>
    unpaged.map((clause): SearchRecord => ({
      language,
      url: `/${language}/${clausePath(clause)}`,
      content: textOf(clause, language),
      meta: {
        title: clauseName(clause, language),
        kind: kindOfPlace(model, clause, language),
        mark: clauseHitMark(clause),
        words: locales
          .map(
            (locale) => strings(locale).partWords[clause.kind as keyof ReturnType<typeof strings>['partWords']] ?? '',
          )
          .filter(Boolean)
          .join(aliasSeparator),
        other: locales
          .filter((locale) => locale !== language)
          .map((locale) => textOf(clause, locale))
          .join(aliasSeparator),
      },
      filters: { group: ['text'] },
    })),
  );
}

/** Returns the row of a record: what the small list of the search knows of it. */
export const recordRow = ({ url, content, meta, filters, names }: SearchRecord): Row => ({
  url,
  title: meta.title,
  kind: meta.kind,
  mark: meta.mark,
  group: filters.group[0],
  names: distinctNames(names ?? meta.words ?? '', [meta.title, meta.kind]),
  lead: leadOf(content),
  ...(meta.defines && { defines: true }),
  ...(meta.telephone !== undefined && { telephone: meta.telephone }),
});

const textOf = (clause: Clause, locale: Locale) =>
  paragraphsOf(clause.blocks[locale])
    .map(({ text }) => text)
    .join('\n');

/** Returns the name of what a clause is read in: its axis, or the convention. */
function kindOfPlace({ convention, record }: Model, clause: Clause, locale: Locale): string {
  const parent = clause.parent === undefined ? undefined : convention.byId.get(clause.parent);
  return parent
    ? strings(locale).named(clauseName(parent, locale), parent.title?.[locale] ?? '')
    : record.shortTitle[locale];
}

function termRecords({ terms }: Model): SearchRecord[] {
  return locales.flatMap((language) =>
    [...terms.values()].map((term): SearchRecord => ({
      language,
      url: `/${language}/${termPath(term.id)}`,
      content: [term.expansion?.[language], term.definition[language], term.changed?.[language]]
        .filter((text) => text !== undefined)
        .map((text) => text.replace(/\.$/, ''))
        .join('. '),
      meta: {
        title: language === referenceLocale ? term.term : `${term.term} (${term.english})`,
        kind: strings(language).glossary,
        mark: 'tab',
        defines: 'true',
        words: [
          ...new Set(
            [
              ...locales.flatMap((locale) => [...(term.words?.[locale] ?? []), term.expansion?.[locale] ?? '']),
              ...term.forms,
              term.english,
            ].filter(Boolean),
          ),
        ].join(aliasSeparator),
      },
      names: [
        ...new Set([
          ...(term.words?.[language] ?? []),
          ...locales.flatMap((locale) => term.expansion?.[locale] ?? []),
          ...term.forms,
          term.english,
        ]),
      ].join(aliasSeparator),
      filters: { group: ['text'] },
    })),
  );
}

const contactRecords = ({ contacts }: Model): SearchRecord[] =>
  locales.flatMap((language) =>
    [...contacts.values()].map((contact): SearchRecord => ({
      language,
      url: `/${language}/${contactPath(contact.id)}`,
      content: [contact.purpose[language], contact.telephone, contact.address]
        .filter((text) => text !== undefined)
        .join(' '),
      meta: {
        title: contact.name[language],
        kind: strings(language).contacts,
        mark: 'trio',
        ...(contact.telephone !== undefined && { telephone: contact.telephone }),
        words: locales.flatMap((locale) => contact.words?.[locale] ?? []).join(aliasSeparator),
      },
      filters: { group: ['families'] },
    })),
  );

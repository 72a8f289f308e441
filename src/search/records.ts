import { paragraphsOf } from '../model/clause-text.ts';
import { pagedKinds, type Clause, type PagedKind } from '../model/convention.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../site/strings.ts';
import { markOf } from './mark.ts';

/** Something that is found on its own but read on a page with others. */
export interface SearchRecord {
  language: Locale;
  /** From the root of the site, without its base: `/fr/axes/1/#data-1-3`. */
  url: string;
  content: string;
  meta: { title: string; kind: string; mark: string };
}

/** Returns one record for each clause that has no page of its own, in each language. */
export function clauseRecords(model: Model): SearchRecord[] {
  const { convention } = model;
  const unpaged = convention.clauses.filter(({ kind }) => !pagedKinds.includes(kind as PagedKind));
  return locales.flatMap((language) => unpaged.map((clause) => ({
    language,
    url: `/${language}/${clausePath(clause)}`,
    content: paragraphsOf(clause.blocks[language]).map(({ text }) => text).join('\n'),
    meta: { title: clauseName(clause, language), kind: kindOfPlace(model, clause, language), mark: markOf(clause) },
  })));
}

/** Returns the name of what a clause is read in: its axis, or the convention. */
function kindOfPlace({ convention, record }: Model, clause: Clause, locale: Locale): string {
  const parent = clause.parent === undefined ? undefined : convention.byId.get(clause.parent);
  return parent ? strings(locale).named(clauseName(parent, locale), parent.title?.[locale] ?? '') : record.shortTitle[locale];
}

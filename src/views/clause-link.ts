import type { Clause } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Locale } from '../model/locale.ts';
import { clausePath, href } from '../site/addresses.ts';
import { clauseName, tabLabel } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import type { Link } from './link.ts';

/** What stands for a clause in a list: a sticker, or the ink tab of a clause of no axis, which never has a shape. */
export type ClauseMark =
  { type: 'tab'; label: string } | { type: 'sticker'; axis: number; number: string; variant: 'full' | 'outlined' };

/** A link to a clause: its title, with the name that says which clause it is. */
export interface ClauseLink extends Link {
  name: string;
  mark: ClauseMark;
}

/** Returns the mark of a clause. */
export function clauseMark(clause: Pick<Clause, 'kind' | 'axis' | 'position' | 'printed'>, locale: Locale): ClauseMark {
  if (clause.axis === undefined) return { type: 'tab', label: tabLabel(clause, locale) };
  return {
    type: 'sticker',
    axis: clause.axis,
    number: printedNumber(clause),
    variant: clause.kind === 'objective' ? 'outlined' : 'full',
  };
}

/** Returns the title of a clause; its name where it has none. */
export const clauseTitle = (clause: Clause, locale: Locale): string =>
  clause.title?.[locale] ?? clauseName(clause, locale);

/** Returns the name of a clause with its title where it has one: `Article 4 : Durée`. */
export function fullName(clause: Clause, locale: Locale): string {
  const name = clauseName(clause, locale);
  return clause.title ? strings(locale).named(name, clause.title[locale]) : name;
}

/** Returns a link to the page of a clause under its title. */
export const clauseLink = (clause: Clause, locale: Locale): ClauseLink => ({
  label: clauseTitle(clause, locale),
  name: clauseName(clause, locale),
  mark: clauseMark(clause, locale),
  href: href(locale, clausePath(clause)),
});

/** Returns a link to the page of a clause under its name and its title. */
export const namedClauseLink = (clause: Clause, locale: Locale): ClauseLink => ({
  ...clauseLink(clause, locale),
  label: fullName(clause, locale),
});

import { headingOf, plainText } from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { childrenOf, liveOf } from '../model/convention/reading.ts';
import type { PageTerms } from '../model/families/page-terms.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { statisticsOfClause, type Statistic } from '../model/statistics/statistics.ts';
import { figurePath } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { formatNumber, formatPercent } from '../words/numbers.ts';
import { strings } from '../words/strings.ts';
import { clauseLink, type ClauseLink } from './clause-link.ts';
import { legalWords, type LegalWordsView } from './legal-text.ts';
import { linkTo, type Link } from './link.ts';
import { deedNote, type StateNote } from './state-note.ts';

// The clauses of each kind as a list shows them.

export interface ArticleItem extends ClauseLink {
  summary?: string | undefined;
  repealed?: StateNote | undefined;
}
export interface AxisItem extends ArticleItem {
  /** How many objectives and actions it has. */
  counts: string;
  heading?: string | undefined;
}
export interface ObjectiveItem extends ClauseLink {
  words: LegalWordsView;
}
export interface ActionItem extends ObjectiveItem {
  /** The bodies that it names and its dates. */
  facts: string;
}
export interface DataItem {
  id: string;
  name: string;
  axis?: number | undefined;
  words: LegalWordsView;
  /** The numbers that it states, as figures hold them: `212 · 200`; absent for a datum in words alone. */
  numeral?: string | undefined;
  figures: Link[];
}

export const articleItems = (clauses: readonly Clause[], locale: Locale): ArticleItem[] =>
  clauses.map((clause) => ({
    ...clauseLink(clause, locale),
    summary: clause.repealed ? undefined : clause.summary?.[locale],
    repealed: clause.repealed && deedNote('repealed', clause.repealed, locale),
  }));

export function axisItems(convention: Convention, clauses: readonly Clause[], locale: Locale): AxisItem[] {
  const t = strings(locale);
  const count = (clause: Clause, kind: Clause['kind']) => liveOf(childrenOf(convention, clause, kind)).length;
  return articleItems(clauses, locale).map((item, index): AxisItem => {
    const clause = clauses[index] as Clause;
    return {
      ...item,
      counts: `${t.nObjectives(count(clause, 'objective'))}, ${t.nActions(count(clause, 'action'))}`,
      heading: headingOf(clause.blocks[referenceLocale]),
    };
  });
}

export const objectiveItems = (clauses: readonly Clause[], locale: Locale, terms?: PageTerms): ObjectiveItem[] =>
  clauses.map((clause) => ({ ...clauseLink(clause, locale), words: legalWords(clause, locale, { terms }) }));

export const actionItems = ({ partners }: Model, clauses: readonly Clause[], locale: Locale): ActionItem[] =>
  clauses.map((clause) => ({
    ...clauseLink(clause, locale),
    facts: [
      liveOf([clause])
        .flatMap((live) => live.partners)
        .flatMap(({ partner }) => partners.get(partner)?.short[locale] ?? [])
        .join(', '),
      liveOf([clause])
        .flatMap((live) => live.dates)
        .map(({ date }) => formatDate(date, locale))
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' · '),
    words: legalWords(clause, locale, { short: true }),
  }));

export const dataItems = (
  { statistics }: Model,
  clauses: readonly Clause[],
  locale: Locale,
  terms?: PageTerms,
): DataItem[] =>
  clauses.map((clause) => ({
    id: clause.id,
    name: clauseName(clause, locale),
    axis: clause.axis,
    words: legalWords(clause, locale, { terms }),
    numeral: numeralOf(statistics, clause, locale),
    figures: statisticsOfClause(statistics, clause.id).map(({ id, title }) =>
      linkTo(locale, title[locale], figurePath(id)),
    ),
  }));

/**
 * Returns the numbers of a datum in the order of its words, each once: what its figures compute from it is not its own.
 */
function numeralOf(statistics: readonly Statistic[], clause: Clause, locale: Locale): string | undefined {
  if (clause.repealed) return undefined;
  const words = plainText(clause.blocks[referenceLocale])
    .replace(/(?<=\d)\s(?=\d{3})/g, '')
    .replaceAll(',', '.');
  const numbers = statistics.flatMap(({ rows, unit }) =>
    rows.flatMap((row) => {
      if (row.clause !== clause.id || row.value === undefined || row.derived) return [];
      const format = unit === '%' && row.unit === undefined ? formatPercent : formatNumber;
      const at = words.search(new RegExp(`(?<![\\d.])${row.value}(?![\\d])`));
      return [{ at, shown: format(row.value, locale) }];
    }),
  );
  return [...new Set(numbers.sort((a, b) => a.at - b.at).map(({ shown }) => shown))].join(' · ') || undefined;
}

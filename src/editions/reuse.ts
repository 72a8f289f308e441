import type { Convention } from '../model/convention/convention.ts';
import { escapeXml } from '../model/markup.ts';
import { yearText } from '../charts/words.ts';
import type { Locale } from '../model/locale.ts';
import type { ConventionFacts } from '../model/convention/facts.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { clausePlace } from '../site/reference.ts';
import { strings } from '../words/strings.ts';

/** Returns the reference of a figure: its title, the convention, the clauses that state it, its year. */
export function figureCitation(
  statistic: Statistic,
  convention: Convention,
  record: ConventionFacts,
  locale: Locale,
): string {
  const t = strings(locale);
  const places = statistic.clauses
    .flatMap((id) => convention.byId.get(id) ?? [])
    .map((clause) => clausePlace(clause, convention, locale));
  const quoted = t.quoted(statistic.title[locale]);
  return (
    `${quoted}, ${record.citation[locale]}, ${places.join(t.semicolon)}. ` +
    `${t.named(t.year, yearText(statistic, locale))}.`
  );
}

/**
 * Returns the HTML that shows a figure in another page; `height` is that of its drawing, in units of its width of
 * 430.
 */
export function iframeCode(statistic: Statistic, address: string, height: number, locale: Locale): string {
  return (
    `<iframe src="${escapeXml(address)}" title="${escapeXml(statistic.title[locale])}" width="100%" ` +
    `height="${Math.round(height * 1.35 + 480)}" loading="lazy"></iframe>`
  );
}

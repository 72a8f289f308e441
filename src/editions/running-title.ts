import type { Clause, Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import { ancestorsOf } from '../model/convention/reading.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../words/strings.ts';

/** Returns what the head of a page says of the clause it stands in: `Article 1, axe 2 : plus de qualité`. */
export function runningTitle(clause: Clause, convention: Convention, locale: Locale): string {
  const place = [...ancestorsOf(convention, clause), clause]
    .map((step, index) => (index === 0 ? clauseName(step, locale) : clauseName(step, locale).toLowerCase()))
    .join(', ');
  const title = clause.title?.[locale];
  return title === undefined ? place : strings(locale).named(place, title.charAt(0).toLowerCase() + title.slice(1));
}

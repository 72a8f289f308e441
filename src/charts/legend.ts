import type { Locale } from '../model/locale.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { strings } from '../words/strings.ts';
import { chartKinds } from './kinds.ts';

/** Returns how to read a drawing: what one shape is worth and what its outline means. */
export function legend(statistic: Statistic, locale: Locale): string {
  const t = strings(locale);
  const { scale, hollow: canBeHollow, outline } = chartKinds[statistic.kind];
  const drawn = statistic.rows.filter(({ total }) => !total);
  const onLine = factsOf(statistic.kind).rows === 'dates'; // without a date, nothing is drawn but a line
  const past = statistic.past.filter(({ total, date }) => !total && !(onLine && date === undefined));
  const hollow = canBeHollow ? drawn.filter((row) => row.hollow).map((row) => row.label[locale].toLowerCase()) : [];
  const empty = outline(t, drawn.length);
  const parts = [
    scale(t, statistic, locale),
    ...(hollow.length > 0 ? [t.named(t.legendHollow, hollow.join(', '))] : []),
    ...(empty === undefined ? [] : [empty]),
    ...(drawn.some(({ status }) => status === 'announced') ? [t.legendAnnounced] : []),
    ...(past.length > 0 ? [t.legendPast] : []),
    ...([...drawn, ...past].some(({ max }) => max !== undefined) ? [t.legendUncertain] : []),
  ];
  return parts.join(t.semicolon);
}

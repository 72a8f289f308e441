import { contractClock } from '../model/convention/clock.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatLength } from '../words/length.ts';
import { clauseName } from './reference.ts';
import { strings } from '../words/strings.ts';

/** One date of the contract: what it is, how the text counts it, and the day where it is known. */
export interface ClockRow {
  id: 'effect' | 'renewalTalks' | 'latestNotice' | 'end';
  label: string;
  how: string;
  day?: string | undefined;
}

/** Returns the dates of the contract in their order: those that an article in force sets. */
export function clockRows({ record, convention }: Pick<Model, 'record' | 'convention'>, locale: Locale): ClockRow[] {
  const t = strings(locale);
  const clock = contractClock(record);
  const article = (id: string) => articleName({ convention }, id, locale);
  const { duration, termination } = record.rules;
  const rows: (ClockRow & { by: string })[] = [
    { id: 'effect', label: t.clockEffect, how: t.clockEffectHow(article(duration)), day: clock.effect, by: duration },
    {
      id: 'renewalTalks',
      label: t.clockTalks,
      how: t.clockTalksHow(formatLength(record.renewalTalks, locale), article(duration)),
      day: clock.renewalTalks,
      by: duration,
    },
    {
      id: 'latestNotice',
      label: t.clockNotice,
      how: t.clockNoticeHow(formatLength(record.notice, locale), article(termination)),
      day: clock.latestNotice,
      by: termination,
    },
    {
      id: 'end',
      label: t.clockEnd,
      how: t.clockEndHow(formatLength(record.term, locale), article(duration)),
      day: clock.end,
      by: duration,
    },
  ];
  return rows.filter(({ by }) => !convention.byId.get(by)?.repealed).map(({ by: _by, ...row }) => row);
}

/** Returns the name of an article inside a sentence: `article 4`. */
export function articleName({ convention }: Pick<Model, 'convention'>, id: string, locale: Locale): string {
  const clause = convention.byId.get(id);
  return clause ? clauseName(clause, locale).toLowerCase() : id;
}

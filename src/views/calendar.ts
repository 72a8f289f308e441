import { calendarPath } from '../editions/icalendar.ts';
import { statusOf } from '../model/commitments/commitment.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import { clausePath, fileHref, href, paths } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { PlannedView } from './clause-facts.ts';
import { namedClauseLink, type ClauseLink } from './clause-link.ts';
import { clockView, type ClockView } from './clock.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';
import { plainPage, type PlainPage } from './plain-page.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** A date that the text plans, with its clause. */
interface PlannedItem extends PlannedView {
  clause: Link;
  sticker?: { axis: number; number: string } | undefined;
}

/** The page of the dates: those of the contract, then those that the text plans. */
export interface CalendarPageView extends PlainPage {
  status: StatusView;
  clock: ClockView;
  /** The articles that set the dates of the contract. */
  rules: ClauseLink[];
  /** Absent while no date of the contract is known: an agenda would be offered nothing to come. */
  file?: string | undefined;
  planned: PlannedItem[];
  /** Whether nobody has said what became of any of them. */
  unknown: boolean;
}

/** Returns the page of the dates. */
export function calendarPage(context: Context): CalendarPageView {
  const { model, locale } = context;
  const { convention, record, commitments } = model;
  const t = strings(locale);
  const clock = clockView(model, locale);
  return {
    ...plainPage(context, {
      path: paths.calendar,
      file: 'src/content/convention.yaml',
      title: t.calendarTitle,
      lead: t.calendarLead,
    }),
    status: statusOfCopy(context),
    clock,
    rules: [record.rules.duration, record.rules.termination]
      .flatMap((id) => convention.byId.get(id) ?? [])
      .filter(({ repealed }) => !repealed)
      .map((clause) => namedClauseLink(clause, locale)),
    file: clock.rows.some(({ day }) => day !== undefined) ? fileHref(calendarPath(locale)) : undefined,
    planned: convention.clauses.flatMap((clause) =>
      clause.dates.map(({ date, label }) => ({
        date: formatDate(date, locale),
        label: label[locale],
        clause: { label: clauseName(clause, locale), href: href(locale, clausePath(clause)) },
        sticker: clause.axis === undefined ? undefined : { axis: clause.axis, number: printedNumber(clause) },
      })),
    ),
    unknown: [...commitments.values()].every(({ parts }) =>
      parts.every(({ history }) => statusOf(history) === 'unknown'),
    ),
  };
}

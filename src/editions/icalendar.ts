import type { Clause } from '../model/convention/convention.ts';
import { spanOf } from '../model/convention/clock.ts';
import { statusOf } from '../model/commitments/commitment.ts';
import { locales, localize, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { absolute, amendmentPath, clausePath, href, idPath, paths } from '../site/addresses.ts';
import { clockRows } from '../site/clock-rows.ts';
import { formatDate } from '../words/format.ts';
import { clauseName } from '../site/reference.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { versionsOf } from '../site/version-words.ts';
import { lastChange } from './changes.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

export const partnerCalendarPath = (id: string, locale: Locale): string => `editions/partenaires/${id}.${locale}.ics`;
export const calendarPath = (locale: Locale): string => `editions/calendrier.${locale}.ics`;

type Line = [name: string, value: string];

/** Escapes a text value (RFC 5545, 3.3.11). */
const text = (value: string) => value.replace(/[\\;,]/g, (sign) => `\\${sign}`).replace(/\r?\n/g, '\\n');

/** Folds a content line at 75 bytes without cutting a character (RFC 5545, 3.1). */
export function foldLine(line: string): string {
  const parts: string[] = [];
  let current = '';
  for (const character of line) {
    const limit = parts.length === 0 ? 75 : 74; // the space that continues a line counts
    if (Buffer.byteLength(current + character) > limit) {
      parts.push(current);
      current = '';
    }
    current += character;
  }
  return [...parts, current].join('\r\n ');
}

const component = (name: string, lines: Line[]): Line[] => [['BEGIN', name], ...lines, ['END', name]];
const compact = (day: string) => day.replaceAll('-', '');

/** What a calendar holds: all, or what concerns one body. */
interface Scope {
  name: Localized;
  /** The clauses whose planned dates it holds. */
  clauses: readonly Clause[];
}

/**
 * Returns the dates of the contract that are known, the days on which amendments take effect and the time that the
 * text plans, as a calendar (RFC 5545). A planned month, quarter or year takes up all its days. SEQUENCE grows with
 * each fact that may have changed an entry, so that an agenda takes the newer one (3.8.7.4).
 */
export function calendar(publication: Publication, locale: Locale, scope?: Scope): string {
  const { model } = publication;
  const { name, clauses } = scope ?? { name: model.site.name, clauses: model.convention.clauses };
  const t = strings(locale);
  const head: Line[] = [
    ['VERSION', '2.0'],
    ['PRODID', `-//${text(model.site.name[locale])}//${t.calendarTitle}//${locale.toUpperCase()}`],
    ['X-WR-CALNAME', text(name[locale])],
  ];
  const events = [...contractEvents(publication, locale), ...plannedEvents(publication, clauses, locale)];
  return component('VCALENDAR', [...head, ...events])
    .map(([property, value]) => `${foldLine(`${property}:${value}`)}\r\n`)
    .join('');
}

/** Returns an event of the calendar; `sequence` counts what may have changed it. */
function event({ model, site }: Publication, id: string, sequence: number, lines: Line[]): Line[] {
  return component('VEVENT', [
    ['UID', `${fileAddress(idPath('convention'), site)}#${id}`],
    ['DTSTAMP', `${compact(lastChange(model))}T000000Z`], // the last dated change, so that two builds are the same
    ['SEQUENCE', String(sequence)],
    ...lines,
    ['TRANSP', 'TRANSPARENT'],
  ]);
}

const titled = ({ model }: Publication, label: string, locale: Locale): Line => [
  'SUMMARY',
  text(`${label} · ${model.record.shortTitle[locale]}`),
];

/** The dates of the contract that are known, and the days on which amendments take effect. */
function contractEvents(publication: Publication, locale: Locale): Line[] {
  const { model, site } = publication;
  const t = strings(locale);
  const rows = clockRows(model, locale).flatMap(({ id, label, how, day }) =>
    day === undefined
      ? []
      : event(publication, id, model.states.length - 1, [
          ['DTSTART;VALUE=DATE', compact(day)],
          titled(publication, label, locale),
          ['DESCRIPTION', text(how)],
          ['URL', absolute(href(locale, paths.calendar), site)],
        ]),
  );
  const effects = model.amendments.flatMap(({ id, title, effect, signed }) =>
    event(publication, `amendment-${id}`, 0, [
      ['DTSTART;VALUE=DATE', compact(effect)],
      titled(publication, t.calendarEffect(id), locale),
      ['DESCRIPTION', text(`${title[locale]}. ${t.named(t.amendmentSigned, formatDate(signed, locale))}.`)],
      ['URL', absolute(href(locale, amendmentPath(id)), site)],
    ]),
  );
  return [...rows, ...effects];
}

function plannedEvents(publication: Publication, clauses: readonly Clause[], locale: Locale): Line[] {
  const { model, site } = publication;
  const t = strings(locale);
  return clauses.flatMap((clause) =>
    clause.dates.flatMap(({ date, label }, index) => {
      const { start, end } = spanOf(date);
      const history = model.commitments.get(clause.id)?.parts[index]?.history ?? [];
      const status = statusOf(history);
      const outcome = status === 'unknown' ? t.outcomeUnknown : `${t.statusLabel} ${statusName(status, locale)}.`;
      const planned = `${t.trackingPlanned} (${clauseName(clause, locale)})`;
      const note = `${t.named(planned, formatDate(date, locale))}. ${outcome}`;
      const sequence = history.length + versionsOf(model, clause).length - 1;
      return event(publication, `${clause.id}-date-${index + 1}`, sequence, [
        ['DTSTART;VALUE=DATE', compact(start)],
        ['DTEND;VALUE=DATE', compact(end)],
        titled(publication, t.named(t.statusPlanned, label[locale]), locale),
        ['DESCRIPTION', text(note)],
        ['URL', absolute(href(locale, clausePath(clause)), site)],
      ]);
    }),
  );
}

const naming = ({ convention }: Model, id: string): Clause[] =>
  convention.clauses.filter(({ partners }) => partners.some(({ partner }) => partner === id));

/** Says whether there is a date to tell a body: a calendar without an event is none (RFC 5545, 3.6). */
export const hasDates = (model: Model, id: string): boolean =>
  model.amendments.length > 0 ||
  model.record.notified !== null ||
  naming(model, id).some(({ dates }) => dates.length > 0);

/** A calendar that is published: all dates, or those that concern one body. */
interface Published {
  path: (locale: Locale) => string;
  scope?: Scope;
  about?: string;
}

/** Returns the calendars that hold a date. */
export function calendarEditions(publication: Publication): Edition[] {
  const { model } = publication;
  const calendars: Published[] = [
    { path: calendarPath },
    ...[...model.partners.values()].map(({ id, name }) => ({
      path: (locale: Locale) => partnerCalendarPath(id, locale),
      scope: { name, clauses: naming(model, id) },
      about: `partner-${id}`,
    })),
  ];
  return calendars.flatMap(({ path, scope, about }) =>
    locales.flatMap((locale): Edition[] => {
      const content = calendar(publication, locale, scope);
      if (!content.includes('BEGIN:VEVENT')) return [];
      return [
        {
          path: path(locale),
          mediaType: 'text/calendar',
          locale,
          ...(about === undefined ? { group: 'follow' as const } : { about }),
          content,
          label: localize((other) => strings(other).editionCalendar),
        },
      ];
    }),
  );
}

import { spanOf } from '../model/convention/clock.ts';
import { statusOf } from '../model/commitments/commitment.ts';
import { locales, localize, type Locale } from '../model/locale.ts';
import { absolute, clausePath, href, idPath, paths } from '../site/addresses.ts';
import { clockRows } from '../site/clock-rows.ts';
import { formatDate } from '../words/format.ts';
import { clauseName } from '../site/reference.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { lastChange } from './changes.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

export const calendarPath = (locale: Locale): string => `editions/calendrier.${locale}.ics`;

// Written by hand: the library of choice knows events only, and what has no date yet is a journal entry without one.
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

/**
 * Returns the dates of the contract and the ones that the text plans, as a calendar (RFC 5545). A planned month,
 * quarter or year takes up all its days; a date of the contract that is not known yet is an entry without a day.
 */
export function calendar({ model, site }: Publication, locale: Locale): string {
  const t = strings(locale);
  // Last dated change, so that two builds are the same.
  const stamp: Line = ['DTSTAMP', `${compact(lastChange(model))}T000000Z`];
  const page = absolute(href(locale, paths.calendar), site);
  const uid = (id: string): Line => ['UID', `${fileAddress(idPath('convention'), site)}#${id}`];
  const title = (label: string): Line => ['SUMMARY', text(`${label} · ${model.record.shortTitle[locale]}`)];
  const rows = clockRows(model, locale).map(({ id, label, how, day }) =>
    day === undefined
      ? component('VJOURNAL', [
          uid(id),
          stamp,
          title(label),
          ['DESCRIPTION', text(t.named(t.clockUnknown, how))],
          ['URL', page],
        ])
      : component('VEVENT', [
          uid(id),
          stamp,
          ['DTSTART;VALUE=DATE', compact(day)],
          title(label),
          ['DESCRIPTION', text(how)],
          ['URL', page],
          ['TRANSP', 'TRANSPARENT'],
        ]),
  );
  const planned = model.convention.clauses.flatMap((clause) =>
    clause.dates.map(({ date, label }, index) => {
      const { start, end } = spanOf(date);
      const status = statusOf(model.commitments.get(clause.id)?.parts[index]?.history ?? []);
      const outcome = status === 'unknown' ? t.outcomeUnknown : `${t.statusLabel} ${statusName(status, locale)}.`;
      const note =
        `${t.named(`${t.trackingPlanned} (${clauseName(clause, locale)})`, formatDate(date, locale))}. ` + `${outcome}`;
      return component('VEVENT', [
        uid(`${clause.id}-date-${index + 1}`),
        stamp,
        ['DTSTART;VALUE=DATE', compact(start)],
        ['DTEND;VALUE=DATE', compact(end)],
        title(t.named(t.statusPlanned, label[locale])),
        ['DESCRIPTION', text(note)],
        ['URL', absolute(href(locale, clausePath(clause)), site)],
        ['TRANSP', 'TRANSPARENT'],
      ]);
    }),
  );
  const head: Line[] = [
    ['VERSION', '2.0'],
    ['PRODID', `-//${text(model.site.name[locale])}//${t.calendarTitle}//${locale.toUpperCase()}`],
    ['X-WR-CALNAME', text(model.site.name[locale])],
  ];
  return component('VCALENDAR', [...head, ...rows.flat(), ...planned.flat()])
    .map(([name, value]) => `${foldLine(`${name}:${value}`)}\r\n`)
    .join('');
}

export const calendarEditions = (publication: Publication): Edition[] =>
  locales.map((locale) => ({
    path: calendarPath(locale),
    mediaType: 'text/calendar',
    locale,
    group: 'follow',
    content: calendar(publication, locale),
    label: localize((other) => strings(other).editionCalendar),
  }));

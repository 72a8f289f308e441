import { contractClock } from '../model/convention/clock.ts';
import { standingAt } from '../model/convention/standing.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatDate } from '../words/format.ts';
import { formatLength } from '../words/length.ts';
import { strings } from '../words/strings.ts';
import { articleName } from './clock-rows.ts';

type Facts = Pick<Model, 'record' | 'convention' | 'amendments' | 'upcoming' | 'date'>;

/**
 * Returns what the reader must know before all, in a line: what the content says of the copy, where the contract
 * stands, and which amendments changed its text.
 */
export function headlineOf(model: Facts, locale: Locale): string {
  const t = strings(locale);
  const numbers = inForce(model);
  return [
    standingOfCopy(model, locale),
    ...(numbers.length > 0 ? [t.statusAmended(numbers.length, t.list(numbers))] : []),
  ]
    .filter((sentence) => sentence !== '')
    .join(' ');
}

/** Returns the same without the amendments, for a clause alone: what they changed need not be its text. */
export const standingOfCopy = (model: Facts, locale: Locale): string =>
  [model.record.status.headline[locale], ...standingWords(model, locale)]
    .filter((sentence) => sentence !== '')
    .join(' ');

/** Returns the facts that follow from the model: the term, the day of notification, the amendments to come. */
export function standingFacts(model: Facts, locale: Locale): string[] {
  const t = strings(locale);
  const { record, upcoming } = model;
  const lasts = t.statusLasts(formatLength(record.term, locale), articleName(model, record.rules.duration, locale));
  const notified =
    record.notified === null ? t.statusNotificationUnknown : t.statusNotified(formatDate(record.notified, locale));
  return [
    `${lasts} ${notified}`,
    ...upcoming.map(({ id, effect }) => t.statusUpcoming(id, formatDate(effect, locale))),
  ];
}

/** Old plans must not be taken for a current service: what has no date or has ended is an archive. */
function standingWords({ record, date }: Facts, locale: Locale): string[] {
  const t = strings(locale);
  const { effect, end } = contractClock(record);
  if (effect === undefined || end === undefined) return [t.statusArchive];
  const [from, until] = [formatDate(effect, locale), formatDate(end, locale)];
  return {
    undated: [t.statusArchive],
    awaited: [t.statusAwaited(from)],
    running: [t.statusRunning(from, until)],
    ended: [t.statusEnded(until), t.statusArchive],
  }[standingAt({ effect, end }, date)];
}

const inForce = ({ amendments, upcoming }: Facts): string[] =>
  amendments.filter((amendment) => !upcoming.includes(amendment)).map(({ id }) => id);

import { Temporal } from 'temporal-polyfill';
import type { ConventionRecord } from '../record-schemas.ts';

/** The dates of the contract (ISO 8601 days). All are absent while the day of notification is not known. */
export interface ContractClock {
  /** First day: the day of notification. */
  effect?: string;
  /** Day on which the term has run: the contract holds until the day before. */
  end?: string;
  /** Day from which the parties are to talk of what follows. */
  renewalTalks?: string;
  /** Last day to give notice so that it runs out by the end. */
  latestNotice?: string;
}

/**
 * Returns the contract's clock from the day of notification and three lengths of time (ISO 8601: P3Y, P6M).
 * A month that lacks the day ends on its last one (31 August and six months: 28 or 29 February), as Temporal does by
 * default (https://tc39.es/proposal-temporal/docs/plaindate.html#add).
 */
export function contractClock({
  notified,
  term,
  renewalTalks,
  notice,
}: Pick<ConventionRecord, 'notified' | 'term' | 'renewalTalks' | 'notice'>): ContractClock {
  if (notified === null) return {};
  const effect = Temporal.PlainDate.from(notified);
  const end = effect.add(term);
  return {
    effect: `${effect}`,
    end: `${end}`,
    renewalTalks: `${end.subtract(renewalTalks)}`,
    latestNotice: `${end.subtract(notice)}`,
  };
}

/**
 * Returns the first day of what a date of the text names and the day after its last: `2017-Q1` gives 1 January and
 * 1 April 2017.
 */
export function spanOf(date: string): { start: string; end: string } {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(date);
  if (quarter) return span(`${quarter[1]}-${String(Number(quarter[2]) * 3 - 2).padStart(2, '0')}-01`, 'P3M');
  if (date.length === 4) return span(`${date}-01-01`, 'P1Y');
  return date.length === 7 ? span(`${date}-01`, 'P1M') : span(date, 'P1D');
}

const span = (start: string, length: string) => ({ start, end: `${Temporal.PlainDate.from(start).add(length)}` });

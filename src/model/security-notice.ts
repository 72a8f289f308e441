import { Temporal } from 'temporal-polyfill';

/** A security.txt must not promise a contact for a year or more (RFC 9116, 2.5.5). */
const validity = 'P11M';
/** How long before its end a site is to be built again. */
const margin = 'P1M';

/** Returns the day (ISO 8601) from which the security.txt of a site built on a day is no longer to be trusted. */
export const noticeEnd = (built: string): string => `${Temporal.PlainDate.from(built).add(validity)}`;

/** Says whether the security.txt of a site published on a day has ended, or will within a month. */
export const isNoticeEnding = (published: string, today: string): boolean =>
  today >= `${Temporal.PlainDate.from(noticeEnd(published)).subtract(margin)}`;

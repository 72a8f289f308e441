import { Temporal } from 'temporal-polyfill';

/**
 * Returns the day (ISO 8601) that decides which text is in force: SITE_DATE (2027-01-01), else the day of
 * SOURCE_DATE_EPOCH (seconds since 1970, https://reproducible-builds.org/specs/source-date-epoch/), else today; all in
 * UTC, so that every machine agrees. Throws a RangeError for a value that is no day.
 */
export function siteDate(env: NodeJS.ProcessEnv = process.env, now = Date.now()): string {
  if (env['SITE_DATE']) return `${Temporal.PlainDate.from(env['SITE_DATE'])}`;
  const epoch = env['SOURCE_DATE_EPOCH'];
  return dayOf(epoch ? Number(epoch) * 1000 : now);
}

const dayOf = (milliseconds: number): string =>
  `${Temporal.Instant.fromEpochMilliseconds(milliseconds).toZonedDateTimeISO('UTC').toPlainDate()}`;

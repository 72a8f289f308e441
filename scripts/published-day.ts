import { Temporal } from 'temporal-polyfill';

/** From the day that a build reads to the moment when its pages are put online, at most. */
const longestBuild = 'PT1H';

/**
 * Returns the day (ISO 8601, UTC) whose text a publication showed, from the instant at which it was put online: a build
 * begun before midnight shows the day before. Nothing for an empty text, null for one that is no instant.
 */
export function publishedDay(instant: string): string | undefined | null {
  if (instant.trim() === '') return undefined;
  try {
    return `${Temporal.Instant.from(instant).subtract(longestBuild).toZonedDateTimeISO('UTC').toPlainDate()}`;
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Returns a count with its noun: `2 actions`. */
export const one = (n: number, single: string, many: string): string => `${n} ${n > 1 ? many : single}`;

/** Returns an age in whole years where it is one, in months otherwise. */
export const inYears = (months: number, month: string, year: string): string =>
  months % 12 === 0 ? `${months / 12} ${year}` : `${months} ${month}`;

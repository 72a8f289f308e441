/** A point on Earth, in degrees (WGS 84). */
export interface Point {
  latitude: number;
  longitude: number;
}

/** Mean radius of the Earth in metres (IUGG). */
const radius = 6_371_009;
export const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Returns the metres between two points as the crow flies, by the haversine formula. */
export function metresBetween(a: Point, b: Point): number {
  const half = (from: number, to: number) => Math.sin(radians(to - from) / 2) ** 2;
  const cosines = Math.cos(radians(a.latitude)) * Math.cos(radians(b.latitude));
  return 2 * radius * Math.asin(Math.sqrt(half(a.latitude, b.latitude) + cosines * half(a.longitude, b.longitude)));
}

/**
 * Returns a distance as people say it, for a language tag: « 350 m », « 1,2 km ». A walk is longer than a bird's
 * flight: more digits would say more than is known.
 */
export function formatMetres(metres: number, tag: string): string {
  const far = metres >= 995;
  return new Intl.NumberFormat(tag, {
    style: 'unit',
    unit: far ? 'kilometer' : 'meter',
    maximumFractionDigits: far ? 1 : 0,
  }).format(far ? metres / 1000 : Math.round(metres / 10) * 10);
}

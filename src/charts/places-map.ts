import { metresBetween, radians, type Point } from '../model/families/distance.ts';
import { round } from './drawing.ts';

/** Numbers that stand on one spot of the map. */
interface Spot {
  x: number;
  y: number;
  numbers: number[];
}

/** A map without a background: where places are to one another, north up. Lengths are in units of the drawing. */
export interface PlacesMap {
  width: number;
  height: number;
  spots: Spot[];
  /** The bar of the scale, from the left edge, and the metres that it stands for. */
  scale: { length: number; metres: number };
}

const width = 430;
const margin = 32;
const heights = { least: 180, most: 430 };
/** Two marks nearer than this would cover each other: they share one. */
const apart = 30;
/** A map of one street shows at least this many metres, or it would seem a town. */
const leastSpan = 500;

/**
 * Returns the map of some places by their numbers; nothing for fewer than two spots. The projection is equirectangular
 * about the middle of the places: within a town it is out by less than the width of a street.
 */
export function placesMap(places: readonly (Point & { number: number })[]): PlacesMap | undefined {
  const latitudes = places.map(({ latitude }) => latitude);
  const longitudes = places.map(({ longitude }) => longitude);
  const middle = {
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
  };
  const degree = metresBetween(middle, { ...middle, latitude: middle.latitude + 1 });
  const points = places.map(({ number, latitude, longitude }) => ({
    number,
    east: (longitude - middle.longitude) * Math.cos(radians(middle.latitude)) * degree,
    north: (latitude - middle.latitude) * degree,
  }));
  const spanOf = (values: number[]) => Math.max(...values) - Math.min(...values);
  const across = Math.max(leastSpan, spanOf(points.map(({ east }) => east)));
  const up = spanOf(points.map(({ north }) => north));
  const unit = Math.min((width - 2 * margin) / across, (heights.most - 2 * margin) / Math.max(up, 1));
  const height = round(Math.max(heights.least, up * unit + 2 * margin));
  const spots: Spot[] = [];
  for (const { number, east, north } of points) {
    const x = round(width / 2 + east * unit);
    const y = round(height / 2 - north * unit);
    const near = spots.find((spot) => Math.hypot(spot.x - x, spot.y - y) < apart);
    if (near) near.numbers.push(number);
    else spots.push({ x, y, numbers: [number] });
  }
  return spots.length < 2 ? undefined : { width, height, spots, scale: scaleOf(unit) };
}

/** Returns the longest round length whose bar is at most a third of the map. */
function scaleOf(unit: number): PlacesMap['scale'] {
  const rounds = [50, 100, 200, 500, 1000, 2000, 5000, 10_000, 20_000, 50_000, 100_000];
  const metres = rounds.filter((length) => length * unit <= width / 3).at(-1) ?? 50;
  return { length: round(metres * unit), metres };
}

import type { FieldPath } from './entry.ts';

/** Words of a file with their place. */
export interface PlacedText {
  path: FieldPath;
  text: string;
}

/** Returns every text of some data with its place, but for the fields that `apart` names, at any depth. */
export function stringsOf(value: unknown, apart: ReadonlySet<string>, path: FieldPath = []): PlacedText[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    apart.has(key) ? [] : stringsOf(inner, apart, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

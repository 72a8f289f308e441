import type { Place } from '../model/families/places.ts';
import { say, type Problem } from '../model/problem.ts';
import { placeholderOf, unwritten } from './typed-words.ts';

/**
 * Returns what is wrong with the rows of the table of places (`file`) although each cell has its form: a day still to
 * come, words to be written, a latitude in the place of the longitude.
 */
export const checkPlaces = (places: readonly Place[], file: string, today: string): Problem[] =>
  places.flatMap((place) => [
    ...unwrittenIn(place, file),
    ...exchanged(place, file),
    ...(['lu_le', 'verifie_le'] as const).flatMap((column): Problem[] => {
      const day = place[column];
      if (day === undefined || day <= today) return [];
      return [
        {
          severity: 'error',
          file,
          position: { line: place.line, column: 1 },
          field: column,
          found: say(`${day}, une date à venir`, `${day}, a day still to come`),
          expected: say(`${today} ou avant`, `${today} or before`),
          remedy: say('vérifiez l’année, le mois et le jour', 'look at the year, the month and the day'),
        },
      ];
    }),
  ]);

const at = (
  { line }: Place,
  file: string,
  field: string,
): Pick<Problem, 'severity' | 'file' | 'position' | 'field'> => ({
  severity: 'error',
  file,
  position: { line, column: 1 },
  field,
});

const unwrittenIn = (place: Place, file: string): Problem[] =>
  Object.entries(place).flatMap(([column, cell]) => {
    const found = typeof cell === 'string' ? placeholderOf(cell) : undefined;
    return found === undefined ? [] : [{ ...at(place, file, column), ...unwritten(found) }];
  });

/** No place of France, overseas among them, is so near to the equator and so far east. */
const exchanged = (place: Place, file: string): Problem[] =>
  place.latitude !== undefined &&
  place.longitude !== undefined &&
  Math.abs(place.latitude) < 10 &&
  place.longitude > 41 &&
  place.longitude < 52
    ? [
        {
          ...at(place, file, 'latitude'),
          found: say(
            `latitude ${place.latitude}, longitude ${place.longitude}`,
            `latitude ${place.latitude}, longitude ${place.longitude}`,
          ),
          expected: say('la latitude d’abord : 48,9562 et 2,3622', 'the latitude first: 48.9562 and 2.3622'),
          remedy: say('échangez les deux nombres', 'exchange the two numbers'),
        },
      ]
    : [];

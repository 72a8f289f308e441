import type { Place } from '../model/families/places.ts';
import { say, type Problem } from '../model/problem.ts';

/** Returns the days of the table of places (`file`) that are still to come: nothing was read or confirmed on them. */
export const checkPlaces = (places: readonly Place[], file: string, today: string): Problem[] =>
  places.flatMap((place) =>
    (['lu_le', 'verifie_le'] as const).flatMap((column): Problem[] => {
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
  );

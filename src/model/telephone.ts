import { shaped } from './shape.ts';
import { say } from './problem.ts';

/**
 * A number that can be dialled, as people write it: ten digits, a short number of the French plan (15, 112, 3114,
 * 116 000), or a number of another country.
 */
export const dialled = shaped(
  /^(0 ?[1-9]( ?\d){8}|3\d{3}|11 ?6 ?\d{3}|1\d{1,2}|\+[1-9]( ?\d){7,14})$/,
  say(
    'un numéro que l’on peut composer : 01 23 45 67 89, 0 800 12 34 56, 3114 ou 15',
    'a number that can be dialled: 01 23 45 67 89, 0 800 12 34 56, 3114 or 15',
  ),
);

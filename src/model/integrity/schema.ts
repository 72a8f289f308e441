import { z } from 'zod';
import { day } from '../convention/schema.ts';
import { say } from '../problem.ts';
import { shaped } from '../shape.ts';

const sha256 = shaped(
  /^[0-9a-f]{64}$/,
  say(
    '64 chiffres ou lettres de a à f, écrits par « npm run lock »',
    '64 digits or letters from a to f, written by “npm run lock”',
  ),
);

/** The signed words and their fingerprints. Written by « npm run lock », never by hand. */
export const lock = z.strictObject({
  locked: day.describe('Jour où les mots ont été verrouillés.'),
  whole: sha256.describe('SHA-256 du texte entier, dans l’ordre de lecture.'),
  source: sha256.describe('SHA-256 de la copie telle que transmise.'),
  clauses: z.record(z.string(), z.strictObject({ sha256, text: z.string().min(1) })),
});

export type LockRecord = z.infer<typeof lock>;

import { z } from 'zod';
import { day } from './clause-schemas.ts';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** The signed words and their fingerprints. Written by « npm run lock », never by hand. */
export const lock = z.strictObject({
  locked: day.describe('Jour où les mots ont été verrouillés.'),
  whole: sha256.describe('SHA-256 du texte entier, dans l’ordre de lecture.'),
  source: sha256.describe('SHA-256 de la copie telle que transmise.'),
  clauses: z.record(z.string(), z.strictObject({ sha256, text: z.string().min(1) })),
});

export type LockRecord = z.infer<typeof lock>;

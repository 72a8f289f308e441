import { z } from 'zod';
import { day, slug, words } from './convention/schema.ts';
import { ruled } from './field-rule.ts';

/** An id of one of the files of a collection. */
export const idIn = (collection: string): typeof slug => ruled(slug, { refersTo: collection });

/** Ids of files of a collection, each once. */
export const idsIn = (collection: string): z.ZodArray<typeof slug> =>
  ruled(z.array(idIn(collection)), { distinct: true });

/** A day on which something was seen or done. */
export const pastDay = ruled(day, { past: true });

/** Words that a family reads, in sentences that she can follow. */
export const plainWords = ruled(words, { plain: true });

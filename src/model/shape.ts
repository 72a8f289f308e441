import { z } from 'zod';
import type { Finding, Told } from './problem.ts';

const told = new Map<string, Told>();

/** Returns a text of a fixed form. `expected` says that form in words, with an example: nobody is shown a pattern. */
export function shaped(pattern: RegExp, expected: Told): z.ZodString {
  told.set(String(pattern), expected);
  return z.string().regex(pattern);
}

/** Returns the words for a form, by the pattern that zod names in its issue. */
export const shapeOf = (pattern: string): Told | undefined => told.get(pattern);

/** What a rule beyond the form says of a value that breaks it, for zod's `refine`. */
export const rule = (finding: Omit<Finding, 'found'>): { params: Omit<Finding, 'found'> } => ({ params: finding });

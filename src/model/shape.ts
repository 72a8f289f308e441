import { z } from 'zod';
import type { Finding, Told } from './problem.ts';

/** What a rule of a schema says of a value that breaks it, for zod's `refine`. */
export type Rule = Pick<Finding, 'expected'> & Partial<Pick<Finding, 'remedy'>>;
export const rule = (told: Rule): { params: Rule } => ({ params: told });

/**
 * Returns a text of a fixed form. `expected` says that form in words, with an example: nobody is shown a pattern, but
 * the editor, which completes and checks by it.
 */
export const shaped = (pattern: RegExp, expected: Told): z.ZodString =>
  z
    .string()
    .refine((text) => pattern.test(text), rule({ expected }))
    .meta({ pattern: pattern.source });

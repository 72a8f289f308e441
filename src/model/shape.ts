import { z } from 'zod';
import type { Finding, Told } from './problem.ts';

/** What a rule of a schema says of a value that breaks it, for zod's `refine`. */
export type Rule = Pick<Finding, 'expected'> & Partial<Pick<Finding, 'remedy'>>;
export const rule = (told: Rule): { params: Rule } => ({ params: told });

/** The forms of the schemas that have one: what a field that is missing, or a number, should have been. */
export const shapes = z.registry<{ expected: Told }>();

/**
 * Returns a text of a fixed form. `expected` says that form in words, with an example: nobody is shown a pattern, but
 * the editor, which completes and checks by it.
 */
export function shaped(pattern: RegExp, expected: Told): z.ZodString {
  const schema = z
    .string()
    .refine((text) => pattern.test(text), rule({ expected }))
    .meta({ pattern: pattern.source });
  shapes.add(schema, { expected });
  return schema;
}

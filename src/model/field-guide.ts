import { z } from 'zod';
import type { Told } from './problem.ts';
import { shapes } from './shape.ts';

/** A field that a person may fill in, as its schema tells it. */
export interface GuidedField {
  /** Its name with those of the groups around it: `publisher.telephone`; `sources[].url` in a list. */
  name: string;
  /** What it is for, in French. */
  about?: string | undefined;
  /** The form that the check expects, where it has one. */
  form?: Told | undefined;
}

/** Returns the fields of a schema that it says something of, groups from the outside to the inside. */
export function guidedFields(schema: z.ZodType, path = ''): GuidedField[] {
  const inner = bare(schema);
  if (inner instanceof z.ZodArray) return guidedFields(inner.element as z.ZodType, `${path}[]`);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape as Record<string, z.ZodType>).flatMap(([key, field]) => {
    const name = path === '' ? key : `${path}.${key}`;
    const about = field.description;
    const form = shapes.get(bare(field))?.expected;
    const own = about === undefined && form === undefined ? [] : [{ name, about, form }];
    return [...own, ...guidedFields(field, name)];
  });
}

/** The schema within what makes a field optional or gives it a default. */
const bare = (schema: z.ZodType): z.ZodType =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? bare(schema.unwrap() as z.ZodType)
    : schema;

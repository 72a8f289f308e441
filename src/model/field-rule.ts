import { z } from 'zod';

/**
 * What a schema says of a field beyond its form. It stands on the field itself: the check follows it through any
 * collection, and need name none.
 */
export interface FieldRule {
  /** The collection whose ids it holds; `clause` for a text of the convention, `paragraph` for one or for a part. */
  refersTo?: string;
  /** A day on which something was seen or done: it cannot be still to come. */
  past?: boolean;
  /** Words that a family reads. */
  plain?: boolean;
  /** A list in which nothing stands twice. */
  distinct?: boolean;
  /** What tells the items of such a list apart, where they are more than a text. */
  by?: string;
  /** A list or a table of a translation, which holds as much as that of the French file. */
  asInFrench?: boolean;
}

const rules = z.registry<FieldRule>();

/** Returns a schema that says more of its field: the schema given stays as it was. */
export function ruled<Schema extends z.ZodType>(schema: Schema, rule: FieldRule): Schema {
  const own = schema.clone();
  rules.add(own, { ...rules.get(schema), ...rule });
  return own;
}

/** A place in the data of a file, with what its schema says of it. */
export interface RuledField {
  path: readonly (string | number)[];
  value: unknown;
  rule: FieldRule;
}

/** Returns the fields of some data of which its schema says more than a form, from the outside to the inside. */
export function ruledFields(schema: z.core.$ZodType, value: unknown, path: RuledField['path'] = []): RuledField[] {
  const rule = rules.get(schema);
  return [...(rule ? [{ path, value, rule }] : []), ...ruledWithin(schema, value, path)];
}

function ruledWithin(schema: z.core.$ZodType, value: unknown, path: RuledField['path']): RuledField[] {
  if (value === undefined || value === null) return [];
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable)
    return ruledFields(schema.unwrap(), value, path);
  if (schema instanceof z.ZodPipe) return ruledFields(schema.out, value, path);
  if (schema instanceof z.ZodUnion) {
    const [option] = schema.options.filter((one) => z.safeParse(one, value).success);
    return option ? ruledFields(option, value, path) : [];
  }
  if (schema instanceof z.ZodArray && Array.isArray(value))
    return value.flatMap((item, index) => ruledFields(schema.element, item, [...path, index]));
  if (typeof value !== 'object') return [];
  const fields = Object.entries(value);
  if (schema instanceof z.ZodRecord)
    return fields.flatMap(([key, item]) => [
      ...ruledFields(schema.keyType, key, [...path, key]),
      ...ruledFields(schema.valueType, item, [...path, key]),
    ]);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape: z.core.$ZodShape = schema.shape;
  return fields.flatMap(([key, item]) => {
    const field = shape[key];
    return field ? ruledFields(field, item, [...path, key]) : [];
  });
}

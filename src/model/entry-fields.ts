import { schemaOf } from './collections.ts';
import type { Entry } from './entry.ts';
import { ruledFields, type FieldRule, type RuledField } from './field-rule.ts';

const read = new WeakMap<Entry, RuledField[]>();

/** Returns the fields of a file of which its schema says more than a form. */
function fieldsOf(entry: Entry): RuledField[] {
  const fields = read.get(entry) ?? ruledFields(schemaOf(entry), entry.data);
  read.set(entry, fields);
  return fields;
}

/** A field of a file with what one rule says of it. */
export type FieldUnder<Name extends keyof FieldRule> = RuledField & { told: NonNullable<FieldRule[Name]> };

/** Returns the fields of a file on which its schema lays one rule. */
export const fieldsUnder = <Name extends keyof FieldRule>(entry: Entry, name: Name): FieldUnder<Name>[] =>
  fieldsOf(entry).flatMap((field) => {
    const told = field.rule[name];
    return told === undefined ? [] : [{ ...field, told }];
  });

import type { z } from 'zod';
import type { FieldPath } from '../model/entry.ts';
import { listed, say, type Finding } from '../model/problem.ts';
import type { Rule } from '../model/shape.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
/** What is wrong with a field; `absent` where that is that it is not there. */
export interface FieldFinding {
  path: FieldPath;
  finding: Finding;
  absent?: boolean;
}

/** Turns what zod says of one file into findings that name the field and its remedy, in words. */
export function zodFindings(issues: readonly Issue[], data: unknown, schema: z.ZodType): FieldFinding[] {
  const findings = issues.flatMap((issue): FieldFinding[] => {
    const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => unknownKey(key, [...path, key], keysAt(schema, path)));
    const value = valueAt(data, path);
    const absent = value === undefined;
    if (issue.code === 'invalid_union')
      return [{ path, absent, finding: withFields(unionFinding(issue, value), keysAt(schema, path)) }];
    if (issue.code === 'invalid_key')
      return [
        {
          path,
          finding: {
            found: say('identifiant mal écrit', 'badly written id'),
            expected: say('minuscules, chiffres et tirets', 'lower-case letters, digits and hyphens'),
            remedy: say(
              'réécrivez l’identifiant, par exemple mission-locale',
              'write the id again, for example mission-locale',
            ),
          },
        },
      ];
    return [{ path, absent, finding: withFields(findingOf(issue, value), keysAt(schema, path)) }];
  });
  // A misspelt field is told once, by the name it was meant to have; that this name is missing says nothing more.
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => [...issue.path, nearest(key, keysAt(schema, issue.path as FieldPath))].join('.'))
        : [],
    ),
  );
  return findings.filter(({ path, absent }) => !(absent && meant.has(path.join('.'))));
}

/** Returns a finding that names the fields of a group of fields, where one is expected. */
function withFields(finding: Finding, fields: readonly string[]): Finding {
  const group = finding.expected === typeNames['object'];
  if (!group || fields.length === 0) return finding;
  return {
    ...finding,
    expected: say(`ces champs : ${listed(fields)}`, `these fields: ${listed(fields)}`),
    remedy:
      finding.remedy === addField
        ? finding.remedy
        : say(
            `écrivez chacun sous son nom, par exemple « { ${fields[0]}: "…" } »`,
            `write each under its name, for example “{ ${fields[0]}: "…" }”`,
          ),
  };
}

function findingOf(issue: Issue, value: unknown): Finding {
  const shown = show(value);
  if (value === undefined) return missing(expectation(issue));
  if (issue.code === 'invalid_value') return notAmong(value, issue.values.map(String));
  if (issue.code === 'too_small' && issue.origin === 'string')
    return {
      found: say('texte vide', 'empty text'),
      expected: say('au moins un mot', 'at least one word'),
      remedy: say(
        'écrivez le texte, ou retirez le champ s’il n’est pas obligatoire',
        'write the text, or remove the field where it is optional',
      ),
    };
  return { found: say(shown, shown), expected: expectation(issue), remedy: remedyFor(issue) };
}

function notAmong(value: unknown, known: string[]): Finding {
  const near = typeof value === 'string' ? nearest(value, known) : undefined;
  return {
    found: say(show(value), show(value)),
    expected: oneOf(known),
    remedy: near
      ? say(`écrivez « ${near} »`, `write “${near}”`)
      : say('choisissez une de ces valeurs', 'choose one of these values'),
  };
}

const oneOf = (known: string[]): Finding['expected'] =>
  say(`une de ces valeurs : ${listed(known)}`, `one of: ${listed(known)}`);
const addField = say('ajoutez ce champ', 'add this field');
const missing = (expected: Finding['expected']): Finding => ({
  found: say('champ absent', 'missing field'),
  expected,
  remedy: addField,
});

function expectation(issue: Issue): Finding['expected'] {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? say(issue.expected, issue.expected);
    case 'too_small':
      return issue.origin === 'array'
        ? say(`au moins ${issue.minimum} élément(s)`, `at least ${issue.minimum} item(s)`)
        : issue.inclusive === false
          ? say(`plus de ${issue.minimum}`, `more than ${issue.minimum}`)
          : say(`${issue.minimum} ou plus`, `${issue.minimum} or more`);
    case 'too_big':
      return issue.origin === 'string'
        ? say(`${issue.maximum} caractères au plus`, `at most ${issue.maximum} characters`)
        : issue.inclusive === false
          ? say(`moins de ${issue.maximum}`, `less than ${issue.maximum}`)
          : say(`${issue.maximum} ou moins`, `${issue.maximum} or less`);
    case 'invalid_format':
      return formats[issue.format];
    case 'invalid_value':
      return oneOf(issue.values.map(String));
    case 'custom':
      return ruleOf(issue).expected;
    default:
      return undefined;
  }
}

/** Returns what a rule of the schema says of a value that breaks it (`rule` of the model). */
const ruleOf = (issue: Extract<Issue, { code: 'custom' }>): Partial<Rule> => issue.params ?? {};

function remedyFor(issue: Issue): Finding['remedy'] {
  const own = issue.code === 'custom' ? ruleOf(issue).remedy : undefined;
  if (own) return own;
  if (issue.code === 'invalid_type' && issue.expected === 'string')
    return say('mettez le texte entre guillemets droits : "…"', 'put the text between straight quotes: "…"');
  if (issue.code === 'invalid_type' && issue.expected === 'array')
    return say('écrivez une liste : une ligne « - valeur » par élément', 'write a list: one line “- value” an item');
  if (issue.code === 'invalid_type' && issue.expected === 'number')
    return say(
      'écrivez le nombre seul, avec un point pour les décimales et sans guillemets',
      'write the number alone, with a point for decimals and without quotes',
    );
  return say('corrigez la valeur', 'mend the value');
}

const typeNames: Record<string, Finding['expected']> = {
  string: say('un texte', 'a text'),
  number: say('un nombre', 'a number'),
  int: say('un nombre entier', 'a whole number'),
  boolean: say('true ou false', 'true or false'),
  array: say('une liste', 'a list'),
  object: say('un groupe de champs', 'a group of fields'),
  record: say('des champs, un par nom', 'fields, one a name'),
};

const formats: Record<string, Finding['expected']> = {
  date: say('une date comme 2026-11-24', 'a date such as 2026-11-24'),
  url: say('une adresse complète qui commence par https://', 'a whole address that starts with https://'),
  email: say('une adresse électronique', 'an email address'),
};

function unknownKey(key: string, path: FieldPath, known: string[]): FieldFinding {
  const near = nearest(key, known);
  return {
    path,
    finding: {
      found: say(`champ inconnu « ${key} »`, `unknown field “${key}”`),
      expected:
        known.length > 0
          ? say(`un de ces champs : ${listed(known)}`, `one of these fields: ${listed(known)}`)
          : say('aucun champ ici', 'no field here'),
      remedy: near ? say(`écrivez « ${near} »`, `write “${near}”`) : say('effacez ce champ', 'delete this field'),
    },
  };
}

function unionFinding(issue: Extract<Issue, { code: 'invalid_union' }>, value: unknown): Finding {
  // The word that says which fields follow: a status, an action. Zod names the words it takes.
  if ('options' in issue && issue.options !== undefined) {
    const known = issue.options.map(String);
    return value === undefined ? missing(oneOf(known)) : notAmong(value, known);
  }
  const inner = issue.errors.flat().find((candidate) => candidate.code !== 'invalid_type') ?? issue.errors.flat()[0];
  return inner
    ? findingOf(inner, value)
    : { found: say(show(value), show(value)), remedy: say('corrigez la valeur', 'mend the value') };
}

/** Returns what a file holds at a path. */
export const valueAt = (data: unknown, path: FieldPath): unknown =>
  path.reduce<unknown>((value, step) => (value as Record<string | number, unknown> | undefined)?.[step], data);

/** What the definition of a schema holds, of the kinds that hold others. */
interface Definition {
  shape?: Record<string, z.ZodType>;
  element?: z.ZodType;
  valueType?: z.ZodType;
  options?: readonly z.ZodType[];
}
const definitionOf = (schema: z.ZodType): Definition => schema._zod.def as Definition;

/** Returns the fields that a schema knows at a path; of one of several, those of them all. */
function keysAt(schema: z.ZodType, path: FieldPath): string[] {
  const step = (current: z.ZodType, key: string | number): z.ZodType[] => {
    const { shape, element, valueType } = definitionOf(current);
    const next = shape?.[key] ?? element ?? valueType;
    return next ? kindsOf(next) : [];
  };
  const found = path.reduce<z.ZodType[]>((schemas, key) => schemas.flatMap((one) => step(one, key)), kindsOf(schema));
  return [...new Set(found.flatMap((one) => Object.keys(definitionOf(one).shape ?? {})))];
}

/** Returns the schemas that a value may answer to. */
function kindsOf(schema: z.ZodType): z.ZodType[] {
  const bare = unwrap(schema);
  return definitionOf(bare).options?.flatMap(kindsOf) ?? [bare];
}

function unwrap(schema: z.ZodType): z.ZodType {
  const inner = (schema._zod.def as { innerType?: z.ZodType }).innerType;
  return inner ? unwrap(inner) : schema;
}

function show(value: unknown): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[] (liste vide)' : `[${value.map(String).join(', ').slice(0, 60)}]`;
  if (typeof value === 'object' && value !== null) return `{ ${Object.keys(value).join(', ').slice(0, 60)} }`;
  const scalar = value as string | number | bigint | boolean | null | undefined; // what else YAML holds
  return scalar === null ? '(rien)' : `« ${String(scalar).slice(0, 80)} »`;
}

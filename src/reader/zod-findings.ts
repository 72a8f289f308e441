import type { z } from 'zod';
import type { FieldPath } from '../model/entry.ts';
import { listed, say, type Finding } from '../model/problem.ts';
import { shapes, type Rule } from '../model/shape.ts';
import { nearest } from './nearest.ts';

type Issue = z.core.$ZodIssue;
/** What is wrong with a field; `absent` where that is that it is not there. */
export interface FieldFinding {
  path: FieldPath;
  finding: Finding;
  absent?: boolean;
}

/** Returns a value as it is typed in its file, where it reads otherwise: `00100` is the number 100 to YAML. */
export type Typed = (path: FieldPath) => string | undefined;

/**
 * Turns what zod says of one file into findings that name the field and its remedy, in words. A field is told once:
 * what else is wrong with a value that must be written anew says nothing more.
 */
export function zodFindings(
  issues: readonly Issue[],
  data: unknown,
  schema: z.ZodType,
  typed: Typed = () => undefined,
): FieldFinding[] {
  const absent = issues.map(pathOf).filter((path) => path.length > 0 && valueAt(data, path) === undefined);
  const findings = issues.flatMap((issue): FieldFinding[] => {
    const path = pathOf(issue);
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => {
        const known = keysAt(schema, path, data);
        return unknownKey(key, [...path, key], known, meantBy(key, issue, data, known, absent));
      });
    const value = valueAt(data, path);
    const missing = value === undefined;
    if (issue.code === 'invalid_union')
      return [{ path, absent: missing, finding: withFields(unionFinding(issue, value), keysAt(schema, path, data)) }];
    if (issue.code === 'invalid_key') return [{ path, finding: badKey(issue) }];
    const shape = shapeAt(schema, path);
    const finding = findingOf(issue, value, shape, typed(path));
    return [{ path, absent: missing, finding: withFields(finding, keysAt(schema, path, data)) }];
  });
  // A misspelt field is told once, by the name it was meant to have; that this name is missing says nothing more.
  const meant = new Set(
    issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => {
            const known = keysAt(schema, pathOf(issue), data);
            return [...pathOf(issue), meantBy(key, issue, data, known, absent)].join('.');
          })
        : [],
    ),
  );
  const told = new Set<string>();
  return findings.filter(({ path, absent: missing }) => {
    const name = path.join('.');
    if (told.has(name) || (missing && meant.has(name))) return false;
    told.add(name);
    return true;
  });
}

const pathOf = (issue: Issue): FieldPath => issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));

/** Returns the field that a misspelt one stands for: one that is not there and near, or the only one missing. */
function meantBy(
  key: string,
  issue: Extract<Issue, { code: 'unrecognized_keys' }>,
  data: unknown,
  known: readonly string[],
  absent: readonly FieldPath[],
): string | undefined {
  const parent = pathOf(issue);
  const given = valueAt(data, parent);
  const free = known.filter((name) => !Object.hasOwn(given as object, name));
  const [missing, ...others] = absent.filter(
    (path) => path.length === parent.length + 1 && path.slice(0, -1).join('.') === parent.join('.'),
  );
  const only = issue.keys.length === 1 && others.length === 0 ? missing?.at(-1) : undefined;
  const begins = (name: string) => name.slice(0, 4) === key.slice(0, 4) && key.length > 4;
  return nearest(key, free) ?? free.find(begins) ?? (only === undefined ? undefined : String(only));
}

/** A key of a table that has not the form of one, by the rule of its form where it has one. */
function badKey(issue: Extract<Issue, { code: 'invalid_key' }>): Finding {
  const own = issue.issues.flatMap((one) => (one.code === 'custom' ? [ruleOf(one)] : []))[0];
  return {
    found: say(`nom « ${String(issue.path.at(-1))} » mal écrit`, `badly written name “${String(issue.path.at(-1))}”`),
    expected: own?.expected ?? say('minuscules, chiffres et tirets', 'lower-case letters, digits and hyphens'),
    remedy: own?.remedy ?? rewrite,
  };
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

function findingOf(issue: Issue, value: unknown, shape?: Shape, typed?: string): Finding {
  const shown = typeof value === 'number' && typed !== undefined ? `« ${typed} »` : show(value);
  if (value === undefined) return missing(shape?.expected ?? expectation(issue), shape?.nullable);
  if (issue.code === 'invalid_type' && shape?.expected && typeof value === 'number')
    return {
      found: say(shown, shown),
      expected: shape.expected,
      remedy: /^\d+$/.test(typed ?? '') ? inQuotes : rewrite,
    };
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
  return { found: say(shown, shown), expected: expectation(issue), remedy: remedyFor(issue, value) };
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
const missing = (expected: Finding['expected'], nullable = false): Finding => ({
  found: say('champ absent', 'missing field'),
  expected: nullable && expected ? say(`${expected.fr}, ou null`, `${expected.en}, or null`) : expected,
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

function remedyFor(issue: Issue, value: unknown): Finding['remedy'] {
  const own = issue.code === 'custom' ? ruleOf(issue) : undefined;
  if (own) return own.remedy ?? rewrite;
  const text = typeof value === 'string' ? value.trim() : '';
  if (issue.code === 'invalid_format') return (remedies[issue.format] ?? (() => rewrite))(text);
  if (issue.code === 'too_small' && issue.origin === 'array')
    return say('ajoutez-en : une ligne « - … » par élément', 'add some: one line “- …” an item');
  if (issue.code !== 'invalid_type') return say('corrigez ce nombre', 'mend this number');
  return (typeRemedies[issue.expected] ?? (() => rewrite))(text);
}

const rewrite = say('réécrivez cette valeur sous cette forme', 'write this value again in this form');
const inQuotes = say(
  'mettez-le entre guillemets droits, avec tous ses chiffres : "01234"',
  'put it between straight quotes, with all its digits: "01234"',
);
const write = (value: string) => say(`écrivez « ${value} »`, `write “${value}”`);
const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toJSON()?.startsWith(text) === true;

/** What to write in the place of a value whose form is not right. */
const remedies: Record<string, (text: string) => Finding['remedy']> = {
  date: (text) => {
    const [, d = '', m = '', year = ''] = /^(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})$/.exec(text) ?? [];
    const [, from = year, month = m, day = d] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? [];
    const whole = `${from}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (isDay(whole)) return write(whole);
    return from === ''
      ? say('écrivez l’année, le mois et le jour, en chiffres', 'write the year, the month and the day, in digits')
      : say('ce jour n’existe pas : corrigez le jour ou le mois', 'there is no such day: mend the day or the month');
  },
  url: (text) => {
    if (/^http:\/\/\S+$/.test(text)) return write(text.replace('http:', 'https:'));
    if (/^[\w-]+(\.[\w-]+)+(\/\S*)?$/.test(text) && !/\.(pdf|docx?|odt|jpe?g|png)$/i.test(text))
      return write(`https://${text}`);
    return say(
      'copiez l’adresse entière de la page, depuis la barre du navigateur',
      'copy the whole address of the page, from the bar of the browser',
    );
  },
  email: () =>
    say(
      'écrivez une seule adresse, avec un seul @, sans espace, sans accent et sans « mailto: »',
      'write one address, with one @, without spaces, accents or “mailto:”',
    ),
};

/** What to write in the place of a value of another type. */
const typeRemedies: Record<string, (text: string) => Finding['remedy']> = {
  string: () => say('mettez le texte entre guillemets droits : "…"', 'put the text between straight quotes: "…"'),
  array: () =>
    say('écrivez une liste : une ligne « - valeur » par élément', 'write a list: one line “- value” an item'),
  number: (text) => {
    const digits = text.replace(/[\s\u00a0\u202f]|€$/g, '').replace(',', '.');
    return /^-?\d+(\.\d+)?$/.test(digits)
      ? say(`écrivez ${digits}, sans guillemets`, `write ${digits}, without quotes`)
      : say(
          'écrivez le nombre seul, avec un point pour les décimales et sans guillemets',
          'write the number alone, with a point for decimals and without quotes',
        );
  },
  boolean: (text) => {
    if (/^(oui|vrai|yes)$/i.test(text)) return write('true');
    return /^(non|faux|no)$/i.test(text) ? write('false') : rewrite;
  },
};

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
  email: say(
    'une adresse électronique, par exemple accueil@ville.fr',
    'an email address, for example town@example.org',
  ),
};

function unknownKey(key: string, path: FieldPath, known: string[], near: string | undefined): FieldFinding {
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
  return inner ? findingOf(inner, value) : { found: say(show(value), show(value)), remedy: rewrite };
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

/**
 * Returns the fields that a schema knows at a path; of one of several, those of the one whose word stands there
 * (`action: repeal`), else those of them all.
 */
function keysAt(schema: z.ZodType, path: FieldPath, data: unknown): string[] {
  const step = (current: z.ZodType, key: string | number): z.ZodType[] => {
    const { shape, element, valueType } = definitionOf(current);
    const next = shape?.[key] ?? element ?? valueType;
    return next ? kindsOf(next) : [];
  };
  const kinds = path.reduce<z.ZodType[]>((schemas, key) => schemas.flatMap((one) => step(one, key)), kindsOf(schema));
  const meant = kinds.filter((one) => isOfKind(one, valueAt(data, path)));
  const found = meant.length > 0 ? meant : kinds;
  return [...new Set(found.flatMap((one) => Object.keys(definitionOf(one).shape ?? {})))];
}

/** What the schema of a field says of its form. */
interface Shape {
  expected?: Finding['expected'];
  nullable: boolean;
}

/** Returns what the schema of a field says of its form, where one schema alone is meant. */
function shapeAt(schema: z.ZodType, path: FieldPath): Shape | undefined {
  let current: z.ZodType = schema;
  for (const key of path) {
    const { shape, element, valueType } = definitionOf(unwrap(current));
    const next = shape?.[key] ?? element ?? valueType;
    if (!next) return undefined;
    current = next;
  }
  return { expected: shapes.get(unwrap(current))?.expected, nullable: current.safeParse(null).success };
}

/** Says whether every field of a schema that is one word alone has that word in a value. */
const isOfKind = (schema: z.ZodType, value: unknown): boolean =>
  Object.entries(definitionOf(schema).shape ?? {}).every(
    ([key, field]) => field._zod.def.type !== 'literal' || field.safeParse(valueAt(value, [key])).success,
  );

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
    return value.length === 0 ? '[] (liste vide)' : `[${value.map(item).join(', ').slice(0, 60)}]`;
  if (value === '') return '"" (texte vide)';
  if (typeof value === 'object' && value !== null) return `{ ${Object.keys(value).join(', ').slice(0, 60)} }`;
  const scalar = value as string | number | bigint | boolean | null | undefined; // what else YAML holds
  return scalar === null ? '(rien)' : `« ${String(scalar).slice(0, 80)} »`;
}

/** An item of a list: of a group of fields, the words that they start with. */
const item = (value: unknown): string =>
  typeof value === 'object' && value !== null ? `{ ${Object.keys(value).join(', ')} }` : String(value);

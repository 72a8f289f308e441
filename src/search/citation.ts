import type { Clause } from '../model/convention/convention.ts';
import { asciiId } from '../model/ascii-id.ts';
import type { ClauseKind } from '../model/convention/clause-id.ts';
import { romanValue } from '../model/convention/legal-mark.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import { plainQuery } from './text.ts';

/** What people call each kind of clause that has a number. */
const called = {
  article: '(?:articles?|arts?)',
  axis: '(?:axes?|strand|axis|ax)',
  objective: '(?:objectifs?|objectives?|obj)',
  action: '(?:actions?|act)',
  annexe: '(?:annexes?|annex)',
} satisfies Partial<Record<ClauseKind, string>>;
const { article, axis, objective, action, annexe } = called;
const position = '(\\d+)\\s*[.\\-–/ ,]\\s*(\\d+)';
const ofAxis = `(?:de l |of )?${axis}`;

const patterns: [RegExp, (a: string, b: string) => string][] = [
  [new RegExp(`^${article} (\\d+) (bis|ter|quater|quinquies|sexies)$`), (a, b) => `article-${a}-${b}`],
  [new RegExp(`^${article} (\\d+)$`), (a) => `article-${a}`],
  [new RegExp(`^(?:${axis} )(\\d+) ${objective} (\\d+)$`), (a, b) => `objective-${a}-${b}`],
  [new RegExp(`^(?:${axis} )(\\d+) ${action} (\\d+)$`), (a, b) => `action-${a}-${b}`],
  [new RegExp(`^${objective} (\\d+) ${ofAxis} (\\d+)$`), (a, b) => `objective-${b}-${a}`],
  [new RegExp(`^${action} (\\d+) ${ofAxis} (\\d+)$`), (a, b) => `action-${b}-${a}`],
  [new RegExp(`^${objective} ${position}$`), (a, b) => `objective-${a}-${b}`],
  [new RegExp(`^(?:${action} )?${position}$`), (a, b) => `action-${a}-${b}`],
  [new RegExp(`^${axis} (\\d+)$`), (a) => `axis-${a}`],
  [new RegExp(`^${annexe} (\\d+)$`), (a) => `annexe-${a}`],
];

/** The first numbers, as they are said: « article deux ». */
const numberWords = new Map(
  [
    'un une one premier first',
    'deux two',
    'trois three',
    'quatre four',
    'cinq five',
    'six',
    'sept seven',
    'huit eight',
    'neuf nine',
    'dix ten',
  ].flatMap((line, index) => line.split(' ').map((word): [string, number] => [word, index + 1])),
);

/** The ids of the clauses that may be cited, with the names of those that are signed with a number of their own. */
export type Citable = ReadonlyMap<string, string>;

/** Returns the clauses that may be cited as the page of the search says them to its script: `axis-2 axis-ii=axis-2`. */
export const citableWords = (clauses: readonly Clause[]): string =>
  clauses.flatMap((clause) => [clause.id, ...printedName(clause).map((name) => `${name}=${clause.id}`)]).join(' ');

/** Reads what `citableWords` returns: each id and each name, with the id that it means. */
export const citableFrom = (words: string): Citable =>
  new Map(
    words.split(' ').map((word): [string, string] => {
      const [name = word, id = name] = word.split('=');
      return [name, id];
    }),
  );

/** The name of a clause by the numbers as signed, its own or that of its axis: `annexe-b`, `action-ii-1`. */
function printedName(clause: Clause): string[] {
  const { kind, printed, axisPrinted } = clause;
  if (printed === undefined && axisPrinted === undefined) return [];
  const within = kind === 'axis' || clause.axis === undefined ? '' : `${axisPrinted ?? clause.axis} `;
  const name = asciiId(`${kind} ${within}${printedNumber(clause)}`);
  return name === clause.id ? [] : [name];
}

/** Returns the names by which a query may mean a clause: « axe II objectif 3 » gives `objective-ii-3`. */
function namesOf(text: string): string[] {
  const within = (['objective', 'action'] as const).flatMap((kind) => {
    const [, of, number] = new RegExp(`^${axis} (.+) ${called[kind]} (.+)$`).exec(text) ?? [];
    const [, own, axisOf] = new RegExp(`^${called[kind]} (.+?) ${ofAxis} (.+)$`).exec(text) ?? [];
    return [
      ...(of && number ? [`${kind} ${of} ${number}`] : []),
      ...(own && axisOf ? [`${kind} ${axisOf} ${own}`] : []),
    ];
  });
  const alone = (Object.keys(called) as (keyof typeof called)[]).flatMap((kind) => {
    const [, number] = new RegExp(`^${called[kind]} (.+)$`).exec(text) ?? [];
    return number === undefined ? [] : [`${kind} ${number}`];
  });
  return [...within, ...alone].map(asciiId);
}

/**
 * Returns the id of the clause that a query cites, as people write it: « art 4 », « article 4 », « axe 2 objectif 3 »,
 * « action 1-4 », « 1.4 » (an action, or the objective of that number where there is no such action), « annexe B »
 * where it is signed so.
 */
export function citedClause(query: string, known: Citable): string | undefined {
  const signed = plainQuery(query)
    .replace(/^(?:l'|l |le |la |the )/, '')
    .replace(/\bart\. ?/, 'art ')
    .replace(/[,;:']/g, ' ')
    .replace(/ (?:§|paragraphe|paragraph|alinea|al\.?) ?\d+(?: .*)?$/, '')
    .replace(/^([a-z]+) n[°º] ?(?=\S)/, '$1 ')
    .replace(/\s+/g, ' ')
    .trim();
  const named = namesOf(signed).find((name) => known.has(name));
  if (named !== undefined) return known.get(named);
  const text = signed
    .replace(/([a-z])-?(\d)/g, '$1 $2')
    .replace(/\b(?:article|art|axe|axis|strand) (\p{L}+)$/u, (whole, word: string) => {
      const value = numberWords.get(word);
      return value === undefined ? whole : whole.replace(/\p{L}+$/u, String(value));
    })
    .replace(/\b(article|art|axe|axis|annexe|annex) n ?(?=\d)/, '$1 ')
    .replace(/\b(article|art) (?:premier|1er)$/, '$1 1')
    .replace(/\b(article|art|axe|axis|strand|annexe|annex) ([ivx]+)\b/, (whole, kind: string, numeral: string) => {
      const value = romanValue(numeral);
      return value === undefined ? whole : `${kind} ${value}`;
    });
  for (const [pattern, id] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = id(match[1] ?? '', match[2] ?? '');
    const candidates = [found, found.replace('action-', 'objective-')];
    return candidates.find((candidate) => known.has(candidate));
  }
  return undefined;
}

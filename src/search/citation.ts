import { romanValue } from '../model/convention/legal-mark.ts';
import { plainQuery } from './text.ts';

const axis = '(?:axes?|strand|axis|ax)';
const objective = '(?:objectifs?|objectives?|obj)';
const action = '(?:actions?|act)';
const annexe = '(?:annexes?|annex)';
const position = '(\\d+)\\s*[.\\-–/ ,]\\s*(\\d+)';

const patterns: [RegExp, (a: string, b: string) => string][] = [
  [/^(?:articles?|arts?) (\d+) (bis|ter|quater|quinquies|sexies)$/, (a, b) => `article-${a}-${b}`],
  [/^(?:articles?|arts?) (\d+)$/, (a) => `article-${a}`],
  [new RegExp(`^(?:${axis} )(\\d+) ${objective} (\\d+)$`), (a, b) => `objective-${a}-${b}`],
  [new RegExp(`^(?:${axis} )(\\d+) ${action} (\\d+)$`), (a, b) => `action-${a}-${b}`],
  [new RegExp(`^${objective} (\\d+) (?:de l |of )?${axis} (\\d+)$`), (a, b) => `objective-${b}-${a}`],
  [new RegExp(`^${action} (\\d+) (?:de l |of )?${axis} (\\d+)$`), (a, b) => `action-${b}-${a}`],
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

/**
 * Returns the id of the clause that a query cites, as people write it: « art 4 », « article 4 », « axe 2 objectif 3 »,
 * « action 1-4 », « 1.4 » (an action, or the objective of that number where there is no such action).
 */
export function citedClause(query: string, known: ReadonlySet<string>): string | undefined {
  const text = plainQuery(query)
    .replace(/^(?:l'|l |le |la |the )/, '')
    .replace(/\bart\. ?/, 'art ')
    .replace(/([a-z])-?(\d)/g, '$1 $2')
    .replace(/[,;:]/g, ' ')
    .replace(/ (?:§|paragraphe|paragraph|alinea|al\.?) ?\d+(?: .*)?$/, '')
    .replace(/\b(?:article|art|axe|axis|strand) (\p{L}+)$/u, (whole, word: string) => {
      const value = numberWords.get(word);
      return value === undefined ? whole : whole.replace(/\p{L}+$/u, String(value));
    })
    .replace(/\b(article|art|axe|axis|annexe|annex) ?n[°º]? ?(?=\d)/, '$1 ')
    .replace(/\b(article|art) premier$/, '$1 1')
    .replace(/\b(article|art|axe|axis) ([ivx]+)\b/, (whole, kind: string, numeral: string) => {
      const value = romanValue(numeral);
      return value === undefined ? whole : `${kind} ${value}`;
    })
    .replace(/\s+/g, ' ')
    .trim();
  for (const [pattern, id] of patterns) {
    const match = pattern.exec(text);
    if (!match) continue;
    const found = id(match[1] ?? '', match[2] ?? '');
    const candidates = [found, found.replace('action-', 'objective-')];
    return candidates.find((candidate) => known.has(candidate));
  }
  return undefined;
}

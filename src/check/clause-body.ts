import { chunksOf, headingLines, slotNames } from '../model/convention/clause-text.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import type { Text } from '../reader/body.ts';
import { nearest } from '../reader/nearest.ts';
import { errorAt, excerpt, type BodyFinding, type Chunk } from './body-finding.ts';
import { checkNotes } from './clause-notes.ts';
import { checkTyped } from './clause-signs.ts';
import { checkTables } from './clause-tables.ts';

const slots = Object.keys(slotNames);
const typedSlots = listed(slots.map((name) => `<${name} />`));

/**
 * Returns the problems of a clause body. It is legal text: any sign may stand in it and is published as typed. Only
 * what cannot be meant is told: slots and headings out of place, notes that nothing calls, rows of another width, signs
 * of HTML.
 */
export function checkClauseBody({ text, file, firstLine }: Text): Problem[] {
  return bodyFindings(text).map(({ line, column, severity, ...finding }) => ({
    severity,
    file,
    position: { line: line + firstLine - 1, column },
    ...finding,
  }));
}

/** Returns the findings of a clause body, in the order of its lines. */
export function bodyFindings(body: string): BodyFinding[] {
  const chunks = chunksOf(body);
  return [
    ...chunks.flatMap(checkSlots),
    ...chunks.flatMap(checkHeadings),
    ...checkNotes(chunks),
    ...chunks.flatMap(checkTables),
    ...chunks.flatMap(checkTyped),
  ].sort((a, b) => a.line - b.line || a.column - b.column);
}

function checkSlots(chunk: Chunk): BodyFinding[] {
  const lines = chunk.text.split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(/<\/?([A-Za-z]+)[^<>]*>/g)].flatMap((match): BodyFinding[] => {
      const [typed, name = ''] = match;
      const known = slots.includes(name) ? name : /^[A-Z]/.test(name) ? nearest(name, slots) : undefined;
      if (known === undefined) return [];
      if (!slots.includes(name) || !/^<[A-Za-z]+\s*\/>$/.test(typed))
        return [
          errorAt(chunk, index, match.index, {
            found: say(`composant inconnu : ${typed}`, `unknown component: ${typed}`),
            expected: say(`un de ces composants : ${typedSlots}`, `one of these components: ${typedSlots}`),
            remedy: say(`écrivez <${known} />`, `write <${known} />`),
          }),
        ];
      if (chunk.text.trim() === typed) return [];
      return [
        errorAt(chunk, index, match.index, {
          found: say(`composant ${typed} collé à un paragraphe`, `component ${typed} stuck to a paragraph`),
          expected: say(`${typed} seul entre deux lignes vides`, `${typed} alone between two blank lines`),
          remedy: say('ajoutez une ligne vide avant et après', 'add a blank line before and after'),
        }),
      ];
    }),
  );
}

function checkHeadings(chunk: Chunk, position: number): BodyFinding[] {
  for (const sign of ['# ', '## ']) {
    const [heading, rest] = headingLines(chunk.text, sign);
    if (heading === '') continue;
    const findings: BodyFinding[] = [];
    if (sign === '# ' && position > 0)
      findings.push(
        errorAt(chunk, 0, 0, {
          found: say(`titre « ${excerpt(chunk.text)} »`, `heading “${excerpt(chunk.text)}”`),
          expected: say(
            'un seul titre avec un seul #, au début du texte',
            'one heading with one #, at the start of the text',
          ),
          remedy: say(
            'pour un titre dans le texte, écrivez ## au lieu de #',
            'for a heading within the text, write ## instead of #',
          ),
        }),
      );
    if (rest !== '')
      findings.push(
        errorAt(chunk, chunk.text.split('\n').length - rest.split('\n').length, 0, {
          found: say(`texte collé au titre : « ${excerpt(rest)} »`, `text stuck to the heading: “${excerpt(rest)}”`),
          expected: say('une ligne vide après le titre', 'a blank line after the heading'),
          remedy: say(
            `ajoutez une ligne vide, ou « ${sign.trim()} » devant cette ligne si elle fait partie du titre`,
            `add a blank line, or “${sign.trim()}” before this line if it is part of the heading`,
          ),
        }),
      );
    return findings;
  }
  if (!/^#{3,} /.test(chunk.text)) return [];
  return [
    errorAt(chunk, 0, 0, {
      found: say(`titre « ${excerpt(chunk.text)} »`, `heading “${excerpt(chunk.text)}”`),
      expected: say(
        '# pour le titre du texte, ## pour un titre dans le texte',
        '# for the heading of the text, ## for a heading within it',
      ),
      remedy: say('écrivez ##', 'write ##'),
    }),
  ];
}

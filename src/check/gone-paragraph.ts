import type { Version } from '../model/amendments/history.ts';
import { paragraphCounts } from '../model/amendments/lost-paragraphs.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';

type Missing = Finding & Pick<Problem, 'severity'>;

/**
 * Returns what to say of a paragraph that a clause does not have; nothing where it has it. One that an amendment took
 * away keeps its address, and what quotes it says so: that stops no build.
 */
export function missingParagraph(
  number: number,
  versions: readonly Version[],
  found: Finding['found'],
): Missing | undefined {
  const { now, most } = paragraphCounts(versions);
  if (number <= now) return undefined;
  if (number > most)
    return {
      severity: 'error',
      found,
      expected: say(`de #p1 à #p${now}`, `#p1 to #p${now}`),
      remedy: say('corrigez le numéro du paragraphe', 'mend the number of the paragraph'),
    };
  const by = versions.at(-1)?.amendment;
  return {
    severity: 'warning',
    found,
    expected: say(
      `un paragraphe du texte en vigueur : l’avenant ${by} l’a retiré`,
      `a paragraph of the text in force: amendment ${by} took it away`,
    ),
    remedy: say(
      'citez le nouveau texte ; en attendant, le site dit que ce paragraphe n’y est plus',
      'quote the new text; until then, the site says that this paragraph is no longer there',
    ),
  };
}

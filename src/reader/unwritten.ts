import { say, type Problem } from '../model/problem.ts';

/** Stands where words have still to be written; no page goes out with it. */
export const unwritten = '[à écrire]';

/** Returns each place of a file whose words have still to be written. */
export function checkUnwritten(text: string, file: string): Problem[] {
  return text.split('\n').flatMap((line, index): Problem[] => {
    const at = line.indexOf(unwritten);
    if (at === -1) return [];
    const field = /^\s*(?:-\s+)?([\w-]+):/.exec(line)?.[1];
    return [
      {
        severity: 'error',
        file,
        position: { line: index + 1, column: at + 1 },
        field,
        found: say(`« ${unwritten} »`, `“${unwritten}”`),
        expected: say('les mots de ce champ', 'the words of this field'),
        remedy: say(`remplacez « ${unwritten} » par le texte`, `replace “${unwritten}” by the text`),
      },
    ];
  });
}

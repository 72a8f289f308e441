import type { Locale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';
import { withoutCommands } from './workflow-command.ts';

const labels = {
  error: say('ERREUR', 'ERROR'),
  warning: say('À REVOIR', 'WARNING'),
  field: say('champ', 'field'),
  found: say('trouvé', 'found'),
  expected: say('attendu', 'expected'),
  remedy: say('corriger', 'mend'),
};

/** Returns the problems as text for a person, grouped by file. */
export function reportText(problems: readonly Problem[], locale: Locale): string {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const width = Math.max(labels.found[locale].length, labels.expected[locale].length, labels.remedy[locale].length);
  const row = (label: string, text: string) => `      ${label.padEnd(width)} : ${text}`;
  const text = files
    .map((file) =>
      [
        file,
        ...problems
          .filter((problem) => problem.file === file)
          .flatMap((problem) => [
            `  ${labels[problem.severity][locale]}  ${file}${problem.position ? `:${problem.position.line}:${problem.position.column}` : ''}${problem.field ? `  ${labels.field[locale]} « ${problem.field} »` : ''}`,
            row(labels.found[locale], problem.found[locale]),
            ...(problem.expected ? [row(labels.expected[locale], problem.expected[locale])] : []),
            row(labels.remedy[locale], problem.remedy[locale]),
          ]),
      ].join('\n'),
    )
    .join('\n\n');
  return withoutCommands(text);
}

/** Returns one sentence that counts the problems. */
export function reportSummary(problems: readonly Problem[], files: number, locale: Locale): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  if (locale === 'fr')
    return `${files} fichiers lus, ${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} point${warnings > 1 ? 's' : ''} à revoir`;
  return `${files} files read, ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`;
}

import { say, type Problem, type StaffLanguage } from '../model/problem.ts';
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
export function reportText(problems: readonly Problem[], language: StaffLanguage): string {
  const files = [...new Set(problems.map((problem) => problem.file))];
  const width = Math.max(
    labels.found[language].length,
    labels.expected[language].length,
    labels.remedy[language].length,
  );
  const row = (label: string, text: string) => `      ${label.padEnd(width)} : ${text}`;
  const text = files
    .map((file) =>
      [
        file,
        ...problems
          .filter((problem) => problem.file === file)
          .flatMap((problem) => [
            `  ${labels[problem.severity][language]}  ` +
              `${file}${problem.position ? `:${problem.position.line}:${problem.position.column}` : ''}` +
              `${problem.field ? `  ${labels.field[language]} « ${problem.field} »` : ''}`,
            row(labels.found[language], problem.found[language]),
            ...(problem.expected ? [row(labels.expected[language], problem.expected[language])] : []),
            row(labels.remedy[language], problem.remedy[language]),
          ]),
      ].join('\n'),
    )
    .join('\n\n');
  return withoutCommands(text);
}

/** Returns the sentence that a draft of an amendment, named by its file, is not in the site. */
export const draftSentence = (file: string, language: StaffLanguage): string =>
  say(
    `Projet, absent du site : ${file} (draft: true). « npm run avenant » le montre.`,
    `Draft, not in the site: ${file} (draft: true). “npm run avenant” shows it.`,
  )[language];

/** Returns one sentence that counts the problems. */
export function reportSummary(problems: readonly Problem[], files: number, language: StaffLanguage): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return say(
    `${files} fichiers lus, ${errors} erreur${errors > 1 ? 's' : ''}, ${warnings} ` +
      `point${warnings > 1 ? 's' : ''} à revoir`,
    `${files} files read, ${errors} error${errors === 1 ? '' : 's'}, ${warnings} warning${warnings === 1 ? '' : 's'}`,
  )[language];
}

import type { Problem, StaffLanguage } from '../model/problem.ts';

/** Returns the problems as GitHub annotations, so that each stands on its line in the pull request. */
export function reportGitHub(problems: readonly Problem[], language: StaffLanguage): string {
  return problems
    .map(({ severity, file, position, field, found, expected, remedy }) => {
      const place = [
        `file=${property(file)}`,
        ...(position ? [`line=${position.line}`, `col=${position.column}`] : []),
        ...(field ? [`title=${property(field)}`] : []),
      ].join(',');
      const words = [found, expected, remedy].filter((part) => part !== undefined).map((part) => part[language]);
      return `::${severity} ${place}::${message(words.join('\n'))}`;
    })
    .join('\n');
}

// https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts: what must be escaped in a workflow
// command.
const message = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
const property = (text: string): string => message(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** Returns the problems as JSON, for other tools. */
export function reportJson(problems: readonly Problem[], language: StaffLanguage): string {
  return JSON.stringify(
    problems.map(({ severity, file, position, field, found, expected, remedy }) => ({
      severity,
      file,
      line: position?.line ?? null,
      column: position?.column ?? null,
      field: field ?? null,
      found: found[language],
      expected: expected?.[language] ?? null,
      remedy: remedy[language],
    })),
    null,
    2,
  );
}

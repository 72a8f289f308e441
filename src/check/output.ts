import type { Problem, StaffLanguage } from '../model/problem.ts';
import { escapeXml } from '../model/markup.ts';
import { reportText } from './report.ts';
import { workflowCommand } from './workflow-command.ts';

/** GitHub shows no more annotations of one kind for a step. */
const shown = 10;

/**
 * Returns the problems as GitHub annotations, so that each stands on its line in the pull request, and as HTML for
 * the summary of the job those that GitHub would not show: empty where it shows all.
 */
export function reportGitHub(
  problems: readonly Problem[],
  language: StaffLanguage,
): { annotations: string; summary: string } {
  const [annotated, others]: [Problem[], Problem[]] = [[], []];
  for (const problem of problems)
    (annotated.filter(({ severity }) => severity === problem.severity).length < shown ? annotated : others).push(
      problem,
    );
  return {
    annotations: annotated.map((problem) => annotation(problem, language)).join('\n'),
    summary: others.length === 0 ? '' : `<pre>${escapeXml(reportText(others, language))}</pre>\n`,
  };
}

function annotation(
  { severity, file, position, field, found, expected, remedy }: Problem,
  language: StaffLanguage,
): string {
  const place = {
    file,
    ...(position && { line: String(position.line), col: String(position.column) }),
    ...(field && { title: field }),
  };
  const words = [found, expected, remedy].flatMap((part) => (part ? [part[language]] : []));
  return workflowCommand(severity, place, words.join('\n'));
}

/** Returns the problems as JSON, for other tools. */
export function reportJson(problems: readonly Problem[], language: StaffLanguage): string {
  const text = JSON.stringify(
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
  return text.replaceAll('##[', String.raw`#\u0023[`); // the runner of GitHub takes it for a command
}

import type { Problem, StaffLanguage } from '../model/problem.ts';
import { sha256 } from '../model/integrity/fingerprint.ts';
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

function annotation(problem: Problem, language: StaffLanguage): string {
  const { severity, file, position, field } = problem;
  const place = {
    file,
    ...(position && { line: String(position.line), col: String(position.column) }),
    ...(field && { title: field }),
  };
  return workflowCommand(severity, place, wordsOf(problem, language).join('\n'));
}

const wordsOf = ({ found, expected, remedy }: Problem, language: StaffLanguage): string[] =>
  [found, expected, remedy].flatMap((part) => (part ? [part[language]] : []));

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

/**
 * Returns the problems as a code quality report, which GitLab shows on their lines in a merge request
 * (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format). GitLab wants a line of each.
 */
export function reportCodeQuality(problems: readonly Problem[], language: StaffLanguage): string {
  const reported = problems.map((problem) => {
    const { severity, file, position, field } = problem;
    const words = wordsOf(problem, language);
    return {
      description: [...(field ? [field] : []), ...words].join(' · '),
      check_name: 'contenu',
      fingerprint: sha256([file, field, ...words].join('\n')),
      severity: severity === 'error' ? 'critical' : 'minor',
      location: { path: file, lines: { begin: position?.line ?? 1 } },
    };
  });
  // Two problems of one fingerprint are one problem to GitLab.
  const seen = new Map<string, number>();
  const distinct = reported.map((one) => {
    const before = seen.get(one.fingerprint) ?? 0;
    seen.set(one.fingerprint, before + 1);
    return before === 0 ? one : { ...one, fingerprint: sha256(`${one.fingerprint} ${before}`) };
  });
  return `${JSON.stringify(distinct, null, 2)}\n`;
}

import { expect, it } from 'vitest';
import { reportCodeQuality, reportGitHub, reportJson } from '../../src/check/output.ts';
import { reportText } from '../../src/check/report.ts';
import { runsOnGitHub, workflowCommand, withoutCommands } from '../../src/check/workflow-command.ts';
import { say, type Problem } from '../../src/model/problem.ts';

const problem = (words: Partial<Problem>): Problem => ({
  severity: 'error',
  file: 'a.yaml',
  found: say('x', 'x'),
  remedy: say('y', 'y'),
  ...words,
});

it('writes a command whose words cannot end it', () => {
  expect(workflowCommand('error', { file: 'a,b:c.yaml', line: '2' }, '50 %\r\n::error::x')).toBe(
    '::error file=a%2Cb%3Ac.yaml,line=2::50 %25%0D%0A::error::x',
  );
  expect(workflowCommand('notice', {}, 'x')).toBe('::notice::x');
});

it.each([
  ['a\n::error file=x::owned', 'a\n\\::error file=x::owned'],
  ['::add-mask::a', '\\::add-mask::a'],
  ['a\r::stop-commands::x', 'a\r\\::stop-commands::x'],
  ['a\n \t\u00a0::error::x', 'a\n \t\u00a0\\::error::x'],
  ['a\n\u0085::error::x', 'a\n\u0085\\::error::x'],
  ['a ##[error]x', 'a #\\#[error]x'],
  ['a ::error::x', 'a ::error::x'],
  ['http://[::1]/', 'http://[::1]/'],
])('%j is no command', (text, printed) => {
  expect(withoutCommands(text)).toBe(printed);
});

it('a report lets no command through, from whichever part of a problem', () => {
  const evil = '\n::error file=x::owned ##[warning]z';
  const problems = [
    problem({
      file: `a${evil}`,
      field: evil,
      found: say(evil, evil),
      expected: say(evil, evil),
      remedy: say(evil, evil),
    }),
  ];
  const command = /^\s*::|##\[/m;
  expect(reportText(problems, 'fr')).toContain('owned');
  expect(reportText(problems, 'fr')).not.toMatch(command);
  expect(reportJson(problems, 'fr')).not.toMatch(command);
  expect(JSON.parse(reportJson(problems, 'fr'))).toMatchObject([{ found: evil }]);
  expect(reportGitHub(problems, 'fr').annotations.split('\n')).toHaveLength(1);
});

it('annotates ten problems of each kind, as GitHub shows, and gives the others to the summary of the job', () => {
  const problems = Array.from({ length: 12 }, (_, n) => [
    problem({ found: say(`e${n} <b>`, '') }),
    problem({ severity: 'warning', found: say(`w${n}`, '') }),
  ]).flat();
  const { annotations, summary } = reportGitHub(problems, 'fr');
  expect(annotations.match(/^::error file=a\.yaml::e\d <b>%0Ay$/gm)).toHaveLength(10);
  expect(annotations.match(/^::warning file=a\.yaml::w\d%0Ay$/gm)).toHaveLength(10);
  expect(summary).toMatch(/^<pre>a\.yaml\n[^]*e10 &lt;b&gt;[^]*w10[^]*e11 &lt;b&gt;[^]*w11[^]*<\/pre>\n$/);
  expect(summary).not.toContain('e9');
  expect(reportGitHub(problems.slice(0, 20), 'fr').summary).toBe('');
});

it('gives GitLab each problem with its line, and a fingerprint of its own', () => {
  const twice = [
    problem({ field: 'a.b', position: { line: 3, column: 2 } }),
    problem({}),
    problem({ severity: 'warning' }),
  ];
  const read = JSON.parse(reportCodeQuality(twice, 'fr')) as { fingerprint: string }[];
  expect(read).toMatchObject([
    { description: 'a.b · x · y', severity: 'critical', location: { path: 'a.yaml', lines: { begin: 3 } } },
    { description: 'x · y', severity: 'critical', location: { path: 'a.yaml', lines: { begin: 1 } } },
    { description: 'x · y', severity: 'minor', check_name: 'contenu' },
  ]);
  expect(new Set(read.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(reportCodeQuality([], 'fr')).toBe('[]\n');
});

it('writes commands for GitHub alone: other forges say that they are GitHub, and only show them', () => {
  expect(runsOnGitHub({ GITHUB_ACTIONS: 'true' })).toBe(true);
  expect(runsOnGitHub({ GITHUB_ACTIONS: 'true', FORGEJO_ACTIONS: 'true' })).toBe(false);
  expect(runsOnGitHub({ GITHUB_ACTIONS: 'true', GITEA_ACTIONS: 'true' })).toBe(false);
  expect(runsOnGitHub({ GITLAB_CI: 'true' })).toBe(false);
  expect(runsOnGitHub({})).toBe(false);
});

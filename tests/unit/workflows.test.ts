import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';

interface Job {
  uses?: string;
  if?: string;
  needs?: string | string[];
  outputs?: Record<string, string>;
  permissions?: Record<string, string>;
  strategy?: { matrix: Record<string, (string | number)[]> };
  steps?: { uses?: string; run?: string }[];
}
interface Workflow {
  on: Record<string, unknown>;
  permissions: Record<string, string>;
  jobs: Record<string, Job>;
}
const read = <T>(file: string) => parse(readFileSync(`.github/${file}`, 'utf8')) as T;
const workflows = Object.fromEntries(
  readdirSync('.github/workflows').map((file) => [file, read<Workflow>(`workflows/${file}`)]),
);
const jobOf = (file: string, name: string) => {
  const job = workflows[file]?.jobs[name];
  if (!job) throw new Error(`${file} has no job ${name}`);
  return job;
};
const needsOf = ({ needs = [] }: Job) => [needs].flat();

/** Whether a job waits, by however many others, for one. */
const waitsFor = (file: string, name: string, other: string): boolean =>
  needsOf(jobOf(file, name)).some((next) => next === other || waitsFor(file, next, other));

it('every action of others is pinned by its commit', () => {
  const used = Object.values(workflows).flatMap(({ jobs }) =>
    Object.values(jobs).flatMap(({ uses, steps = [] }) => [uses, ...steps.map((step) => step.uses)]),
  );
  const others = used.filter((use) => use !== undefined).filter((use) => !use.startsWith('./'));
  expect(others.length).toBeGreaterThan(0);
  expect(others.filter((use) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/.test(use))).toEqual([]);
});

it('nothing is published before the tests have passed', () => {
  expect(jobOf('publier.yml', 'verifier').uses).toBe('./.github/workflows/verifier.yml');
  expect(waitsFor('publier.yml', 'construire', 'verifier')).toBe(true);
  expect(waitsFor('publier.yml', 'mettre-en-ligne', 'verifier')).toBe(true);
  expect(workflows['verifier.yml']?.on).toHaveProperty('workflow_call');
  expect(jobOf('verifier.yml', 'essais').steps?.map(({ run }) => run)).toContain('bash .ci/run');
});

it('each day asks whether a date has passed, and publishes only then', () => {
  expect(workflows['publier.yml']?.on['schedule']).toEqual([{ cron: '17 0 * * *' }]);
  const { outputs, permissions, steps } = jobOf('publier.yml', 'date');
  expect(outputs?.['publier']).toBe(
    "${{ github.event_name != 'schedule' || steps.decision.outputs.publier == 'true' }}",
  );
  expect(permissions).toEqual({ contents: 'read', deployments: 'read' });
  expect(steps?.at(-1)?.run).toContain('node scripts/command.mjs scripts/date-passed.ts --published "$publiee"');
  expect(jobOf('publier.yml', 'verifier')).toMatchObject({ needs: 'date', if: "needs.date.outputs.publier == 'true'" });
});

it('only the job that publishes may write', () => {
  for (const [file, { permissions, jobs }] of Object.entries(workflows)) {
    expect(permissions, file).toEqual({ contents: 'read' });
    const writing = Object.entries(jobs).flatMap(([name, job]) =>
      Object.values(job.permissions ?? {}).includes('write') ? [name] : [],
    );
    expect(writing, file).toEqual(file === 'publier.yml' ? ['mettre-en-ligne'] : []);
  }
});

it('the lock is installed by each npm and each Node that may be met', () => {
  const { strategy, steps } = jobOf('verifier.yml', 'installation');
  expect(strategy?.matrix['node']).toEqual([20, 22, 24]);
  expect(strategy?.matrix['npm']?.map((version) => String(version).split('.')[0])).toEqual(['10', '11']);
  expect(steps?.map(({ run }) => run)).toContain('npm ci --no-audit --no-fund');
});

it('packages and actions are proposed anew each week, in groups', () => {
  const { updates } = read<{
    updates: { 'package-ecosystem': string; schedule: { interval: string }; groups: Record<string, unknown> }[];
  }>('dependabot.yml');
  expect(
    updates.map((update) => [update['package-ecosystem'], update.schedule.interval, Object.keys(update.groups).length]),
  ).toEqual([
    ['npm', 'weekly', 1],
    ['github-actions', 'weekly', 1],
  ]);
});

it('GitLab and Forgejo run the same commands, and publish after the tests', () => {
  const gitlab = parse(readFileSync('.gitlab-ci.yml', 'utf8')) as {
    stages: string[];
    contenu: { stage: string; script: string[] };
    essais: { stage: string; script: string[] };
    pages: { stage: string; script: string[]; artifacts: { paths: string[] } };
  };
  expect(gitlab.stages).toEqual(['verifier', 'publier']);
  expect(gitlab.contenu.script.at(-1)).toBe('npm run check -- --quality gl-code-quality-report.json');
  expect(gitlab.essais).toMatchObject({ stage: 'verifier', script: ['bash .ci/run', 'npm run apercu'] });
  expect(gitlab.pages.stage).toBe('publier');
  expect(gitlab.pages.script.at(-1)).toBe('npm run build -- --production');
  const commands = (file: string) =>
    Object.values((parse(readFileSync(`.forgejo/workflows/${file}`, 'utf8')) as Workflow).jobs).map(({ steps = [] }) =>
      steps.flatMap(({ run }) => (run === undefined ? [] : [run])),
    );
  expect(commands('verifier.yml')).toEqual([['npm ci --no-audit --no-fund', 'npm run check'], ['bash .ci/run']]);
  expect(commands('publier.yml')[0]?.slice(0, 2)).toEqual(['bash .ci/run', 'npm run build -- --production']);
});

it('each command that a workflow names is one of the project', () => {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
  const files = [
    '.gitlab-ci.yml',
    ...['.github', '.forgejo'].flatMap((forge) =>
      readdirSync(`${forge}/workflows`).map((file) => `${forge}/workflows/${file}`),
    ),
  ];
  const named = files.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name),
  );
  expect([...new Set(named)].sort()).toEqual(['apercu', 'build', 'check']);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
});

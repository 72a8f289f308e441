import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { listFiles } from '../../src/reader/files.ts';
import { reportGitHub, reportJson } from '../../src/check/output.ts';
import { reportText } from '../../src/check/report.ts';
import { unwritten } from '../../src/reader/unwritten.ts';
import { reportPage } from '../../src/check/report-page.ts';
import { checkAfter, forgetFacts } from '../support/content-copy.ts';
import { templates } from '../../scripts/staff/templates.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'staff-'));
  for (const folder of ['src', 'scripts', 'source', 'tests/support'])
    cpSync(folder, path.join(root, folder), { recursive: true });
  forgetFacts(path.join(root, 'src/content'));
  cpSync('package.json', path.join(root, 'package.json'));
  symlinkSync(path.resolve('node_modules'), path.join(root, 'node_modules'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NO_COLOR: '1' },
  });
const errors = () => checkContent(root).problems.filter(({ severity }) => severity === 'error');

/** Writes something in the place of all words still to be written. */
function fillIn(): void {
  for (const file of listFiles(path.join(root, 'src/content'))) {
    const target = path.join(root, 'src/content', file);
    const text = readFileSync(target, 'utf8');
    if (text.includes(unwritten)) writeFileSync(target, text.replaceAll(unwritten, 'Des mots'));
  }
}

describe('npm run new', () => {
  const names: Record<string, string> = {
    action: '3',
    service: 'ludotheques',
    situation: 'demenager',
    terme: 'ludotheque',
    partenaire: 'ludotheque-municipale',
    chiffre: 'ludotheques',
    avenant: 'article-4',
  };
  it.each(Object.keys(templates))(
    'writes %s, valid but for the words to write, then valid once filled in',
    (kind) => {
      const result = run('scripts/staff/new.ts', kind, names[kind] ?? '');
      expect(result.stderr).toBe('');
      expect(result.status).toBe(0);
      const found = errors();
      expect(found.length).toBeGreaterThan(0);
      for (const problem of found) expect(problem.found.fr, reportText([problem], 'fr')).toBe(`« ${unwritten} »`);
      fillIn();
      expect(reportText(errors(), 'fr')).toBe('');
    },
    30_000,
  );

  it('adds a place and a fact, valid once filled in', () => {
    expect(run('scripts/staff/new.ts', 'lieu').status).toBe(0);
    expect(run('scripts/staff/new.ts', 'suivi', '1-4').status).toBe(0);
    expect(errors().length).toBeGreaterThan(1);
    const table = path.join(root, 'src/content/places.csv');
    let n = 0;
    const values = ['Un lieu', 'creches', '1 rue A', '12345', 'Ville'];
    writeFileSync(
      table,
      readFileSync(table, 'utf8').replaceAll(unwritten, () => values[n++] ?? ''),
    );
    for (const problem of errors()) expect(problem.found.fr, reportText([problem], 'fr')).toBe(`« ${unwritten} »`);
    const history = path.join(root, 'src/content/commitments/1-4.yaml');
    writeFileSync(
      history,
      readFileSync(history, 'utf8').replace(`url: "${unwritten}"`, 'url: "https://exemple.fr/rapport"'),
    );
    fillIn();
    expect(reportText(errors(), 'fr')).toBe('');
    const { model } = checkContent(root);
    expect(model.places).toHaveLength(1);
    expect(model.commitments.get('action-1-4')?.history).toHaveLength(1);
  }, 30_000);

  it.each([
    ['new.ts', 'servise', 'x', 'Vouliez-vous dire « service »'],
    ['new.ts', 'service', 'Ma Crèche', 'ne convient pas'],
    ['new.ts', 'service', 'creches', 'existe déjà'],
    ['translate.ts', 'action-1-44', '', 'Vouliez-vous dire'],
  ])('%s %s %s is told in words', (script, kind, name, words) => {
    const result = run(`scripts/staff/${script}`, ...[kind, name].filter(Boolean));
    expect(result.status).toBe(1);
    expect(result.stderr).toContain(words);
    expect(result.stderr).not.toMatch(/\n\s+at /);
  });
});

describe('npm run translate', () => {
  const english = () => readFileSync(path.join(root, 'src/content/services/en/pmi.mdx'), 'utf8');
  it('shows the words that changed since the translation, and updates the fingerprint when confirmed', () => {
    const git = (...args: string[]) =>
      spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@exemple.fr', ...args], { cwd: root });
    git('init', '-q');
    git('add', 'src/content');
    git('commit', '-qm', 'x');
    const french = path.join(root, 'src/content/services/fr/pmi.mdx');
    writeFileSync(
      french,
      readFileSync(french, 'utf8').replace(/^lead: ".*"/m, (line) => line.replace(/"$/, ' Et plus encore."')),
    );
    const before = english();
    const shown = run('scripts/staff/translate.ts', 'pmi');
    expect(shown.stdout).toContain('{+');
    expect(shown.stdout).toContain('plus encore');
    expect(english()).toBe(before);
    expect(run('scripts/staff/translate.ts', 'pmi', '--yes').stdout).toContain('Empreinte mise à jour');
    expect(english()).not.toBe(before);
    expect(checkContent(root).problems.filter(({ file }) => file.endsWith('/pmi.mdx'))).toEqual([]);
  }, 30_000);

  it('lists the state of each kind', () => {
    const { stdout } = run('scripts/staff/translations.ts');
    const count = listFiles('src/content/services/fr').length;
    const [, current, ...others] = /services\s+en\s+(\d+)\s+(\d+)\s+(\d+)/.exec(stdout) ?? [];
    expect([current, ...others].reduce((sum, each) => sum + Number(each), 0)).toBe(count);
    expect(Number(current)).toBeGreaterThan(0);
  });
});

describe('npm run check', () => {
  it('says the same in French, in English, as JSON and as GitHub annotations', () => {
    const file = path.join(root, 'src/content/articles/fr/4.mdx');
    writeFileSync(file, readFileSync(file, 'utf8').replace('title:', 'titel:'));
    const { problems } = checkContent(root);
    expect(reportGitHub(problems, 'fr').annotations).toMatch(
      /^::error file=src\/content\/articles\/fr\/4\.mdx,line=2,col=1,title=titel::champ inconnu « titel »%0A/m,
    );
    expect((JSON.parse(reportJson(problems, 'en')) as unknown[])[0]).toMatchObject({
      file: 'src/content/articles/fr/4.mdx',
      line: 2,
      column: 1,
      field: 'titel',
      remedy: 'write “title”',
    });
    const result = run('scripts/check.ts', '--lang', 'en');
    expect(result.status).toBe(1);
    expect(result.stdout).toContain('unknown field “titel”');
    expect(`${result.stdout}${result.stderr}`).not.toMatch(/node_modules|\n\s+at /);
  });

  it('refuses a production build while facts about the publisher are missing, and names them', () => {
    const site = path.join(root, 'src/content/site.yaml');
    writeFileSync(site, readFileSync(site, 'utf8').replace(/^(publisher:\n {2}name:).*$/m, '$1 null'));
    const result = run('scripts/build.ts', '--production');
    expect(result.status).toBe(1);
    expect(result.stderr).toContain('publisher.name');
    expect(result.stderr).toContain('dist/ reste tel quel');
  });
});

describe('the page of errors in development', () => {
  const edit = (text: string) => text.replace('"1-2"', '"1-99<b>"');
  const { problems } = checkAfter({ 'actions/fr/1-4.mdx': edit });
  it('escapes what the file says and comes back by itself', () => {
    const html = reportPage(problems, 'fr');
    expect(html).toContain('« 1-99&lt;b> »');
    expect(html).not.toContain('<b>');
    expect(html).toContain('http-equiv="refresh"');
  });
});

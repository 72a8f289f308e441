import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { templates } from '../../scripts/staff/templates.ts';
import { checkContent } from '../../src/check/content.ts';
import { reportGitHub, reportJson } from '../../src/check/output.ts';
import { reportPage } from '../../src/check/report-page.ts';
import { reportText } from '../../src/check/report.ts';
import { listFiles } from '../../src/reader/files.ts';
import { unwritten } from '../../src/reader/unwritten.ts';
import { runCommand } from '../support/command.ts';
import { checkAfter, fixtureRoot } from '../support/fixture.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'staff-'));
  cpSync(fixtureRoot, root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const run = (script: string, ...args: string[]) => runCommand(root, script, ...args);
const errors = () => checkContent(root).problems.filter(({ severity }) => severity === 'error');
const at = (file: string) => path.join(root, 'src/content', file);
const read = (file: string) => readFileSync(at(file), 'utf8');
const edit = (file: string, change: (text: string) => string) => writeFileSync(at(file), change(read(file)));

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
    action: '1',
    service: 'ludotheques',
    situation: 'demenager',
    terme: 'ludotheque',
    partenaire: 'ludotheque-municipale',
    chiffre: 'ludotheques',
  };
  it.each(Object.keys(templates).filter((kind) => kind !== 'avenant'))(
    'writes %s, valid but for the words to write, then valid once filled in',
    async (kind) => {
      expect(await run('staff/new.ts', kind, names[kind] ?? '')).toMatchObject({ status: 0, stderr: '' });
      const found = errors();
      expect(found.length).toBeGreaterThan(0);
      expect(
        reportText(
          found.filter(({ found: words }) => words.fr !== `« ${unwritten} »`),
          'fr',
        ),
      ).toBe('');
      fillIn();
      expect(reportText(errors(), 'fr')).toBe('');
    },
  );

  it('gives the text in force to change, and says so while nothing of it is changed', async () => {
    expect((await run('staff/new.ts', 'avenant', 'article-4')).status).toBe(0);
    const [file = ''] = readdirSync(at('amendments')).sort().slice(-1);
    fillIn();
    expect(errors().map(({ field, found }) => [field, found.fr])).toEqual([
      ['changes.0.text.fr', 'le texte de « article-4 » est le même qu’avant l’avenant'],
    ]);
    edit(`amendments/${file}`, (text) => text.replace(/( {6}fr: \|\n.*\n\n {8}\S+)/, '$1 vraiment'));
    expect(reportText(errors(), 'fr')).toBe('');
  });

  it('adds a place and a fact, valid once filled in', async () => {
    expect((await run('staff/new.ts', 'lieu')).status).toBe(0);
    expect((await run('staff/new.ts', 'suivi', '1-1')).status).toBe(0);
    expect(errors().length).toBeGreaterThan(1);
    const values = ['Un lieu', 'creches', '1 rue A', '12345', 'Ville'];
    edit('places.csv', (text) => text.replaceAll(unwritten, () => values.shift() ?? ''));
    expect(
      reportText(
        errors().filter(({ found }) => found.fr !== `« ${unwritten} »`),
        'fr',
      ),
    ).toBe('');
    edit('commitments/1-1.yaml', (text) => text.replace(`url: "${unwritten}"`, 'url: "https://exemple.fr/rapport"'));
    fillIn();
    expect(reportText(errors(), 'fr')).toBe('');
    const { model } = checkContent(root);
    expect(model.places.map(({ nom }) => nom)).toContain('Un lieu');
    expect(model.commitments.get('action-1-1')?.history.map(({ status }) => status)).toEqual([
      'planned',
      'under-way',
      'planned',
    ]);
  });

  it.each([
    ['new.ts', 'servise', 'x', 'Vouliez-vous dire « service »'],
    ['new.ts', 'service', 'Ma Crèche', 'ne convient pas'],
    ['new.ts', 'service', 'creches', 'existe déjà'],
    ['translate.ts', 'action-1-22', '', 'Vouliez-vous dire'],
  ])('%s %s %s is told in words', async (script, kind, name, words) => {
    const { status, stderr } = await run(`staff/${script}`, ...[kind, name].filter(Boolean));
    expect(status).toBe(1);
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

describe('npm run translate', () => {
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@exemple.fr', ...args], { cwd: root });
  const commit = () => {
    git('add', 'src/content');
    git('commit', '-qm', 'x');
  };
  const lead = (words: string) => (text: string) => text.replace(/^lead: .*$/m, `lead: "${words}"`);
  const french = 'services/fr/creches.mdx';
  const english = 'services/en/creches.mdx';

  beforeEach(() => {
    git('init', '-q');
    commit();
  });

  it('shows every word that changed since the translation, not since the last change of the French', async () => {
    edit(french, lead('La crèche garde votre enfant en semaine.'));
    commit();
    edit(french, lead('La crèche garde un enfant en semaine.'));
    const before = read(english);
    const { stdout } = await run('staff/translate.ts', 'creches');
    expect(stdout).toContain('lead: La crèche garde [-votre-]{+un+} enfant en [-journée-]{+semaine+}.');
    expect(read(english)).toBe(before);
  });

  it('updates the fingerprint when confirmed', async () => {
    edit(french, lead('La crèche garde votre enfant en semaine.'));
    const before = read(english);
    expect((await run('staff/translate.ts', 'creches', '--yes')).stdout).toContain('Empreinte mise à jour');
    expect(read(english)).not.toBe(before);
    expect(checkContent(root).problems.filter(({ file }) => file.endsWith('/creches.mdx'))).toEqual([]);
    expect((await run('staff/translate.ts', 'creches')).stdout).toContain('creches.mdx est à jour.');
  });

  it('shows the French of today where its history does not hold that of the translation', async () => {
    const { stdout } = await run('staff/translate.ts', 'objective-2-1');
    expect(stdout).toContain('Le français d’alors n’est pas dans l’historique.');
    expect(stdout).toContain('Associer les parents à la vie des crèches');
  });

  it('lists the state of each kind', async () => {
    const rows = (await run('staff/translations.ts')).stdout
      .split('\n')
      .map((row) => row.trim().split(/\s+/).join(' '));
    expect(rows).toEqual([
      'sorte langue à jour à revoir absentes',
      'parts en 4 0 0',
      'articles en 4 0 0',
      'axes en 2 0 0',
      'data en 2 0 0',
      'objectives en 1 1 0',
      'à revoir : npm run translate -- objectives/2-1',
      'actions en 3 0 0',
      'services en 2 0 0',
      'situations en 2 0 0',
      'pages en 2 0 0',
    ]);
  });
});

describe('npm run check', () => {
  it('says the same in French, in English, as JSON and as GitHub annotations', async () => {
    edit('articles/fr/4.mdx', (text) => text.replace('title:', 'titel:'));
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
    const { status, stdout, stderr } = await run('check.ts', '--lang', 'en');
    expect(status).toBe(1);
    expect(stdout).toContain('unknown field “titel”');
    expect(`${stdout}${stderr}`).not.toMatch(/node_modules|\n\s+at /);
  });

  it('ends well where nothing is wrong but warnings', async () => {
    expect((await run('check.ts')).status).toBe(0);
  });

  it('names the days to come on one line, and none where there is none', async () => {
    edit('amendments/2.yaml', (text) => text.replace('effect: 2030-07-01', 'effect: 2999-07-01'));
    expect((await run('check.ts')).stdout).toContain('\nÀ venir : 2999-07-01, l’avenant 2 prend effet');
    rmSync(at('amendments/2.yaml'));
    expect((await run('check.ts')).stdout).not.toContain('À venir');
  });

  it.each([
    ['check.ts', '--foo', '--lang fr ou en'],
    ['check.ts', 'x', '--watch'],
    ['staff/translate.ts', '--oui', '--yes'],
  ])('%s %s says what may follow it', async (script, option, words) => {
    const { status, stderr } = await run(script, option);
    expect(status).toBe(1);
    expect(stderr).toContain(`On ne peut pas lire « ${option} »`);
    expect(stderr).toContain(words);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});

it('whether a date has passed since the site was published is told to a person and to a workflow', async () => {
  expect((await run('date-passed.ts')).stdout).toContain('le site est à reconstruire');
  rmSync(at('amendments/2.yaml')); // nothing is to come, whatever the day of the test
  expect((await run('date-passed.ts', '--published', '2026-11-24T10:00:00Z')).stdout).toBe(
    'Aucune date n’est passée depuis le 2026-11-24 : rien à reconstruire.',
  );
  expect(await run('date-passed.ts', '--published', 'hier')).toMatchObject({ status: 1 });
});

describe('npm run build', () => {
  it('refuses to go out while facts about the publisher are missing, and names them', async () => {
    const { status, stderr } = await run('build.ts', '--production');
    expect(status).toBe(1);
    expect(stderr).toContain(' : address, publisher.director, repository.url, repository.branch.');
    expect(stderr).toContain('dist/ reste tel quel');
  });
});

describe('the page of errors in development', () => {
  it('escapes what the file says and comes back by itself', () => {
    const { problems } = checkAfter({ 'actions/fr/1-1.mdx': (text) => text.replace('"1-1"', '"1-99<b>"') });
    const html = reportPage(problems, 'fr');
    expect(html).toContain('« 1-99&lt;b&gt; »');
    expect(html).not.toContain('<b>');
    expect(html).toContain('http-equiv="refresh"');
  });
});

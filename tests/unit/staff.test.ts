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
  it.each(Object.keys(templates).filter((kind) => !['avenant', 'fichier'].includes(kind)))(
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

  it('writes the words on a file, and asks for the file itself', async () => {
    const { status, stdout } = await run('staff/new.ts', 'fichier', 'compte-rendu');
    expect([status, stdout]).toEqual([
      0,
      'écrit : src/content/files/compte-rendu.yaml\n\nRemplacez chaque « [à écrire] » par le texte ; ' +
        '« npm run check » dit où il en reste.\n' +
        'Posez ensuite le PDF ou l’image à côté : files/compte-rendu.pdf, .jpg, .png ou .webp.\n',
    ]);
    const values = ['"Compte rendu"', '"Report"', '"Les décisions"', '"The decisions"', '2020-02-03'];
    edit('files/compte-rendu.yaml', (text) => text.replaceAll(`"${unwritten}"`, () => values.shift() ?? ''));
    expect(errors().map(({ found }) => found.fr)).toEqual(['« compte-rendu.yaml », sans image ni PDF']);
    cpSync(at('files/depliant-creches.pdf'), at('files/compte-rendu.pdf'));
    expect(reportText(errors(), 'fr')).toBe('');
  });

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

describe('npm run places', () => {
  const list = path.resolve('tests/fixtures/place-lists/directory.json');
  // The commands of the guide, on a list of the fixture.
  const commands = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/^npm run places -- (.*)$/gm)].map(
    ([, words = '']) => words.replace('annuaire.json', list).split(' '),
  );

  it('shows, then adds what a public list tells, as the guide says; again, it changes nothing', async () => {
    const [trial = [], real = []] = commands;
    const before = read('places.csv');
    const shown = await run('staff/places.ts', ...trial);
    expect(shown.stdout).toContain('ajoutés : 1\n  Centre de protection maternelle et infantile - Brumeval');
    expect(shown.stdout).toContain('gardés tels quels, car vérifiés, bien que le fichier donne autre chose : 1\n');
    expect(shown.stdout).toContain('refusés : 1\n  PMI sans rue : adresse absent ou mal écrit');
    expect(read('places.csv')).toBe(before);
    expect(await run('staff/places.ts', ...real)).toMatchObject({ status: 0, stderr: '' });
    const after = read('places.csv');
    expect(after).toContain('Les Petits Saules;creches;3 rue des Saules;00100;Brumeval;01 00 00 00 11;');
    expect(after).toContain('lu-ve 9h-12h, lu-ve 13h30-17h, sa 9h-12h');
    expect(reportText(errors(), 'fr')).toBe('');
    expect((await run('staff/places.ts', ...real)).stdout).toContain('n’a pas changé');
    expect(read('places.csv')).toBe(after);
  });

  it.each([
    [[], 'Dites quel fichier lire'],
    [['import', 'absent.json'], 'absent.json n’existe pas'],
    [['import', list], 'Donnez l’adresse où ce fichier a été pris'],
    [['import', list, '--source', 'https://a.fr', '--service', 'creche'], 'Vouliez-vous dire « creches »'],
    [['import', list, '--source', 'https://a.fr', '--lu-le', 'hier'], 'écrivez 2026-11-25'],
  ])('says in words what is missing: %s', async (args, message) => {
    const ended = await run('staff/places.ts', ...args);
    expect(ended).toMatchObject({ status: 1 });
    expect(ended.stderr).toContain(message);
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
    expect(stderr).toContain(' : address, publisher.director, licenceAddress, repository.url, repository.branch.');
    expect(stderr).toContain('dist/ reste tel quel');
  });

  it('refuses to go out while its own words call a fact unsettled, the licence among them', async () => {
    edit('site.yaml', (text) =>
      text
        .replace('director: null', 'director: Ada Brumelle, maire')
        .replace('address: null', 'address: "https://brumeval.fr"\nlicenceAddress: "https://brumeval.fr/licence"')
        .replace('{ url: null, branch: null }', '{ url: "https://github.com/brumeval/site", branch: main }'),
    );
    edit('convention.yaml', (text) =>
      text.replace('licence: { fr: Licence ouverte 2.0', 'licence: { fr: Licence à confirmer par la Ville'),
    );
    const page = (text: string) => text.replace('## L’hébergeur', 'La licence reste à choisir.\n\n## L’hébergeur');
    edit('pages/fr/mentions-legales.mdx', page);
    const { status, stderr } = await run('build.ts', '--production');
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /convention\.yaml:44:\d+ {2}champ « licence\.fr »\n +trouvé {3}: « Licence à confirmer par la Ville »/,
    );
    expect(stderr).toContain('mentions-legales.mdx:13:1');
    expect(stderr).toContain('La mise en ligne est refusée : ces faits restent à établir. dist/ reste tel quel.');
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

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { latestToday } from '../../src/check/days.ts';
import { reportText } from '../../src/check/report.ts';
import { listFiles } from '../../src/reader/files.ts';
import { checkAfter, fixtureCheckedOn, fixtureRoot, type Edits } from '../support/fixture.ts';

/** Returns what the staff read about some edits: the errors of one file, in French, and in the right form. */
function told(edits: Edits, file = Object.keys(edits)[0] ?? ''): string {
  const { problems } = checkAfter(edits);
  const report = reportText(
    problems.filter((problem) => problem.file === `src/content/${file}`),
    'fr',
  );
  expect(reportText(problems, 'fr')).not.toMatch(/node_modules|\n\s+at |Error:|undefined|\[object|\\d|\(\?/);
  return report;
}

const replaced = (from: string | RegExp, to: string) => (text: string) => text.replace(from, to);

describe('a value is refused in words', () => {
  it.each<[string, string, (text: string) => string, string[]]>([
    [
      'a day that no calendar has',
      'actions/fr/1-1.mdx',
      replaced('date: "2017-09"', 'date: 2017-02-31'),
      ['« 2017-02-31 »', 'un jour qui existe'],
    ],
    ['a date in words', 'actions/fr/1-1.mdx', replaced('date: "2017-09"', 'date: début 2017'), ['2017-Q1']],
    ['a term without end', 'convention.yaml', replaced('term: P2Y', 'term: P99999999999Y'), ['P3Y pour trois ans']],
    [
      'a copy outside its folder',
      'convention.yaml',
      replaced('file: source/accord.fr.txt', 'file: ../../etc/passwd'),
      ['un fichier du dossier source'],
    ],
    [
      'a copy that climbs out of its folder',
      'convention.yaml',
      replaced('file: source/accord.fr.txt', 'file: source/../package.json'),
      ['un fichier du dossier source'],
    ],
    [
      'an address with a path',
      'site.yaml',
      replaced(/^address: null$/m, 'address: "https://exemple.fr/petite-enfance/"'),
      ['SITE_BASE'],
    ],
    [
      'a repository of a host that does not tell its software',
      'site.yaml',
      replaced('url: null, branch', 'url: "https://exemple.fr/organisme/site", branch'),
      ['champ « repository.forge »', 'github, gitlab, forgejo'],
    ],
    [
      'a repository without its name',
      'site.yaml',
      replaced('url: null, branch', 'url: "https://github.com/organisme", branch'),
      ['https://github.com/organisme/site'],
    ],
    ['an id with capitals', 'services/fr/creches.mdx', replaced(/^terms: \[/m, 'terms: [PMI, '), ['mission-locale']],
    [
      'an unknown clause form',
      'services/fr/creches.mdx',
      replaced(/^clauses: \[/m, 'clauses: [Action 1, '),
      ['action-1-5#p2'],
    ],
    [
      'a status in French',
      'commitments/1-1.yaml',
      () => 'history:\n  - { status: fait, date: 2018-02-03 }\nparts: []\n',
      ['« fait »', 'unknown, planned, under-way, done, abandoned'],
    ],
    [
      'a status misspelt',
      'commitments/1-1.yaml',
      () => 'history:\n  - { status: planed, date: 2018-02-03 }\nparts: []\n',
      ['écrivez « planned »'],
    ],
    [
      'a status left out',
      'commitments/1-1.yaml',
      () => 'history:\n  - { date: 2018-02-03 }\nparts: []\n',
      ['champ absent', 'unknown, planned, under-way, done, abandoned'],
    ],
    [
      'a short fingerprint',
      'actions/en/1-1.mdx',
      replaced(/^fingerprint:.*$/m, 'fingerprint: abc'),
      ['16 chiffres ou lettres'],
    ],
  ])('%s', (_, file, edit, words) => {
    const report = told({ [file]: edit });
    expect(report).toContain('ERREUR');
    for (const word of words) expect(report).toContain(word);
  });

  it('takes an address with or without its last slash, and a repository of GitHub', () => {
    for (const address of ['https://brumeval.fr', 'https://brumeval.fr/', 'https://brumeval.fr:8443']) {
      expect(
        reportText(
          checkAfter({
            'site.yaml': (text) =>
              text
                .replace(/^address: null$/m, `address: "${address}"`)
                .replace('url: null, branch', 'url: "https://github.com/organisme/site", branch'),
          }).problems,
          'fr',
        ),
      ).toBe('');
    }
  });

  it('does not speak of a front matter where a file has none', () => {
    expect(told({ 'partners/afo.yaml': replaced(/^short:.*\n/m, '') })).not.toContain('en-tête');
  });

  it('a slip that no YAML can hold is told once', () => {
    const report = told({ 'partners/afo.yaml': (text) => `link: {a: b: c: d: e}\n${text}` });
    expect(report.match(/deux-points/g)).toHaveLength(1);
  });

  it('every form of a schema has its words', () => {
    for (const file of listFiles('src/model').filter((name) => name !== 'shape.ts'))
      expect(readFileSync(`src/model/${file}`, 'utf8'), file).not.toContain('.regex(');
  });
});

describe('what is right field by field may be wrong together', () => {
  it.each<[string, string, (text: string) => string, string[]]>([
    [
      'two answers of one id',
      'chooser.yaml',
      replaced('id: domicile', 'id: groupe'),
      ['questions.1.choices.1.id', '« groupe » pour la deuxième fois'],
    ],
    [
      'two questions of one id',
      'chooser.yaml',
      replaced('- id: lieu\n', '- id: age\n'),
      ['questions.1.id', '« age » pour la deuxième fois'],
    ],
    [
      'a service always offered twice',
      'chooser.yaml',
      replaced('always: [', 'always: [assistants-maternels, '),
      ['always.1'],
    ],
    [
      'a situation for an answer that nobody can give',
      'chooser.yaml',
      replaced('age: [grand] }\nlimits', 'age: [grands] }\nlimits'),
      ['réponse « grands »', 'grand'],
    ],
    [
      'a row of answers that leads to no service, without a word about it',
      'chooser.yaml',
      replaced(/^limits:[^]*?(?=^more)/m, ''),
      ['services', 'grand, groupe'],
    ],
    [
      'a last question that leads to no situation',
      'chooser.yaml',
      replaced('situation: donner-son-avis', 'situation: donner-un-avis'),
      ['more.choices.0.situation', 'donner-un-avis'],
    ],
    [
      'a clause named twice',
      'services/fr/creches.mdx',
      replaced(/^terms: \[/m, 'terms: [avenant, avenant, '),
      ['« avenant » pour la deuxième fois'],
    ],
    ['an objective named twice', 'actions/fr/1-1.mdx', replaced('["1-1"]', '["1-1", "1-1"]'), ['objectives.1']],
    [
      'an age that ends before it starts',
      'services/fr/creches.mdx',
      (text) =>
        text
          .replace(/^m(in|ax)imum_age:.*\n/gm, '')
          .replace(/^checked:/m, 'minimum_age: 72\nmaximum_age: 10\nchecked:'),
      ['maximum_age: 10, moins que minimum_age: 72'],
    ],
    [
      'a name that ends before it starts',
      'services/fr/creches.mdx',
      (text) =>
        text
          .replace(/^names:\n( .*\n)*/m, '')
          .replace(
            /^checked:/m,
            'names:\n' +
              '  - { name: Un nom, since: 2021-01-01, until: 2020-01-01, note: Une note, source: ' +
              '"https://exemple.fr/n" }\nchecked:',
          ),
      ['until: 2020-01-01, avant since: 2021-01-01'],
    ],
    [
      'a term that refers to itself',
      'glossary/afo.yaml',
      replaced('see: [avenant]', 'see: [afo]'),
      ['renvoie à lui-même'],
    ],
    [
      'an entry of the journal about nothing',
      'journal.yaml',
      () => 'entries:\n  - { id: un, date: 2020-01-01, title: { fr: Un, en: One }, about: action-9-9 }\n',
      ['entries.0.about', '« action-9-9 »'],
    ],
    [
      'two entries of the journal of one id',
      'journal.yaml',
      () =>
        'entries:\n  - { id: un, date: 2020-01-01, title: { fr: Un, en: One } }\n' +
        '  - { id: un, date: 2020-01-02, title: { fr: Deux, en: Two } }\n',
      ['entries.1.id'],
    ],
  ])('%s', (_, file, edit, words) => {
    const report = told({ [file]: edit });
    expect(report).toContain('ERREUR');
    for (const word of words) expect(report).toContain(word);
  });

  it.each(['glossary', 'partners'])('a wording of two owners in %s', (folder) => {
    const { problems } = checkAfter({
      [folder === 'glossary' ? 'glossary/avenant.yaml' : 'partners/ville.yaml']: replaced(
        /^forms: \[.*\]/m,
        'forms: [AFO]',
      ),
    });
    expect(
      reportText(
        problems.filter(({ severity }) => severity === 'error'),
        'fr',
      ),
    ).toContain(`« AFO » appartient déjà à src/content/${folder}/afo.yaml`);
  });

  it('a page or a term named like what the site has', () => {
    const copy = (locale: string) =>
      readFileSync(`${fixtureRoot}/src/content/pages/${locale}/accessibilite.mdx`, 'utf8');
    for (const name of ['actions', 'integrer', 'statistiques']) {
      const { problems } = checkAfter({ [`pages/fr/${name}.mdx`]: copy('fr'), [`pages/en/${name}.mdx`]: copy('en') });
      expect(problems.map(({ file, found }) => `${file} ${found.fr}`)).toContain(
        `src/content/pages/fr/${name}.mdx page nommée « ${name} », comme une adresse du site`,
      );
    }
    expect(
      told({ 'glossary/main.yaml': 'term: Main\ndefinition: { fr: Un mot., en: A word. }\nenglish: hand\n' }),
    ).toContain('un repère des pages du site');
  });
});

describe('the headings of a page about the site', () => {
  const page = 'pages/fr/mentions-legales.mdx';

  it('have each a name of their own in the French file', () => {
    expect(told({ [page]: (text) => `${text}\n## Réutiliser\n\nLibrement.\n` })).toContain(
      '3 titres dans la page, 2 sous « sections » : editeur, hebergeur',
    );
    expect(told({ 'pages/en/mentions-legales.mdx': replaced(/\n## .*/, '\n') })).toContain(
      '1 titres dans la page, 2 sous « sections »',
    );
    expect(told({ [page]: replaced(/sections:\n( {2}- .*\n)+/, '') })).toContain('0 sous « sections » : aucun');
    expect(told({ [page]: replaced('## L’éditeur', '## Qui fait ce site') })).toBe('');
  });

  it('are named in plain letters, once, and not as what every page has', () => {
    expect(told({ [page]: replaced('id: editeur', 'id: éditeur') })).toContain('minuscules, chiffres et tirets');
    expect(told({ [page]: replaced('id: editeur', 'id: hebergeur') })).toContain('« hebergeur »');
    expect(told({ [page]: replaced('id: editeur', 'id: main') })).toContain('un repère que chaque page a déjà');
  });
});

describe('addresses that moved', () => {
  const moved = (...pairs: [string, string][]) =>
    told({
      'redirects.yaml': () =>
        `redirects:\n${pairs.map(([from, to]) => `  - { from: "${from}", to: "${to}" }\n`).join('')}`,
    });

  it('may follow one another to a page', () => {
    expect(moved(['/fr/a/', '/fr/b/'], ['/fr/b/', '/fr/axes/1/#data-1-1'], ['/id/x-1/', '/id/action-1-1/'])).toBe('');
  });

  it.each([
    [
      '/fr/articles/2/',
      '/fr/articles/',
      'redirects.0.from',
      'l’adresse « /fr/articles/2/ » est celle d’une page du site',
      'effacez cette ligne, ou donnez à la page une autre adresse',
    ],
    [
      '/id/convention/',
      '/fr/',
      'redirects.0.from',
      'l’adresse « /id/convention/ » est celle d’une page du site',
      'effacez cette ligne, ou donnez à la page une autre adresse',
    ],
    [
      '/fr/a/',
      '/fr/actions/1-9/',
      'redirects.0.to',
      'la nouvelle adresse « /fr/actions/1-9/ » n’est celle d’aucune page',
      'écrivez « /fr/actions/1-1/ »',
    ],
    [
      '/fr/a/',
      '/fr/actions/1-1#p2',
      'redirects.0.to',
      'la nouvelle adresse « /fr/actions/1-1#p2 » n’est celle d’aucune page',
      'écrivez « /fr/actions/1-1/ »',
    ],
    [
      '/fr/a/',
      '/fr/actions/1-1/#p7',
      'redirects.0.to',
      '« /fr/actions/1-1/#p7 » : la page n’a pas de repère à ce nom',
      'écrivez « /fr/actions/1-1/#p1 », ou « /fr/actions/1-1/ »',
    ],
    [
      '/fr/a/',
      '/fr/glossaire/#un-mot-qui-n-y-est-pas',
      'redirects.0.to',
      'la page n’a pas de repère à ce nom',
      'écrivez « /fr/glossaire/ »',
    ],
    ['/fr/a/', '/fr/axes/?axe=1', 'redirects.0.to', 'la page n’a pas de repère', 'écrivez « /fr/axes/ »'],
    [
      '/fr/a/',
      '/editions/texte.csv',
      'redirects.0.to',
      '« /editions/texte.csv » n’est celle d’aucun fichier publié',
      'copiez l’adresse du fichier d’aujourd’hui',
    ],
    [
      '/fr/a/',
      '/en/qqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqqq/',
      'redirects.0.to',
      'n’est celle d’aucune page',
      'copiez l’adresse de la page d’aujourd’hui',
    ],
  ])('are refused over a page, or to none: %s → %s', (from, to, field, found, remedy) => {
    const { problems } = checkAfter({ 'redirects.yaml': `redirects:\n  - { from: "${from}", to: "${to}" }\n` });
    expect(problems).toMatchObject([{ severity: 'error', field, position: { line: 2 } }]);
    expect(problems[0]?.found.fr).toContain(found);
    expect(problems[0]?.remedy.fr).toBe(remedy);
  });

  it('may lead to a file, and are not blamed for a page whose own file has an error', () => {
    const ledger = '/editions/textes.csv\n/fr/axes/1/#graphique\n/fr/axes/9/#graphique\n';
    const to = (address: string) =>
      checkAfter({
        '../../source/ledger.txt': ledger,
        'redirects.yaml': `redirects:\n  - { from: "/fr/a/", to: "${address}" }\n`,
      }).problems.map(({ found, remedy }) => [found.fr, remedy.fr]);
    expect(to('/editions/textes.csv')).toEqual([]);
    expect(to('/fr/axes/1/#graphique')).toEqual([]);
    expect(to('/editions/texte.csv')).toEqual([
      ['« /editions/texte.csv » n’est celle d’aucun fichier publié', 'écrivez « /editions/textes.csv »'],
    ]);
    expect(to('/fr/axes/9/#graphique')).toEqual([
      ['la nouvelle adresse « /fr/axes/9/#graphique » n’est celle d’aucune page', 'écrivez « /fr/axes/1/ »'],
    ]);
    const { problems } = checkAfter({
      'services/fr/creches.mdx': (text) => text.replace('title:', 'titre:'),
      'redirects.yaml': 'redirects:\n  - { from: "/fr/a/", to: "/fr/services/creches/" }\n',
    });
    expect(problems.filter(({ file }) => file.endsWith('redirects.yaml'))).toEqual([]);
    expect(problems.length).toBeGreaterThan(0);
  });

  it.each([
    '/',
    '/fr/',
    '/fr/a',
    'fr/a/',
    '/de/a/',
    '/fr/a/?b',
    '/fr/a/#b',
    '/fr//a/',
    '/fr/../a/',
    '//fr/a/',
    'https://exemple.fr/a/',
  ])('refuse %s as an old address', (from) => {
    expect(moved([from, '/fr/axes/1/'])).toContain('l’ancienne adresse d’une page');
  });

  it.each(['//evil.example/', '/\\\\evil.example/', 'https://evil.example/', 'fr/axes/1/', ''])(
    'refuse %s as a new address',
    (to) => {
      expect(moved(['/fr/a/', to])).toMatch(/une adresse de ce site/);
    },
  );

  it('refuse an address that leads to two places, and a loop', () => {
    expect(moved(['/fr/a/', '/fr/axes/1/'], ['/fr/a/', '/fr/axes/2/'])).toContain('« /fr/a/ » pour la deuxième fois');
    expect(moved(['/fr/a/', '/fr/b/'], ['/fr/b/', '/fr/a/#p1'])).toContain('/fr/a/ → /fr/b/ → /fr/a/');
    expect(moved(['/fr/a/', '/fr/a/'])).toContain('/fr/a/ → /fr/a/');
  });
});

describe('days still to come', () => {
  const told = (edits: Edits) =>
    checkAfter(edits).problems.map(({ severity, field, found }) => `${severity} ${field} ${found.fr}`);
  const fact =
    '{ status: done, date: 2999-02-03, statedBy: Un service, source: { title: Un rapport, url: ' +
    '"https://exemple.fr/r" } }';
  it.each<[string, (text: string) => string, string]>([
    ['services/fr/creches.mdx', replaced(/^checked:.*$/m, 'checked: 2999-01-01'), 'checked 2999-01-01'],
    ['situations/fr/cherche-une-place.mdx', replaced(/^checked:.*$/m, 'checked: 2999-01-01'), 'checked 2999-01-01'],
    [
      'journal.yaml',
      () => 'entries:\n  - { id: un, date: 2999-01-01, title: { fr: Un, en: One } }\n',
      'entries.0.date 2999-01-01',
    ],
    ['commitments/1-1.yaml', () => `history:\n  - ${fact}\nparts:\n  - - ${fact}\n`, 'history.0.date 2999-02-03'],
  ])('in %s are refused', (file, edit, start) => {
    expect(told({ [file]: edit })[0]).toBe(`error ${start}, une date à venir`);
  });

  it('are told from the day that is given, anywhere on Earth', () => {
    expect(latestToday(new Date('2026-11-24T09:59:59Z'))).toBe('2026-11-24');
    expect(latestToday(new Date('2026-11-24T10:00:00Z'))).toBe('2026-11-25');
    const early = fixtureCheckedOn('2017-02-01').problems.filter(({ found }) => found.fr.endsWith('une date à venir'));
    expect(
      early.map(({ severity, file, field }) => `${severity} ${file.replace('src/content/', '')} ${field}`),
    ).toEqual([
      'error commitments/1-1.yaml parts.0.0.date',
      'error commitments/1-2.yaml history.0.date',
      'error contacts/ecoute.yaml read',
      'error contacts/ecoute.yaml confirmed.on',
      'error contacts/mairie.yaml sources.1.date',
      'error contacts/mairie.yaml read',
      'error files/depliant-creches.yaml date',
      'error files/halte-d-enfants.yaml date',
      'error journal.yaml entries.1.date',
      'error languages.yaml sources.exemple.read',
      'error places.csv verifie_le',
      'error places.csv verifie_le',
      'error places.csv verifie_le',
      'error places.csv lu_le',
      'error prices/aide.yaml read',
      'error prices/creche.yaml since',
      'error prices/creche.yaml read',
      'error services/fr/assistants-maternels.mdx checked',
      'error services/fr/creches.mdx checked',
      'error site.yaml accessibilityStatement.established',
      'error situations/fr/cherche-une-place.mdx checked',
      'error situations/fr/donner-son-avis.mdx checked',
    ]);
  });
});

describe('the table of places', () => {
  const header =
    readFileSync(`${fixtureRoot}/src/content/places.csv`, 'utf8')
      .replace(/^\ufeff/, '')
      .split('\n')[0]
      ?.trim() ?? '';
  const row = 'Un lieu;creches;1 rue A;12345;Ville;;;;lu-ve 8h-18h30;;;2026-11-24';
  const table = (...rows: string[]) => told({ 'places.csv': `${[header, ...rows].join('\n')}\n` });

  it('takes a day that ends at midnight', () =>
    expect(table(row, row.replace('Un lieu', 'Deux').replace('18h30', '24h'))).toBe(''));

  it.each<[string, string[], string]>([
    ['words to be written', [row.replace('1 rue A', '[à écrire]')], 'places.csv:2:'],
    ['an invisible character', [row, row.replace('Un lieu', 'Un\u200b lieu')], 'places.csv:3:3'],
    ['garbled accents', [row.replace('Ville', 'CrÃ©teil')], 'accents abîmés'],
    ['a merge conflict', [row, '<<<<<<< HEAD'], 'marque de conflit'],
    ['an hour after midnight', [row.replace('18h30', '24h30')], 'horaires (I)'],
    ['a name without an anchor', [row.replace('Un lieu', '« ? »')], 'au moins une lettre'],
  ])('refuses %s, once', (_, rows, words) => {
    const report = table(...rows);
    expect(report).toContain(words);
    expect(report.match(/ERREUR/g)).toHaveLength(1);
  });

  it('refuses a column that stands twice', () => {
    expect(told({ 'places.csv': `${header};nom\n` })).toContain('colonne « nom » pour la deuxième fois');
  });
});

describe('figures that rest on themselves', () => {
  const both = (words: string) => `{ fr: ${words}, en: ${words} }`;
  const derived = (formula: string) => `derived: { formula: "${formula}", words: ${both('Calcul')} }`;
  const figure = (rows: string) =>
    `kind: stack\nchapter: needs\norder: 99\ntitle: ${both('Des places')}\n` +
    `takeaway: ${both('Des places')}\nunit: ${both('places')}\ngeography: ${both('Ville')}\nyear: null\n` +
    `source: ${both('Texte')}\nnote: ${both('Note')}\nrows:\n${rows}`;
  const line = (id: string, more: string) =>
    `  ${id}: { label: ${both('Une ligne')}, value: 2, clause: action-1-2, ${more} }\n`;
  it.each([
    ['a formula of its own row', line('a', derived('essai.a')), 'essai.a → essai.a'],
    [
      'two formulas of each other',
      line('a', derived('essai.b')) + line('b', derived('essai.a + 0')),
      'essai.a → essai.b → essai.a',
    ],
    ['a row added to itself', line('a', 'adds: a'), 'essai.a → essai.a'],
    ['two rows added to each other', line('a', 'adds: b') + line('b', 'adds: a'), 'essai.b → essai.a → essai.b'],
  ])('%s', (_, rows, words) => expect(told({ 'statistics/essai.yaml': figure(rows) })).toContain(words));

  it('a formula of a row that is not its own passes', () => {
    expect(told({ 'statistics/essai.yaml': figure(line('a', 'adds: b') + line('b', derived('essai.a'))) })).toBe('');
  });
});

describe('bodies', () => {
  const withText = (text: string) => ({ 'services/fr/creches.mdx': replaced(/<What>\n/, `<What>\n\n${text}\n`) });
  it.each([
    ['a paragraph that its clause lacks', '[le texte de l’action](clause:action-1-1#p99)', 'de #p1 à #p2'],
    ['a paragraph of what has none', '[la page](service:creches#p1)', 'cet identifiant n’existe pas'],
    ['a table', '| Âge | Lieu |\n|---|---|\n| 2 ans | ici |', 'un tableau'],
    ['a table without its outer bars', 'Âge | Lieu\n:--- | ---:\n2 ans | ici', 'un tableau'],
  ])('refuse %s, on its line', (_, text, words) => {
    const report = told(withText(text));
    expect(report).toContain(words);
    const file = readFileSync(`${fixtureRoot}/src/content/services/fr/creches.mdx`, 'utf8');
    expect(report).toContain(`creches.mdx:${file.slice(0, file.indexOf('<What>')).split('\n').length + 2}:`);
  });

  it('take a paragraph that is there, and a bar in a sentence', () => {
    expect(
      told(withText('[le texte de l’action](clause:action-1-1#p1) a | b\n- un')).replace(/À REVOIR/g, ''),
    ).not.toContain('ERREUR');
  });
});

describe('a text that an amendment adds', () => {
  const insert = (text: string) =>
    `${text}  - action: insert\n    clause: article-2-bis\n    after: article-2\n` +
    '    title: { fr: Budget, en: Budget }\n' +
    '    summary: { fr: Un budget., en: A budget. }\n' +
    '    text: { fr: "# Art. 2 bis\\n\\nUn budget est voté.", en: "# Art. 2 bis\\n\\nA budget is voted." }\n';
  const service = (text: string) =>
    text
      .replace('clauses: [', 'clauses: [article-2-bis#p1, ')
      .replace('Vous payez selon vos revenus.', 'Voir [le budget](clause:article-2-bis#p1).');

  it('may be quoted and linked to from its day on', () => {
    const { problems, model } = checkAfter({ 'amendments/1.yaml': insert, 'services/fr/creches.mdx': service });
    expect(problems.filter(({ file }) => file.includes('/fr/'))).toEqual([]);
    expect(model.services.get('creches')?.clauses[0]).toEqual({ clause: 'article-2-bis', paragraph: 1 });
  });

  it('has no page before', () => {
    const { problems } = checkAfter({ 'amendments/2.yaml': insert, 'services/fr/creches.mdx': service });
    expect(problems.map(({ found }) => found.fr)).toContain(
      'lien vers « clause:article-2-bis#p1 » : cet identifiant n’existe pas',
    );
  });
});

import { describe, expect, it } from 'vitest';
import { checkAfter, type Edits } from '../support/fixture.ts';

/** Returns what staff read of some edits: place, words and remedy, in French. */
const told = (edits: Edits): (string | undefined)[][] =>
  checkAfter(edits)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ file, position, found, remedy }) => [
      `${file.replace('src/content/', '')}${position ? `:${position.line}` : ''}`,
      found.fr,
      remedy.fr,
    ]);

const within = (words: string) => ({
  'services/fr/creches.mdx': (text: string) => text.replace('- Demandez', `- ${words}\n- Demandez`),
});

describe('a link that calls or writes', () => {
  it.each(['[Appelez la mairie](tel:0149336666)', '[01 49 33 66 66](tel:+33149336666)', '[le 3114](tel:3114)'])(
    'is taken: %s',
    (link) => expect(told(within(link))).toEqual([]),
  );

  it('is taken: an email address', () => expect(told(within('[Écrivez à la mairie](mailto:a@ville.fr)'))).toEqual([]));

  it.each([
    ['[Appelez](tel:01493366)', 'lien vers « tel:01493366 »', 'corrigez le numéro'],
    ['[Appelez](tel:01.49.33.66.66)', 'lien vers « tel:01.49.33.66.66 »', 'écrivez « tel:0149336666 »'],
    ['[01 49 33 66 67](tel:0149336666)', '« 01 49 33 66 67 », et le lien compose 0149336666', 'corrigez l’un des deux'],
    ['[Écrivez](mailto:a.ville.fr)', 'lien vers « mailto:a.ville.fr »', 'corrigez l’adresse électronique'],
    [
      '[Écrivez](mailto:a@ville.fr?subject=x)',
      'lien vers « mailto:a@ville.fr?subject=x »',
      'écrivez « mailto:a@ville.fr »',
    ],
  ])('is refused: %s', (link, found, remedy) =>
    expect(told(within(link))).toEqual([['services/fr/creches.mdx:55', found, remedy]]),
  );
});

describe('a file that is none of the content', () => {
  it.each([
    ['services/fr/plan.png', '« plan.png », une image', 'déplacez-le dans src/content/files'],
    ['images/plan.jpg', '« plan.jpg », une image', 'déplacez-le dans src/content/files'],
    ['services/fr/halte.docx', '« halte.docx », un document de traitement de texte', 'lancez « npm run new »'],
    [
      'places.xlsx',
      '« places.xlsx », un classeur de tableur',
      'pour la table des lieux, enregistrez-la en « CSV UTF-8 »',
    ],
    ['accord.pdf', '« accord.pdf », un document PDF', '« npm run new -- fichier son-nom » ; sinon effacez-le'],
    ['site.yaml.bak', '« site.yaml.bak », une copie laissée par un logiciel', 'effacez ce fichier'],
    ['services/fr/Crèche du parc.mdx', 'nom de fichier « Crèche du parc.mdx »', 'renommez-le « creche-du-parc.mdx »'],
    ['glossary/pmi.yml', 'nom de fichier « pmi.yml »', 'renommez-le « pmi.yaml »'],
  ])('%s', (file, found, remedy) => {
    const [first, ...others] = told({ [file]: 'x' });
    expect(first?.slice(0, 2)).toEqual([file, found]);
    expect(first?.[2]).toContain(remedy);
    expect(others).toEqual([]);
  });
});

describe('what Markdown knows and the pages do not show is named in French, once', () => {
  it.each([
    ['***', 'une ligne de séparation', 'effacez cette ligne'],
    ['> Des mots.', 'une citation en retrait, « > »', 'effacez le signe >, et mettez les mots cités entre « »'],
    ['# Titre', 'un titre', 'effacez le titre : chaque partie porte déjà le sien'],
  ])('%s', (words, found, remedy) =>
    expect(told({ 'services/fr/creches.mdx': (text) => `${text}\n${words}\n` })).toEqual([
      ['services/fr/creches.mdx:59', found, remedy],
    ]),
  );
});

describe('a value', () => {
  it('that must be more than 0', () =>
    expect(
      checkAfter({ 'statistics/places.yaml': (text) => `mark: 0\n${text.replace(/^mark:.*\n/m, '')}` }).problems.map(
        ({ found, expected }) => [found.fr, expected?.fr],
      ),
    ).toEqual([['« 0 »', 'plus de 0']]));

  it('that is a group of fields names them', () => {
    const fact = (source: string) => ({
      'commitments/1-1.yaml': () =>
        `history:\n  - { status: planned, date: 2018-02-03, statedBy: "La ville"${source} }\nparts: []\n`,
    });
    const fields = 'ces champs : title, url';
    const expected = (source: string) => checkAfter(fact(source)).problems.map((problem) => problem.expected?.fr);
    expect(expected(', source: "Conseil"')).toEqual([fields]);
    expect(expected('')).toEqual([fields]);
  });

  it('with a remark after an id or a date is whole, and prose is cut', () => {
    expect(told({ 'glossary/avenant.yaml': (text) => text.replace('amendment', 'amendment # un mot') })).toEqual([]);
    expect(
      told({ 'glossary/avenant.yaml': (text) => text.replace('amendment', 'Change # un mot') }).map(
        ([, found]) => found,
      ),
    ).toEqual(['« Change » seulement : ce qui suit le signe # (« un mot ») n’est pas lu']);
  });
});

describe('what is deleted', () => {
  it('is told once, with every line that names it, in one go', () => {
    const [left, gone, ...others] = told({ 'services/fr/creches.mdx': null, 'services/en/creches.mdx': null });
    expect(left?.slice(0, 2)).toEqual(['chooser.yaml:12', 'aucun service pour bebe, groupe, et rien qui le dise']);
    expect(gone?.[1]).toBe(
      'service « creches » : cet identifiant n’existe pas, et 16 lignes de 11 fichiers le nomment',
    );
    expect(gone?.[2]).toMatch(
      /^si vous l’avez supprimé, effacez ces lignes, ou ce qui le nomme : src\/content\/chooser/,
    );
    for (const place of [
      'places.csv:3 (service (B))',
      'site.yaml:15 (services.0)',
      'situations/fr/cherche-une-place.mdx:8',
    ])
      expect(gone?.[2]).toContain(place);
    expect(others).toEqual([]);
  });

  it('is not meant by an id that is misspelt', () =>
    expect(told({ 'glossary/creche.yaml': (text) => text.replace('service: creches', 'service: creche') })).toEqual([
      [
        'glossary/creche.yaml:7',
        'service « creche » : cet identifiant n’existe pas',
        'écrivez « creches », ou effacez cette ligne',
      ],
    ]));
});

it('a wording of two terms is told on the file whose name it is not', () => {
  const given = (file: string, form: string) =>
    told({ [file]: (text: string) => text.replace('forms: [', `forms: [${form}, `) }).map(([place]) => place);
  expect(given('glossary/creche.yaml', 'avenant')).toEqual(['glossary/creche.yaml:2']);
  expect(given('glossary/avenant.yaml', 'crèche')).toEqual(['glossary/avenant.yaml:2']);
});

it('a new convention is told how its lock is made', () =>
  expect(told({ 'lock.yaml': null })[0]?.[2]).toBe(
    'pour une convention nouvelle, lancez « npm run lock », qui écrit ce fichier ; si elle existait déjà, remettez ' +
      'ce fichier depuis l’historique du projet',
  ));

it('a locked text that changed is told on the line of the change', () => {
  const line = (file: string, edit: (text: string) => string) =>
    told({ [file]: edit })
      .filter(([, found]) => found?.startsWith('le texte verrouillé a changé'))
      .map(([place]) => place);
  expect(line('articles/fr/4.mdx', (text) => text.replace('un préavis', 'préavis'))).toEqual(['articles/fr/4.mdx:8']);
  expect(line('articles/fr/4.mdx', (text) => text.replace('RESILIATION', 'FIN'))).toEqual(['articles/fr/4.mdx:6']);
  expect(line('axes/fr/1.mdx', (text) => text.replace(/^Objectifs$/m, 'Objectif'))).toEqual(['axes/fr/1.mdx:12']);
});

it('a sentence of a translation that is that of the French is told; a name may be the same', () => {
  const sentence = 'Une partie peut y mettre fin trois mois à l’avance.';
  expect(told({ 'articles/en/4.mdx': (text) => text.replace(/^summary:.*$/m, `summary: "${sentence}"`) })).toEqual([
    ['articles/en/4.mdx:3', `des mots restés en français : « ${sentence} »`, 'traduisez-les'],
  ]);
  expect(
    told({ 'partners/afo.yaml': (text) => text.replace(/^role:.*$/m, 'role: { fr: Elle aide., en: Elle aide. }') }),
  ).toEqual([]);
  expect(
    told({
      'partners/afo.yaml': (text) =>
        text.replace('It may pay a grant.', 'Elle peut verser une subvention.').replace('en: Agency', 'en: Agence'),
    }).map(([place]) => place),
  ).toEqual(['partners/afo.yaml:4']);
});

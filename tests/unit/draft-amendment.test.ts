import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCompiler, writeAnnex } from '../../scripts/editions.ts';
import { checkContent } from '../../src/check/content.ts';
import { annexData } from '../../src/editions/amendment-annex.ts';
import { absenceList, absentFromDraft, draftPage } from '../../src/editions/draft-page.ts';
import { droppedParagraphs } from '../../src/model/amendments/dropped-paragraphs.ts';
import { draftsOf } from '../../src/model/amendments/draft.ts';
import { wordDifference } from '../../src/model/amendments/word-difference.ts';
import { plainText, parseClauseText } from '../../src/model/convention/clause-text.ts';
import { siteDraft } from '../../src/reader/site-draft.ts';
import { runCommand } from '../support/command.ts';
import { fixtureRoot, fixtureToday } from '../support/fixture.ts';
import { hasPoppler, pdfText } from '../support/pdf.ts';

/** A draft that takes a paragraph out of article 3 and adds an action. */
const draft = `title: { fr: Avenant n° 3, en: Amendment no. 3 }
draft: true
signed: 2027-01-15
effect: 2027-02-01
changes:
  - action: replace
    clause: article-3
    summary: { fr: Un comité suit l’accord., en: A committee follows the agreement. }
    text:
      fr: |
        # Art. 3 : SUIVI ET AVENANTS

        Un comité se réunit deux fois par an.
      en: |
        # Art. 3: FOLLOW-UP AND AMENDMENTS

        A committee meets twice a year.
  - action: repeal
    clause: action-1-1
`;
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'draft-'));
  cpSync(fixtureRoot, root, { recursive: true });
  writeFileSync(path.join(root, 'src/content/amendments/3.yaml'), draft);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const canRead = hasPoppler() && !('reason' in (await loadCompiler()));
const spaced = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const article3 = (day: string, asked?: string) =>
  plainText(checkContent(root, day, asked).model.convention.byId.get('article-3')?.blocks.fr ?? []);

describe('the draft of an amendment', () => {
  it('needs no resolution yet, and is checked as any other', () => {
    const errors = () => checkContent(root, fixtureToday).problems.filter(({ severity }) => severity === 'error');
    expect(errors()).toEqual([]);
    writeFileSync(
      path.join(root, 'src/content/amendments/3.yaml'),
      draft.replace('clause: action-1-1', 'clause: action-1-9'),
    );
    expect(errors().map(({ file, field }) => [file, field])).toEqual([
      ['src/content/amendments/3.yaml', 'changes.1.clause'],
    ]);
    writeFileSync(path.join(root, 'src/content/amendments/3.yaml'), draft.replace('draft: true\n', ''));
    expect(errors().map(({ found }) => found.fr)).toEqual(['approbation absente : ville, afo']);
  });

  it('is in no model unless it is asked for, not even after its day', () => {
    expect(article3('2026-11-24')).toContain('chaque année');
    expect(article3('2027-02-01')).toContain('chaque année');
    expect(checkContent(root, '2026-11-24').model.amendments.map(({ id }) => id)).toEqual(['1', '2']);
    expect(article3('2027-02-01', '3')).toBe('Art. 3 : SUIVI ET AVENANTS\n\nUn comité se réunit deux fois par an.');
    expect(article3('2027-02-01', '2')).toContain('chaque année');
    expect(draftsOf(checkContent(root, fixtureToday).entries)).toEqual(['src/content/amendments/3.yaml']);
  });

  it('is asked for by a variable of its own, which the build of the site refuses', async () => {
    expect(siteDraft({})).toBeUndefined();
    expect(siteDraft({ SITE_DRAFT: '' })).toBeUndefined();
    expect(siteDraft({ SITE_DRAFT: '3' })).toBe('3');
    process.env['SITE_DRAFT'] = '3';
    try {
      const built = await runCommand(root, 'build.ts', '--production');
      expect(built.status).toBe(1);
      expect(built.stderr).toContain('La variable SITE_DRAFT montre un projet d’avenant');
    } finally {
      delete process.env['SITE_DRAFT'];
    }
  });

  it('keeps its number: the next amendment that is begun has another', async () => {
    expect((await runCommand(root, 'staff/new.ts', 'avenant', 'article-4')).stdout).toContain(
      'écrit : src/content/amendments/4.yaml',
    );
  });

  it('is named by the check', async () => {
    expect((await runCommand(root, 'check.ts')).stdout).toContain(
      'Projet, absent du site : src/content/amendments/3.yaml (draft: true).',
    );
  });
});

describe('npm run avenant', () => {
  it('shows each change word by word, the paragraphs dropped, and all that speaks of it', async () => {
    const { status, stdout, stderr } = await runCommand(root, 'staff/amendment.ts', '3');
    expect([status, stderr]).toEqual([0, '']);
    expect(spaced(stdout).split('\n')).toEqual([
      'Avenant n° 3 (src/content/amendments/3.yaml), effet le 2027-02-01. PROJET : il n’est pas dans ' + 'le site.',
      '',
      'article-3 · Article 3 : remplacé',
      '  fr : … AVENANTS ¶ Un comité se réunit [-chaque-]{+deux+} [-année-]{+fois par an+}.[- ¶ Toute ' +
        'modification fait l’objet d’un avenant.-]',
      '  en : … AND AMENDMENTS ¶ A committee meets [-each-]{+twice+} {+a +}year.[- ¶ Any change is ' +
        'made by an amendment.-]',
      '  paragraphe 2 SUPPRIMÉ : Toute modification fait l’objet d’un avenant.',
      '  2 paragraphes avant, 1 après : vérifiez qu’aucun ne manque par oubli.',
      '  À relire, car cela en parle :',
      '    src/content/articles/en/3.mdx (title)',
      '    src/content/articles/en/3.mdx (summary)',
      '    src/content/articles/fr/3.mdx (title)',
      '    src/content/articles/fr/3.mdx (summary)',
      '    src/content/convention.yaml (rules.amendments)',
      '    src/content/convention.yaml (rules.followUp.0)',
      '',
      'action-1-1 · Axe 1, action 1 : abrogé',
      '  fr : [-Ouvrir une crèche de 15 à 20 places en septembre 2017 ¶ La Ville construit le bâtiment ' +
        'et l’AFO peut verser une subvention. Un second lieu sera choisi au 1er trimestre 2018.-]',
      '  en : [-Open a nursery of 15 to 20 places in September 2017 ¶ The Town builds the premises and ' +
        'the AFO may pay a grant. A second site will be chosen in the 1st quarter of 2018.-]',
      '  À relire, car cela en parle :',
      '    src/content/actions/en/1-1.mdx (title)',
      '    src/content/actions/en/1-1.mdx (summary)',
      '    src/content/actions/en/1-1.mdx (partners)',
      '    src/content/actions/en/1-1.mdx (dates)',
      '    src/content/actions/fr/1-1.mdx (title)',
      '    src/content/actions/fr/1-1.mdx (summary)',
      '    src/content/actions/fr/1-1.mdx (partners)',
      '    src/content/actions/fr/1-1.mdx (dates)',
      '    src/content/commitments/1-1.yaml (history)',
      '    src/content/services/en/creches.mdx (text)',
      '    src/content/services/fr/creches.mdx (clauses.0)',
      '    src/content/services/fr/creches.mdx (text)',
      '    src/content/situations/fr/cherche-une-place.mdx (clauses.1)',
      '    src/content/statistics/dates.yaml (rows.creche.clause)',
      '    src/content/statistics/dates.yaml (rows.second-lieu.clause)',
      '    src/content/statistics/places.yaml (rows.projet.clause)',
      '    src/content/statistics/projection.yaml (rows.avec-la-creche.clause)',
    ]);
  });

  it.skipIf(!canRead)(
    'builds, apart from the site, the marked pages and the annexes, and names what is left out',
    async () => {
      // What Astro builds is tried with the site of the fixture: here it writes one page and one file.
      const bin = path.join(root, 'node_modules/astro/bin');
      mkdirSync(bin, { recursive: true });
      writeFileSync(
        path.join(bin, 'astro.mjs'),
        `import { mkdirSync, writeFileSync } from 'node:fs';
       const folder = process.argv[process.argv.indexOf('--outDir') + 1];
       mkdirSync(folder + '/fr', { recursive: true });
       mkdirSync(folder + '/editions');
       const { SITE_DRAFT, SITE_DATE } = process.env;
       const head = '<html lang="fr"><head><title>A</title></head>';
       writeFileSync(folder + '/fr/index.html', head + '<body>' + SITE_DRAFT + ' le ' + SITE_DATE);
       writeFileSync(folder + '/editions/convention.json', '{}');`,
      );
      symlinkSync(path.resolve('node_modules/@expo-google-fonts'), path.join(root, 'node_modules/@expo-google-fonts'));
      for (const part of ['src/editions', 'src/styles']) cpSync(part, path.join(root, part), { recursive: true });
      const alone = draft.replace(/ {2}- action: repeal[^]*/, ''); // figures are drawn from the action that it repeals
      writeFileSync(path.join(root, 'src/content/amendments/3.yaml'), alone);
      const { status, stdout, stderr } = await runCommand(root, 'staff/amendment.ts', '3', '--projet');
      expect([stderr, status]).toEqual(['', 0]);
      const built = path.join(root, '.build/projet-3');
      expect(readdirSync(built, { recursive: true }).map(String).sort()).toEqual([
        'editions',
        'fichiers-absents.txt',
        'fr',
        'fr/index.html',
        'robots.txt',
        'telechargements',
        'telechargements/avenant-3.projet.en.pdf',
        'telechargements/avenant-3.projet.fr.pdf',
      ]);
      const page = spaced(readFileSync(path.join(built, 'fr/index.html'), 'utf8'));
      expect(page).toContain('<title>Projet d’avenant n° 3 · A</title>');
      expect(page).toMatch(/3 le 2027-02-01$/);
      expect(readFileSync(path.join(built, 'robots.txt'), 'utf8')).toBe('User-agent: *\nDisallow: /\n');
      expect(readFileSync(path.join(built, 'fichiers-absents.txt'), 'utf8')).toContain('\neditions/convention.json\n');
      const said = spaced(stdout);
      expect(said).toContain(
        'Les fichiers de données n’y sont pas : .build/projet-3/fichiers-absents.txt les nomme (1).',
      );
      expect(existsSync(path.join(root, 'dist'))).toBe(false);
    },
  );

  it('says what it cannot do', async () => {
    const said = async (...words: string[]) => (await runCommand(root, 'staff/amendment.ts', ...words)).stderr;
    expect(await said()).toBe('Dites quel avenant : par exemple « npm run avenant -- 1 ».');
    expect(await said('7')).toContain('« 7 » : il n’y a pas de fichier lisible src/content/amendments/7.yaml');
    expect(await said('1', '--projet')).toContain('src/content/amendments/1.yaml n’est pas un projet (draft: true)');
  });
});

describe('a difference', () => {
  it('takes away and adds whole paragraphs, and gives both texts back', () => {
    const before = 'A\n\nUn comité se réunit chaque année.\n\nToute modification fait l’objet d’un avenant.\n\nFin.';
    const after = 'A\n\nLes communes voisines participent aux travaux.\n\nUn comité se réunit chaque mois.\n\nFin.';
    const runs = wordDifference(before, after);
    const without = (left: string) =>
      runs
        .filter(({ kind }) => kind !== left)
        .map(({ text }) => text)
        .join('');
    expect([without('added'), without('removed')]).toEqual([before, after]);
    expect(runs.filter(({ kind }) => kind !== 'same')).toEqual([
      { kind: 'added', text: '\n\nLes communes voisines participent aux travaux.' },
      { kind: 'removed', text: 'année' },
      { kind: 'added', text: 'mois' },
      { kind: 'removed', text: '\n\nToute modification fait l’objet d’un avenant.' },
    ]);
  });
});

describe('a paragraph of which no word is kept', () => {
  const dropped = (before: string, after: string) =>
    droppedParagraphs(parseClauseText(before), parseClauseText(after)).map(({ number }) => number);
  it.each([
    ['Un.\n\nDeux.\n\nTrois.', 'Un.\n\nTrois.', [2]],
    ['Un mot.\n\nDeux mots.', 'Un mot. Deux mots.', []],
    ['Un mot.\n\nDeux.', 'Un mot changé.\n\nDeux.', []],
    ['Un.\n\nDeux.', '', [1, 2]],
    ['Un.', 'Un.\n\nDeux.', []],
  ])('%j to %j drops %j', (before, after, expected) => {
    expect(dropped(before, after)).toEqual(expected);
  });
});

describe('a page of a draft', () => {
  it('says so in its title, at its top and to robots, in its language', () => {
    const page = '<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title></head><body class="b">x';
    expect(spaced(draftPage(page, '3')).replace(/<style>.*<\/style>/, '')).toBe(
      '<!DOCTYPE html><html lang="en"><head><meta name="robots" content="noindex, nofollow"><meta charset="utf-8">' +
        '<title>Draft amendment no. 3 · A</title></head><body class="b"><p class="draft-amendment" role="note">' +
        'Draft amendment no. 3. This text is not in force: no assembly has voted on it yet. The files to download ' +
        'are not made for a draft.</p>x',
    );
    expect(spaced(draftPage('<html lang="fr"><head><title>A</title></head><body>', '3'))).toContain(
      'Projet d’avenant n° 3. Ce texte n’est pas en vigueur',
    );
    expect(
      draftPage('<html lang="fr"><head><meta name="robots" content="noindex"><title>A</title></head><body>', '3').match(
        /robots/g,
      ),
    ).toHaveLength(1);
    expect(() => draftPage('<p>x</p>', '3')).toThrow('cannot be marked');
  });
});

describe('the files of a draft', () => {
  const files = [
    'fr/index.html',
    'editions/convention.json',
    'editions/textes.csv',
    'favicon.svg',
    '_astro/a.css',
    'pagefind/x.pf_index',
    'fr/statistiques/places.svg',
    'fr/statistiques/places.png',
    'fr/avenants.xml',
    'texte/SHA256SUMS',
    'telechargements/convention.fr.pdf',
  ];
  const absent = [
    'editions/convention.json',
    'editions/textes.csv',
    'fr/statistiques/places.svg',
    'fr/statistiques/places.png',
    'fr/avenants.xml',
    'texte/SHA256SUMS',
    'telechargements/convention.fr.pdf',
  ];

  it('are those that a page needs: what says the text elsewhere is left out, and named', () => {
    expect(absentFromDraft(files)).toEqual(absent);
    expect(spaced(absenceList(absent.slice(0, 2), '3'))).toBe(
      'Projet d’avenant n° 3\nLes fichiers à télécharger ne sont pas faits pour un projet.\n\n' +
        'editions/convention.json\neditions/textes.csv\n',
    );
  });
});

describe('the annex that assemblies vote on', () => {
  const data = (locale: 'fr' | 'en') => {
    const { model } = checkContent(root, '2027-02-01', '3');
    const amendment = model.amendments.find(({ id }) => id === '3');
    if (!amendment) throw new Error('no draft');
    return { model, amendment, annex: annexData(model, amendment, locale) };
  };

  it('has each provision with its words before and after, and a line for each party', () => {
    const { annex } = data('fr');
    expect(spaced(annex.title)).toBe('Projet d’avenant n° 3');
    expect(spaced(annex.notes.join(' '))).toBe(
      'Ce texte n’est pas en vigueur : aucune assemblée ne l’a encore voté. Prise d’effet prévue le 1er février ' +
        '2027. Dans le texte en vigueur, barré : retiré. Dans le texte proposé, souligné : ajouté.',
    );
    expect(annex.provisions.map(({ name, place }) => [name, spaced(place)])).toEqual([
      ['Article 3', 'art. 3 : remplacé'],
      ['Axe 1, action 1', 'art. 1, axe de travail 1, action 1 : abrogé'],
    ]);
    const marked = (runs: readonly { kind: string; text: string }[] = []) =>
      runs.map(({ kind, text }) => (kind === 'same' ? text : `[${kind} ${text}]`)).join('');
    expect(marked(annex.provisions[0]?.after)).toBe(
      'Art. 3 : SUIVI ET AVENANTS\n\nUn comité se réunit [added deux] [added fois par an].',
    );
    expect(annex.provisions[0]?.before.at(-1)).toEqual({
      kind: 'removed',
      text: '\n\nToute modification fait l’objet d’un avenant.',
    });
    expect(annex.provisions[1]?.after).toEqual([]);
    expect(annex.vote.parties).toEqual(['Ville de Brumeval', 'Agence des familles de l’Osier']);
    expect(data('en').annex.notes.at(-1)).toMatch(/^Unofficial translation/);
  });

  it.skipIf(!canRead)('is a PDF in each language', async () => {
    const { model, amendment } = data('fr');
    const files = await writeAnnex(model, amendment, path.join(root, 'annex'));
    expect(files.map((file) => path.basename(file))).toEqual(['avenant-3.projet.fr.pdf', 'avenant-3.projet.en.pdf']);
    const [french = '', english = ''] = files.map((file) => spaced(pdfText(file)).replace(/\s+/g, ' '));
    expect(french).toContain('Projet d’avenant n° 3');
    expect(french).toContain('Texte proposé');
    expect(french).toContain('Délibérations des parties');
    expect(english).toContain('Draft amendment no. 3');
    expect(readFileSync(files[0] ?? '', 'latin1')).toContain('/Lang (fr)');
  });
});

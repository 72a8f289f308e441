import { PDFDocument } from '@cantoo/pdf-lib';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import type { Locale } from '../../src/model/locale.ts';
import type { Model } from '../../src/model/model.ts';
import { amendmentsPage } from '../../src/views/amendments.ts';
import { clausePage } from '../../src/views/clause.ts';
import { conventionAt, conventionPage } from '../../src/views/convention.ts';
import type { FileItem } from '../../src/views/files.ts';
import { openDataPage } from '../../src/views/open-data.ts';
import { partnerPage } from '../../src/views/partner.ts';
import { servicePage } from '../../src/views/service.ts';
import { siteMapPage } from '../../src/views/site-map.ts';
import {
  checkAfter,
  checkFixture,
  fixtureCheckedOn,
  fixtureClause,
  fixtureModel,
  fixtureRoot,
  fixtureToday,
  type Edits,
} from '../support/fixture.ts';

const handedOver = (file: string) => readFileSync(path.join(fixtureRoot, 'src/content/files', file));
const pdf = handedOver('copie-signee.pdf');
const jpg = handedOver('halte-d-enfants.jpg');

/** The words on a file that every page could show. */
const words = (kind: string, of = '{ convention: true }') =>
  `kind: ${kind}\ntitle: { fr: Un titre, en: A title }\nalt: { fr: Ce que cela montre, en: What it shows }\n` +
  `language: fr\ndate: 2017-01-16\ncredit: { fr: © Ville, en: © Town }\nof: ${of}\n`;

/** What the checker says of a change: the file, what it found, what is to be done. */
const told = (edits: Edits) =>
  checkAfter(edits).problems.map(({ severity, file, field, found, remedy }) => [
    [
      ...(severity === 'error' ? [] : ['attention :']),
      file.replace('src/content/files/', ''),
      ...(field ? [`(${field})`] : []),
    ].join(' '),
    found.fr,
    remedy.fr,
  ]);

describe('a file needs both its words and its bytes', () => {
  it('is told which of the two is missing, and how to add it', () =>
    expect(told({ 'files/logo-ville.png': null, 'files/plan.pdf': pdf })).toEqual([
      [
        'logo-ville.yaml',
        '« logo-ville.yaml », sans image ni PDF',
        'ajoutez-le dans src/content/files, ou effacez « logo-ville.yaml »',
      ],
      [
        'plan.pdf',
        '« plan.pdf », sans fichier « plan.yaml »',
        'lancez « npm run new -- fichier plan », ou effacez ce fichier',
      ],
    ]));

  it('is told once where the two names differ by a letter', () =>
    expect(told({ 'files/logo-ville.png': null, 'files/logo-vile.png': handedOver('logo-ville.png') })).toEqual([
      [
        'logo-vile.png',
        '« logo-vile.png », sans fichier « logo-vile.yaml »',
        'donnez le même nom à « logo-ville.yaml »',
      ],
    ]));

  it('has words of its own: two files of one name are two too many', () =>
    expect(told({ 'files/copie-signee.jpg': jpg })).toEqual([
      [
        'copie-signee.pdf',
        '« copie-signee.pdf » et « copie-signee.jpg »',
        'renommez l’un des deux et décrivez-le dans un fichier .yaml à lui, ou effacez-le',
      ],
    ]));
});

describe('a file is what its name says', () => {
  const rename = 'enregistrez-le de nouveau en PDF, JPEG, PNG ou WebP depuis le logiciel qui l’a fait';
  it('or is told what it is, and what to do of it', () => {
    const rows: [name: string, bytes: string | Uint8Array, found: string, remedy: string][] = [
      [
        'essai-1.jpg',
        handedOver('logo-ville.png'),
        '« essai-1.jpg », qui contient une image PNG',
        'renommez-le « essai-1.png »',
      ],
      ['essai-2.pdf', '<!doctype html><p>Introuvable', '« essai-2.pdf », qui contient une page web', rename],
      [
        'essai-3.pdf',
        'PK\u0003\u0004',
        '« essai-3.pdf », qui contient un document de bureautique ou une archive',
        rename,
      ],
      ['essai-4.png', 'GIF89a', '« essai-4.png », qui contient une image GIF', rename],
      [
        'essai-5.png',
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        '« essai-5.png », qui contient une image SVG',
        rename,
      ],
      [
        'essai-6.pdf',
        'version https://git-lfs.github.com/spec/v1\n',
        '« essai-6.pdf », qui contient un renvoi de Git LFS, sans le fichier lui-même',
        'lancez « git lfs pull », ou déposez le fichier lui-même',
      ],
      ['essai-7.webp', '', '« essai-7.webp », un fichier vide', rename],
      ['Essai 2.JPEG', jpg, 'nom de fichier « Essai 2.JPEG »', 'renommez-le « essai-2.jpg »'],
      [
        'essai-8.txt',
        'x',
        'nom de fichier « essai-8.txt »',
        'enregistrez-le en PDF, JPEG, PNG ou WebP sous un tel nom, ou effacez-le',
      ],
      [
        'essai-9.svg',
        '<svg/>',
        '« essai-9.svg », une image SVG, qui peut contenir un programme',
        'enregistrez-la en PNG, large de 800 points au moins',
      ],
      [
        'essai-10.heic',
        'x',
        '« essai-10.heic », une image que le site ne publie pas',
        'enregistrez-la en JPEG ou en PNG',
      ],
      [
        'essai-11.docx',
        'x',
        '« essai-11.docx », un document de bureautique',
        'exportez-le en PDF (« PDF balisé » ou « accessible » s’il le propose), et gardez le PDF seul',
      ],
      ['essai-12.pdf.bak', 'x', '« essai-12.pdf.bak », une copie laissée par un logiciel', 'effacez ce fichier'],
      [
        'essai-13.pdf',
        Buffer.concat([pdf, Buffer.alloc(20_000_000)]),
        'un fichier de 20004 Ko',
        'numérisez en 200 points par pouce, en niveaux de gris, ou exportez en « taille réduite » ; sinon partagez-le',
      ],
      [
        'essai-14.jpg',
        Buffer.concat([jpg, Buffer.alloc(10_000_000)]),
        'un fichier de 10006 Ko',
        'enregistrez-la moins large : 3000 points suffisent',
      ],
    ];
    const problems = told(Object.fromEntries(rows.map(([name, bytes]) => [`files/${name}`, bytes])));
    expect(problems.filter(([, found]) => !found?.includes('sans fichier')).sort()).toEqual(
      rows.map(([name, , found, remedy]) => [name, found, remedy]).sort(),
    );
  });

  it('and can be opened: what cannot is told, each in words of its own', async () => {
    const guarded = await PDFDocument.load(pdf, { updateMetadata: false });
    guarded.encrypt({ userPassword: 'a', ownerPassword: 'b' });
    const lively = await PDFDocument.load(pdf, { updateMetadata: false });
    lively.addJavaScript('bonjour', 'app.alert("bonjour")');
    const wide = Buffer.from(handedOver('logo-ville.png'));
    wide.writeUInt32BE(20_000, 16);
    wide.writeUInt32BE(6_000, 20);
    wide.writeUInt32BE(crc32(wide.subarray(12, 29)), 29); // the header of a PNG is checked
    const files: Record<string, Uint8Array> = {
      'a.pdf': pdf.subarray(0, 900),
      'b.pdf': await guarded.save({ useObjectStreams: false }),
      'c.pdf': await lively.save(),
      'd.jpg': jpg.subarray(0, 3000),
      'e.png': wide,
    };
    const edits = Object.entries(files).flatMap(([name, bytes]) => [
      [`files/${name}`, bytes],
      [`files/${name.replace(/\..*/, '.yaml')}`, words('document')],
    ]);
    expect(told(Object.fromEntries(edits) as Edits).map(([name, found]) => [name, found])).toEqual([
      ['a.pdf', 'un PDF que l’on ne peut pas lire'],
      ['b.pdf', 'un PDF protégé par un mot de passe ou contre la copie'],
      ['c.pdf', 'un PDF qui lance un programme'],
      ['d.jpg', 'une image abîmée ou coupée'],
      ['e.png', 'une image de plus de 100 millions de points'],
    ]);
  });

  it('and stands there itself: nothing outside of the content is read', () => {
    const root = mkdtempSync(path.join(tmpdir(), 'files-'));
    afterAll(() => rmSync(root, { recursive: true, force: true }));
    cpSync(fixtureRoot, root, { recursive: true });
    const at = (file: string) => path.join(root, 'src/content/files', file);
    rmSync(at('copie-signee.pdf'));
    symlinkSync(path.resolve(fixtureRoot, 'src/content/files/copie-signee.pdf'), at('copie-signee.pdf'));
    rmSync(at('halte-d-enfants.jpg'));
    execFileSync('mkfifo', [at('halte-d-enfants.jpg')]);
    const { problems, model } = checkContent(root, fixtureToday);
    expect(problems.filter(({ severity }) => severity === 'error').map(({ file, found }) => [file, found.fr])).toEqual([
      ['src/content/files/copie-signee.pdf', 'un lien vers un autre fichier ou dossier'],
      ['src/content/files/halte-d-enfants.jpg', 'ni un fichier ni un dossier'],
    ]);
    expect(model.files.map(({ id }) => id)).toEqual(['depliant-creches', 'logo-ville']);
  });
});

describe('the words on a file', () => {
  const photo: [string, Uint8Array] = ['jpg', jpg];
  const tagged: [string, Uint8Array] = ['pdf', handedOver('depliant-creches.pdf')];

  it('are refused, each fault in its field', () => {
    const rows: [bytes: [string, Uint8Array], kind: string, from: string, to: string, field: string, found: string][] =
      [
        [tagged, 'leaflet', '2017-01-16', '2061-01-16', 'date', '2061-01-16, une date à venir'],
        [tagged, 'leaflet', '2017-01-16', '2027-07', 'date', '2027-07, une date à venir'],
        [photo, 'photo', 'credit: { fr: © Ville, en: © Town }\n', '', 'credit', 'kind: photo, sans auteur ni droits'],
        [tagged, 'photo', '', '', 'kind', 'kind: photo, et « essai-3.pdf » est un PDF'],
        [photo, 'photo', 'Ce que cela montre', 'un titre', 'alt.fr', 'le titre, une deuxième fois'],
        [photo, 'photo', 'A title', 'plan.jpg', 'title.en', '« plan.jpg », un nom de fichier'],
        [tagged, 'scan', 'true', 'false', 'of', '{ convention }'],
        [photo, 'photo', ', en: What it shows', '', 'alt.en', 'champ absent'],
        [tagged, 'scan', 'language: fr', 'language: zz', 'language', '« zz »'],
        [tagged, 'affiche', '', '', 'kind', '« affiche »'],
        [tagged, 'scan', 'kind: scan', 'kind: scan\nbytes: 2353', 'bytes', 'champ inconnu « bytes »'],
        [
          tagged,
          'scan',
          'convention: true',
          'services: [creche]',
          'of.services.0',
          'service « creche » : cet identifiant n’existe pas',
        ],
        [
          tagged,
          'scan',
          'convention: true',
          'amendments: ["9"]',
          'of.amendments.0',
          'avenant « 9 » : cet identifiant n’existe pas',
        ],
        [
          tagged,
          'scan',
          'convention: true',
          'clauses: [article-9]',
          'of.clauses.0',
          'texte « article-9 » : cet identifiant n’existe pas',
        ],
      ];
    const files = rows.flatMap(([[ending, bytes], kind, from, to], index) => [
      [`files/essai-${index}.${ending}`, bytes],
      [`files/essai-${index}.yaml`, words(kind).replace(from, to)],
    ]);
    const problems = told(Object.fromEntries(files) as Edits).map(([place, found]) => [place, found]);
    expect(problems.sort()).toEqual(
      rows.map(([, , , , field, found], index) => [`essai-${index}.yaml (${field})`, found]).sort(),
    );
  });

  it('warn of a PDF that cannot be heard, but for a scan, whose words are on the site', () => {
    const untagged = (kind: string) => told({ 'files/essai.pdf': pdf, 'files/essai.yaml': words(kind) });
    expect(untagged('scan')).toEqual([]);
    expect(untagged('deliberation').map(([place, found]) => [place, found])).toEqual([
      ['attention : essai.pdf', 'un PDF sans balises, que les lecteurs d’écran lisent mal'],
    ]);
  });
});

const site = new URL('https://exemple.fr');
const on = (model: Model, locale: Locale = 'fr') => ({ model, locale, site });
const clauseFiles = (model: Model, id: string, locale: Locale = 'fr') =>
  clausePage(on(model, locale), fixtureClause(id, model)).facts.files;
/** What a page says of how a file is read, and where its words are. */
const reading = ({ notes, text }: Pick<FileItem, 'notes' | 'text'>) => [
  ...notes,
  ...(text ? [text.label, text.href] : []),
];
const untagged = 'PDF non accessible aux lecteurs d’écran';

describe('a page shows its files', () => {
  it('with what is measured in them', () => {
    const service = fixtureModel().services.get('creches');
    const files = service ? servicePage(on(fixtureModel()), service).files : [];
    expect(files.map(({ label, href, facts, pictured }) => [label, href, facts.join(' · '), pictured])).toEqual([
      [
        'Le dépliant des crèches',
        '/fichiers/depliant-creches.pdf',
        'PDF · 17\u00a0ko · 1 page · en français · juillet 2017',
        false,
      ],
      ['La crèche du centre', '/fichiers/halte-d-enfants.jpg', 'JPG · 6,4\u00a0ko · en français · 2020', true],
    ]);
    expect(files.map(reading)).toEqual([[], []]);
  });

  it('a partner its logo first', () => {
    const partner = fixtureModel().partners.get('ville');
    const page = partner && partnerPage(on(fixtureModel(), 'en'), partner);
    expect([page?.logo?.alt, page?.logo?.credit, page?.files]).toEqual([
      'A blue disc and a green triangle',
      '© Town of Brumeval, all rights reserved',
      [],
    ]);
  });

  it('or nothing where there is none', () => {
    const { model } = checkFixture(
      Object.fromEntries(
        ['copie-signee.pdf', 'depliant-creches.pdf', 'halte-d-enfants.jpg', 'logo-ville.png'].flatMap((name) => [
          [`files/${name}`, null],
          [`files/${name.replace(/\..*/, '.yaml')}`, null],
        ]),
      ),
    );
    expect(model.files).toEqual([]);
    expect(conventionPage(on(model), 'text', [], []).files).toEqual([]);
    expect(siteMapPage(on(model)).lists.map(({ title }) => title)).not.toContain('Documents');
    expect(siteMapPage(on(fixtureModel())).lists.map(({ title }) => title)).toContain('Documents');
  });

  it('the open data all of them, copies of the text first', () =>
    expect(openDataPage(on(fixtureModel()), []).handedOver.map(({ id }) => id)).toEqual([
      'copie-signee',
      'depliant-creches',
      'halte-d-enfants',
      'logo-ville',
    ]));

  it('many in the order of their pages', () => {
    const pages: Edits = Object.fromEntries<string | Uint8Array>(
      [10, 2, 1].flatMap((number): [string, string | Uint8Array][] => [
        [`files/page-${number}.jpg`, jpg],
        [`files/page-${number}.yaml`, words('scan', '{ clauses: [article-1] }')],
      ]),
    );
    const files = clauseFiles(checkFixture(pages).model, 'article-1');
    expect(files.map(({ id }) => id)).toEqual(['page-1', 'page-2', 'page-10']);
    expect(files.map(reading)).toEqual(Array(3).fill(['Le même texte est sur cette page.']));
  });
});

describe('the scan of a text says where its words are read', () => {
  it('on this page, while no amendment has changed them', () => {
    expect(clauseFiles(fixtureModel(), 'article-4').map(reading)).toEqual([
      [`${untagged}\u00a0: le même texte est sur cette page.`],
    ]);
    const { model } = fixtureCheckedOn('2016-12-31');
    expect(clauseFiles(model, 'article-2').map(reading)).toEqual([
      [`${untagged}\u00a0: le même texte est sur cette page.`],
    ]);
    expect(conventionPage(on(model), 'text', [], []).files.map(reading)).toEqual([
      [`${untagged}\u00a0: le même texte est sur cette page.`],
    ]);
  });

  it('on the page that keeps them, once one has', () => {
    const { model } = fixtureCheckedOn('2017-01-01');
    const old = [`${untagged}.`, 'Il montre le texte d’avant un avenant.', 'Lire le même texte'];
    expect(clauseFiles(model, 'article-2').map(reading)).toEqual([[...old, '/fr/articles/2/versions/origine/']]);
    expect(conventionPage(on(model), 'text', [], []).files.map(reading)).toEqual([
      [...old, '/fr/convention/au/origine/'],
    ]);
    const [signed, amended] = model.states.map((state) => conventionAt(on(model), state, []).files.map(reading));
    expect([signed, amended]).toEqual([[[`${untagged}\u00a0: le même texte est sur cette page.`]], []]);
  });

  it('and where they were, once they are repealed', () => {
    const scan: Edits = { 'files/scan.pdf': pdf, 'files/scan.yaml': words('scan', '{ clauses: [action-2-1] }') };
    const { model } = checkFixture({
      ...scan,
      'amendments/2.yaml': (text) => text.replaceAll(/(signed|effect|date): 20\d\d/g, '$1: 2018'),
    });
    expect(fixtureClause('action-2-1', model).repealed).toBeDefined();
    expect(clauseFiles(model, 'action-2-1').map(reading)).toEqual([
      [
        `${untagged}.`,
        'Il montre le texte d’avant un avenant.',
        'Lire le même texte',
        '/fr/actions/2-1/versions/origine/',
      ],
    ]);
  });

  it('in its own language, where the page is in another', () =>
    expect(clauseFiles(fixtureModel(), 'article-4', 'en').map(reading)).toEqual([
      ['PDF that screen readers cannot read.', 'Read the same text in French', '/fr/articles/4/'],
    ]));

  it('on the whole text, for a clause that has no page', () => {
    const { model } = checkFixture({
      'files/scan.jpg': jpg,
      'files/scan.yaml': words('scan', '{ clauses: [preamble] }'),
    });
    expect(
      conventionPage(on(model), 'text', [], [])
        .files.filter(({ id }) => id === 'scan')
        .map(reading),
    ).toEqual([['Le même texte est sur cette page.']]);
    expect(conventionPage(on(model), 'bilingual', [], []).files).toEqual([]);
  });

  it('nowhere, in a language that the site does not have', () =>
    expect(
      clauseFiles(
        checkFixture({ 'files/copie-signee.yaml': (text) => text.replace('language: fr', 'language: de') }).model,
        'article-4',
      ).map(({ facts, ...file }) => [facts.at(-2), ...reading(file)]),
    ).toEqual([['en allemand', `${untagged}.`]]));
});

describe('a resolution stands with the amendment that it approves', () => {
  const resolution = (amendment: string): Edits => ({
    'files/vote.pdf': pdf,
    'files/vote.yaml': words('deliberation', `{ amendments: ["${amendment}"] }`),
  });

  it('in force or to come', () => {
    const shown = (amendment: string) => {
      const { inForce, upcoming } = amendmentsPage(on(checkFixture(resolution(amendment)).model));
      return [...inForce, ...upcoming].map(({ id, files }) => [id, files.map(reading)]);
    };
    expect(shown('1')).toEqual([
      ['avenant-1', [[`${untagged}.`]]],
      ['avenant-2', []],
    ]);
    expect(shown('2')).toEqual([
      ['avenant-1', []],
      ['avenant-2', [[`${untagged}.`]]],
    ]);
  });

  it('and is not published while that is a draft', () => {
    const { model } = checkFixture({ ...resolution('2'), 'amendments/2.yaml': (text) => `draft: true\n${text}` });
    expect(model.files.map(({ id }) => id)).not.toContain('vote');
  });
});

describe('a file that is withdrawn', () => {
  const moved = (from: string, to: string): Edits => ({
    'redirects.yaml': `redirects:\n  - { from: "${from}", to: "${to}" }\n`,
  });

  it('leads to a page, or to the file that takes its place', () => {
    expect(told(moved('/fichiers/photo.jpg', '/fr/services/creches/'))).toEqual([]);
    expect(told(moved('/fichiers/photo.jpg', '/fichiers/halte-d-enfants.jpg'))).toEqual([]);
  });

  it('but not to one that is withdrawn too, nor while it stands', () => {
    expect(told(moved('/fichiers/photo.jpg', '/fichiers/halte.jpg')).map(([, found]) => found)).toEqual([
      '« /fichiers/halte.jpg » n’est celle d’aucun fichier publié',
    ]);
    expect(told(moved('/fichiers/logo-ville.png', '/fr/')).map(([, found]) => found)).toEqual([
      'l’adresse « /fichiers/logo-ville.png » est celle d’une page du site',
    ]);
  });
});

import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { forgetContent } from '../../src/reader/current.ts';
import { movedPaths } from '../../src/site/origin.ts';
import { checkAfter, fixtureRoot, fixtureToday } from '../support/fixture.ts';

describe('what is no file', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'no-file-'));
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  const errorsIn = (folder: string) =>
    checkContent(folder, fixtureToday)
      .problems.filter(({ severity }) => severity === 'error')
      .map(({ file, found }) => `${file} : ${found.fr}`);
  const link = 'un lien vers un autre fichier ou dossier';

  it('is told: a link, wherever it leads, a pipe, a folder in the place of the copy', () => {
    cpSync(fixtureRoot, root, { recursive: true });
    const at = (file: string) => path.join(root, 'src/content', file);
    const secret = path.join(root, 'secret.txt');
    writeFileSync(secret, 'nom;service\n::error::mot de passe\n');
    const targets = {
      'actions/en/1-2.mdx': 'gone',
      'places.csv': secret,
      'partners/ville.yaml': '/dev/zero',
      'services/fr/creches.mdx': '../../../../secret.txt',
      dossier: '..',
    };
    for (const [file, target] of Object.entries(targets)) {
      rmSync(at(file), { force: true });
      symlinkSync(target, at(file));
    }
    rmSync(at('glossary/caf.yaml'), { force: true });
    execFileSync('mkfifo', [at('glossary/caf.yaml')]);
    rmSync(path.join(root, 'source/accord.fr.txt'));
    mkdirSync(path.join(root, 'source/accord.fr.txt'));
    const told = errorsIn(root);
    expect(told).toEqual(
      expect.arrayContaining([
        'source/accord.fr.txt : fichier absent',
        `src/content/actions/en/1-2.mdx : ${link}`,
        `src/content/dossier : ${link}`,
        'src/content/glossary/caf.yaml : ni un fichier ni un dossier',
        `src/content/partners/ville.yaml : ${link}`,
        `src/content/places.csv : ${link}`,
        `src/content/services/fr/creches.mdx : ${link}`,
      ]),
    );
    expect(told.join()).not.toContain('mot de passe');
  });

  it.each(['source/accord.fr.txt', 'source', 'public/notice.txt'])('nor is %s where it is a link', (file) => {
    cpSync(fixtureRoot, root, { recursive: true });
    const [own, elsewhere] = [path.join(root, file), path.join(root, 'elsewhere')];
    mkdirSync(path.dirname(own), { recursive: true });
    if (existsSync(own)) renameSync(own, elsewhere);
    else writeFileSync(elsewhere, '');
    symlinkSync(elsewhere, own);
    expect(errorsIn(root)).toEqual([
      `${file === 'source' ? 'source/accord.fr.txt' : file} : un lien, ou autre chose qu’un fichier`,
    ]);
  });

  it('nor is what is too long to be a text', () => {
    expect(
      checkAfter({
        'services/fr/creches.mdx': (text) => text.padEnd(500_001, ' '),
        'places.csv': (text) => text.padEnd(5_000_001, '\n'),
      }).problems.map(({ file, found, expected }) => `${file} : ${found.fr}, ${expected?.fr}`),
    ).toEqual([
      'src/content/places.csv : un fichier de 5001 Ko, au plus 5000 Ko',
      'src/content/services/fr/creches.mdx : un fichier de 501 Ko, au plus 500 Ko',
    ]);
  });

  it('is told before the words are locked too', () => {
    const { problems } = checkAfter({
      'lock.yaml': null,
      'convention.yaml': (text) => text.replace('file: source/accord.fr.txt', 'file: source/copie.txt'),
    });
    expect(problems.map(({ file, found }) => `${file} : ${found.fr}`)).toEqual([
      'source/copie.txt : fichier absent',
      'src/content/lock.yaml : fichier absent',
    ]);
  });

  it('nor is a follow-up that was deleted', () => {
    expect(
      checkAfter({ 'commitments/1-2.yaml': null }).problems.map(({ file, found }) => `${file} : ${found.fr}`),
    ).toEqual(['src/content/commitments/1-2.yaml : fichier absent']);
  });
});

it('the addresses that moved are those of the content that is built', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'moved-'));
  writeFileSync(path.join(folder, 'redirects.yaml'), 'redirects: []\n');
  const before = process.env['CONTENT_FOLDER'];
  try {
    process.env['CONTENT_FOLDER'] = folder;
    expect(movedPaths()).toEqual([]);
    writeFileSync(path.join(folder, 'redirects.yaml'), 'redirects:\n  - { from: "/fr/a/", to: "/fr/b/" }\n');
    forgetContent();
    expect(movedPaths()).toEqual(['/fr/a/']);
  } finally {
    if (before === undefined) delete process.env['CONTENT_FOLDER'];
    else process.env['CONTENT_FOLDER'] = before;
    rmSync(folder, { recursive: true, force: true });
  }
});

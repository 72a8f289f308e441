import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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

  it('is told: a link that leads nowhere, a folder in the place of the copy', () => {
    cpSync(fixtureRoot, root, { recursive: true });
    const at = (file: string) => path.join(root, file);
    for (const file of [
      'src/content/actions/en/1-2.mdx',
      'src/content/places.csv',
      'src/content/partners/ville.yaml',
    ]) {
      rmSync(at(file));
      symlinkSync(at('gone'), at(file));
    }
    rmSync(at('source/accord.fr.txt'));
    mkdirSync(at('source/accord.fr.txt'));
    const { problems } = checkContent(root, fixtureToday);
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ file, found }) => `${file} : ${found.fr}`)).toEqual([
      'source/accord.fr.txt : fichier absent',
      'src/content/actions/en/1-2.mdx : un lien qui ne mène à aucun fichier',
      'src/content/partners/ville.yaml : un lien qui ne mène à aucun fichier',
      'src/content/places.csv : un lien qui ne mène à aucun fichier',
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

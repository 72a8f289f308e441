import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/model/locale.ts';
import { listFiles } from '../../src/reader/files.ts';

// Dependencies point one way. A folder may import itself and the folders named here.
const allowed: Record<string, string[]> = {
  model: [],
  reader: ['model'],
  words: ['model'],
  site: ['model', 'words', 'reader'], // and check, where the model of a build is asked for: see `joint`
  check: ['model', 'reader', 'site'],
  charts: ['model', 'site', 'words'],
  editions: ['model', 'site', 'words', 'charts'],
  search: ['model', 'site', 'words', 'check', 'reader'],
  styles: [],
  views: ['model', 'site', 'words', 'charts', 'editions', 'search'],
  components: ['model', 'site', 'words', 'views', 'search', 'styles'],
  pages: ['model', 'site', 'words', 'views', 'editions', 'components', 'styles'],
};
/** Where pages are given the model: it joins the folders that the others keep apart. */
const joint = 'site/load.ts';
const files = listFiles('src').filter((file) => /\.(ts|astro)$/.test(file) && file.includes('/'));
const importsOf = (file: string) =>
  [...readFileSync(path.join('src', file), 'utf8').matchAll(/(?:from|import)\s+'([^']+)'/g)].map(
    (match) => match[1] ?? '',
  );
/** Returns the files of src that a file imports, as paths from src. */
const targetsOf = (file: string) =>
  importsOf(file)
    .filter((name) => name.startsWith('.'))
    .map((name) => path.posix.join(path.posix.dirname(file), name));
const folderOf = (file: string) => file.split('/')[0] ?? '';

describe('dependencies point one way', () => {
  it('and every folder has its rule', () => {
    const folders = [...new Set(files.map(folderOf))];
    expect(folders.filter((folder) => !(folder in allowed))).toEqual([]);
  });

  it('from a file to its own folder and to those that its folder may know', () => {
    const strangers = files.flatMap((file) => {
      const own = folderOf(file);
      const reach = [own, ...(allowed[own] ?? []), ...(file === joint ? ['check'] : [])];
      return targetsOf(file)
        .filter((target) => !reach.includes(folderOf(target)))
        .map((target) => `${file} imports ${target}`);
    });
    expect(strangers).toEqual([]);
  });

  it('and never in a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, trail: string[]): void => {
      if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' → '));
      if (done.has(file) || trail.includes(file)) return;
      for (const target of targetsOf(file).filter((name) => files.includes(name))) visit(target, [...trail, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('only the loader and the configuration ask Astro for content', () => {
    expect(files.filter((file) => importsOf(file).includes('astro:content'))).toEqual([joint]);
  });

  it('only pages ask for the model, and components draw what a view gives them', () => {
    const asking = files.filter((file) => importsOf(file).some((name) => name.endsWith('/load.ts')));
    expect(asking.filter((file) => !/^(pages\/|site\/static-paths\.ts|editions\/load\.ts)/.test(file))).toEqual([]);
    const looksUp = /^import (?!type )[^;]*'[^']*\/(model\/(?!locale)|site\/(?!addresses|content-links|gommette))/m;
    const components = files.filter((file) => file.endsWith('.astro') && folderOf(file) === 'components');
    expect(components.filter((file) => looksUp.test(readFileSync(path.join('src', file), 'utf8')))).toEqual([]);
  });

  it('nothing pure imports Astro or the document', () => {
    const pure = files.filter((file) => ['model', 'charts', 'editions', 'views'].includes(folderOf(file)));
    const impure = pure.filter(
      (file) =>
        importsOf(file).some((name) => name.startsWith('astro')) ||
        /\bdocument\.|\bwindow\./.test(readFileSync(path.join('src', file), 'utf8')),
    );
    expect(impure).toEqual([]);
  });
});

describe('the code knows nothing of this convention', () => {
  const names =
    /pierrefitte|seine-saint-denis|troussel|tourbin|fourcade|belmoun|bobigny|plaine commune|\bauteuil|addai/i;
  it('in any of its files', () => {
    const code = [
      ...listFiles('src')
        .filter((file) => !file.startsWith('content/'))
        .map((file) => `src/${file}`),
      ...listFiles('scripts').map((file) => `scripts/${file}`),
      'astro.config.ts',
    ];
    const knowing = code.flatMap((file) => {
      const name = names.exec(readFileSync(file, 'utf8'))?.[0];
      return name === undefined ? [] : [`${file} names ${name}`];
    });
    expect(code.length).toBeGreaterThan(100);
    expect(knowing).toEqual([]);
  });
});

describe('a line is at most 120 characters wide', () => {
  it('in code, styles and what draws the PDFs; the formatter cannot fold words, patterns and templates', () => {
    const written = ['src', 'scripts', 'tests', 'bench'].flatMap((folder) =>
      listFiles(folder)
        .filter((file) => !file.includes('node_modules'))
        .map((file) => `${folder}/${file}`)
        .filter((file) => /\.(ts|mjs|astro|css|typ)$/.test(file)),
    );
    const wide = written.flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .flatMap((line, index) => (line.length > 120 ? [`${file}:${index + 1}: ${line.length} characters`] : [])),
    );
    expect(wide).toEqual([]);
  });
});

describe('a file is about one thing', () => {
  it('is named for it, and none is a drawer for what has no place', () => {
    const drawers = /(^|[/-])(utils?|helpers?|common|misc|shared|types|index)\.ts$/;
    expect(files.filter((file) => !file.startsWith('pages/') && drawers.test(file))).toEqual([]);
  });

  it('leans on few other files: what needs more than thirty does several things', () => {
    const own = (file: string) => importsOf(file).filter((name) => name.startsWith('.')).length;
    expect(files.filter((file) => own(file) > 30).map((file) => `${file} imports ${own(file)} files`)).toEqual([]);
  });

  it('of words holds one language: no object gives a text in two', () => {
    const twoLanguages = new RegExp(`\\b(${locales.join('|')}): ['"\`({]`);
    const words = files.filter((file) => folderOf(file) === 'words');
    const holding = words.filter((file) => twoLanguages.test(readFileSync(path.join('src', file), 'utf8')));
    expect(holding).toEqual([]);
  });
});

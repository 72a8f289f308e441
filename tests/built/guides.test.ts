import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';

const read = (file: string) => readFileSync(file, 'utf8');
const guide = read('docs/ajouter-une-langue.md');
const steps = guide.split('\n').filter((line) => /^\d+\. /.test(line));

/** The code with Portuguese added as the guide says: a name, a dictionary (the English one here), a line. */
const changed = new Map<string, string>([
  ['src/model/locale.ts', read('src/model/locale.ts').replace("['fr', 'en']", "['fr', 'en', 'pt']")],
  [
    'src/words/pt.ts',
    read('src/words/en.ts')
      .replace("locale = 'en'", "locale = 'pt'")
      .replace("tag = 'en-GB'", "tag = 'pt-PT'")
      .replace('const en:', 'const pt:'),
  ],
  [
    'src/words/strings.ts',
    read('src/words/strings.ts')
      .replace('{ fr, en }', '{ fr, en, pt }')
      .replace(/^import \{ fr \}.*$/m, "$&\nimport { pt } from './pt.ts';"),
  ],
]);

/** The steps of the other guides: `file` (nouveau fichier) or `file` (après `line`), then what to write there. */
const step = /^\d+\. `(src\/[^`]+)` \((nouveau fichier|après `([^`]+)`)\) :\n\n```ts\n([\s\S]*?)```$/gm;
const guides = ['docs/ajouter-un-dessin.md', 'docs/ajouter-une-edition.md', 'docs/ajouter-une-collection.md'];
const taken = guides.flatMap((name) => [...read(name).matchAll(step)]);
for (const [, file = '', , line, code = ''] of taken) {
  const before = changed.get(file) ?? (line === undefined ? '' : read(file));
  changed.set(file, line === undefined ? code : before.replace(`${line}\n`, `${line}\n${code}`));
}

const sources = ['src', 'scripts'].flatMap((folder) =>
  listFiles(folder)
    .filter((file) => file.endsWith('.ts') && !file.startsWith('content/'))
    .map((file) => `${folder}/${file}`),
);

/** Returns the type errors of the code with the changed files in place of those on disk. */
function typeErrors(): string[] {
  const root = process.cwd();
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)).config,
    ts.sys,
    root,
  );
  const host = ts.createCompilerHost({ ...options, noEmit: true });
  const inPlace = (file: string) => changed.get(path.relative(root, path.resolve(file)));
  const [readFile, fileExists] = [host.readFile.bind(host), host.fileExists.bind(host)];
  host.readFile = (file) => inPlace(file) ?? readFile(file);
  host.fileExists = (file) => inPlace(file) !== undefined || fileExists(file);
  const fromDisk = host.getSourceFile.bind(host);
  host.getSourceFile = (file, version, ...rest) => {
    const text = inPlace(file);
    return text === undefined ? fromDisk(file, version, ...rest) : ts.createSourceFile(file, text, version);
  };
  const program = ts.createProgram(
    [...new Set([...sources, ...changed.keys()])].map((file) => path.join(root, file)),
    { ...options, noEmit: true },
    host,
  );
  expect(program.getSourceFiles().some(({ fileName }) => fileName.endsWith('src/words/pt.ts'))).toBe(true);
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      (found) =>
        `${path.relative(root, found.file?.fileName ?? '')}: ` +
        `${ts.flattenDiagnosticMessageText(found.messageText, ' ')}`,
    )
    .filter((text) => /^(src|scripts)\//.test(text) && !text.includes('astro:')); // what Astro makes when it builds
}

it('a third language, a kind of drawing, an edition and a collection compile as their guides say', () => {
  expect(taken).toHaveLength(10);
  for (const [, file = '', , line] of taken)
    if (line !== undefined) expect(read(file), `${file}: « ${line} »`).toContain(`${line}\n`);
  for (const [file, text] of changed) if (ts.sys.fileExists(file)) expect(text, file).not.toBe(read(file));
  expect(typeErrors()).toEqual([]);
}, 240_000);

it('no code asks which language it is in', () => {
  const asking = [
    ...sources,
    ...listFiles('src')
      .filter((file) => file.endsWith('.astro'))
      .map((file) => `src/${file}`),
  ];
  const branch = /[=!]== '(fr|en)'|'(fr|en)' [=!]==|case '(fr|en)'/;
  expect(asking.filter((file) => branch.test(read(file)))).toEqual([]);
});

it('the guide has ten steps at most, and names files that exist or that it makes', () => {
  expect(steps.length).toBeGreaterThan(3);
  expect(steps.length).toBeLessThanOrEqual(10);
  const named = [...guide.matchAll(/`((?:src|docs|scripts)\/[\w./-]+)`/g)].map(([, file = '']) => file);
  const known = (file: string) => changed.has(file) || ts.sys.fileExists(file) || ts.sys.directoryExists(file);
  expect(named.filter((file) => !known(file))).toEqual([]);
});

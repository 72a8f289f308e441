import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { alone } from '../../scripts/build-lock.ts';
import { clearStaged, mendSwitch, switchSite } from '../../scripts/site-switch.ts';

const home = process.cwd();
const search = process.env['PATH'];
let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'switch-'));
  process.chdir(root);
});
afterEach(() => {
  process.chdir(home);
  process.env['PATH'] = search;
  rmSync(root, { recursive: true });
});

const make = (folder: string, words: string) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'index.html'), words);
};
const published = () => readFileSync('dist/index.html', 'utf8');

it.each([search, ''])('puts a new site in the place of the old, with whatever is on PATH', (programs) => {
  process.env['PATH'] = programs;
  make('.build/site-1', 'one');
  switchSite('.build/site-1');
  expect(published()).toBe('one');
  make('.build/site-2', 'two');
  switchSite('.build/site-2');
  expect(published()).toBe('two');
  expect([existsSync('.build/site-2'), existsSync('.build/previous')]).toEqual([false, false]);
});

it('puts the old site back where a switch was cut short, and leaves a whole one alone', () => {
  make('dist', 'one');
  mkdirSync('.build');
  expect(mendSwitch()).toBe(false);
  renameSync('dist', '.build/previous');
  expect([mendSwitch(), published()]).toEqual([true, 'one']);
});

it('keeps the old site where the new one cannot be put in its place', () => {
  process.env['PATH'] = '';
  make('dist', 'one');
  mkdirSync('.build');
  expect(() => switchSite('.build/site-lost')).toThrow('ENOENT');
  expect(published()).toBe('one');
});

it('clears what builds that were killed have left', () => {
  make('.build/site-123', 'half');
  make('.build/png', 'kept');
  clearStaged();
  expect([existsSync('.build/site-123'), existsSync('.build/png')]).toEqual([false, true]);
});

it('one build waits for another, and says so once', async () => {
  const said: string[] = [];
  const order: string[] = [];
  const slow = alone(async () => {
    order.push('first in');
    await pause(400);
    order.push('first out');
  });
  await alone(
    () => {
      order.push('second in');
      return Promise.resolve();
    },
    (words) => said.push(words),
  );
  await slow;
  expect(order).toEqual(['first in', 'first out', 'second in']);
  expect(said).toEqual([`Une autre construction est en cours (processus ${process.pid}) : celle-ci attend sa fin.`]);
});

it.each([999_999_999, process.pid])('what a build that is dead left behind holds nobody: %s', async (pid) => {
  mkdirSync('.build');
  writeFileSync('.build/building', `${pid} 1`);
  const said: string[] = [];
  const run = () =>
    alone(
      () => Promise.resolve('done'),
      (words) => said.push(words),
    );
  expect(await Promise.all([run(), run()])).toEqual(['done', 'done']);
  expect(said.filter((words) => words.includes('999999999'))).toEqual([]);
  expect(existsSync('.build/building')).toBe(false);
});

it('an error in a build lets the next one in', async () => {
  await expect(alone(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(await alone(() => Promise.resolve('done'))).toBe('done');
});

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'parse5';
import { attribute, elements, textOf, type Element } from './dist.ts';
import { placesTable } from './places-fixture.ts';

const root = '.build/fixture-site';
/** Where the site of the fixture stands: another host than that of our own, in a folder. */
export const fixtureAddress = 'https://exemple.fr/convention/';
export const fixtureDist = `${root}/dist`;

/**
 * Builds the site of the small convention once for all the tests that read it, in a copy of the project: three
 * amendments in a row instead of its own two, and 200 places. No code is changed for it.
 */
export default function setup(): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  for (const part of ['public', 'astro.config.ts', 'tsconfig.json', 'package.json'])
    cpSync(part, path.join(root, part), { recursive: true });
  const own = path.resolve('src/content');
  cpSync('src', path.join(root, 'src'), { recursive: true, filter: (file) => path.resolve(file) !== own });
  cpSync('tests/fixtures/convention/src', path.join(root, 'src'), { recursive: true });
  cpSync('tests/fixtures/convention/source', path.join(root, 'source'), { recursive: true });
  cpSync('tests/fixtures/amendments', path.join(root, 'src/content/amendments'), { recursive: true });
  const places = placesTable(200, ';', ['creches', 'assistants-maternels']);
  writeFileSync(path.join(root, 'src/content/places.csv'), `\ufeff${places}`);
  const built = spawnSync(process.execPath, [path.resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force'], {
    cwd: root,
    encoding: 'utf8',
    // Only what a shell would give: the test runner's own variables (BASE_URL, NODE_ENV) would reach the build.
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      SITE_ADDRESS: 'https://exemple.fr',
      SITE_BASE: '/convention/',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_CACHE: 'cache',
      NO_COLOR: '1',
    },
  });
  if (built.status !== 0) throw new Error(`${built.stdout}\n${built.stderr}`);
}

const trees = new Map<string, Element[]>();

/** Returns the elements of a page of the fixture's site: `fr/articles/2`. */
export function fixturePage(page: string): Element[] {
  const known = trees.get(page) ?? elements(parse(readFileSync(`${fixtureDist}/${page}/index.html`, 'utf8')));
  trees.set(page, known);
  return known;
}

/** Returns the text of a page, without what is no text, on one line. */
export function fixtureText(page: string): string {
  const body = fixturePage(page).find(({ tagName }) => tagName === 'body');
  if (!body) throw new Error(`no body in ${page}`);
  const unread = ({ tagName }: Element) => ['script', 'style', 'template'].includes(tagName);
  return textOf(body, unread).replace(/\s+/g, ' ');
}

/** Returns where the links of some elements lead, from the folder of the site: `fr/articles/2/`. */
export const hrefsOf = (list: readonly Element[]): string[] =>
  list.flatMap((element) => attribute(element, 'href')?.replace(/^\/convention\//, '') ?? []);

import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listFiles } from '../../src/reader/files.ts';
import { placesTable } from '../support/places-fixture.ts';

const folder = '.build/another-town';
const content = `${folder}/content`;
const output = `${folder}/site`;
const names: [RegExp, string][] = [
  [/Pierrefitte-sur[- ]Seine/g, 'Villeneuve-aux-Bois'],
  [/Pierrefitte/g, 'Villeneuve'],
  [/Seine[- ]Saint[- ]Denis/g, 'Haute-Rivière'],
  [/Saint-Denis/g, 'Grand-Champ'],
];

// Another town's convention: other names, two axes instead of three, and 200 places. It must build with no change
// of code.
describe('another town', () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    cpSync('src/content', content, { recursive: true });
    for (const file of listFiles(content).filter((name) => /\.(mdx|yaml)$/.test(name))) {
      const target = path.join(content, file);
      writeFileSync(
        target,
        names.reduce((text, [name, other]) => text.replace(name, other), readFileSync(target, 'utf8')),
      );
    }
    writeFileSync(path.join(content, 'places.csv'), `\ufeff${placesTable(200)}`);
    rmSync(path.join(content, 'lock.yaml'));
    // Only what a shell would give: the test runner's own variables (BASE_URL, NODE_ENV) would reach the build.
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CONTENT_FOLDER: content,
      SITE_ADDRESS: 'https://exemple.fr',
      SITE_BASE: '/convention/',
      ASTRO_TELEMETRY_DISABLED: '1',
      ASTRO_CACHE: `${folder}/cache`,
      NO_COLOR: '1',
    };
    const commands = [
      ['scripts/lock.ts'],
      [path.resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force', '--outDir', output],
    ];
    for (const command of commands) {
      const result = spawnSync(process.execPath, command, { encoding: 'utf8', env });
      if (result.status !== 0) throw new Error(`${result.stdout}\n${result.stderr}`);
    }
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const page = (file: string) => readFileSync(path.join(output, file), 'utf8');

  it('is built whole, and nothing in it names the first one', () => {
    const pages = readdirSync(output, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(300);
    for (const name of pages)
      expect(
        page(name)
          .replace(/href="[^"]*"/g, '')
          .includes('Pierrefitte'),
        name,
      ).toBe(false);
    expect(page('fr/index.html').includes('Petite enfance à Villeneuve')).toBe(true);
  });

  it('stands below a folder of its host', () => {
    const action = page('fr/actions/1-4/index.html');
    expect(action.includes('href="/convention/en/actions/1-4/"')).toBe(true);
    expect(action.includes('https://exemple.fr/convention/fr/actions/1-4/')).toBe(true);
    expect(action.match(/(?:href|action)="\/(?:fr|en)\/[^"]*/)).toBeNull();
  });

  it('lists its 200 places by service, narrowed by town without script, to call and for machines', () => {
    const creches = page('fr/services/creches/index.html');
    expect(creches.match(/<li id="lieu-/g)).toHaveLength(40);
    for (const words of [
      'id="t-2"',
      '#t-1:checked~ul>li:not(.t-1){display:none}',
      'href="tel:0100000005"',
      'du lundi au vendredi, de 8\u00a0h à 18\u00a0h\u00a030',
      '"@type":"ChildCare"',
      '"openingHours":["Mo-Fr 08:00-18:30","Sa 09:00-12:00"]',
    ]) {
      expect(creches.includes(words), words).toBe(true);
    }
    expect(page('en/services/creches/index.html').includes('Monday to Friday, 8:00 to 18:30')).toBe(true);
    expect(page('fr/services/garde-a-domicile/index.html').includes('ne connaît encore aucune adresse')).toBe(true);
  });
});

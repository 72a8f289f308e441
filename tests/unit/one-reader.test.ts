import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { contentLoader } from '../../src/check/content-loader.ts';
import { forgetContent } from '../../src/reader/current.ts';

// Words that readers of YAML take for other things: dates, numbers of other bases, booleans of YAML 1.1, nothing.
const texts = [
  '2026-01-15',
  '2017-01-16',
  '2026-01-15T10:00:00Z',
  '2026-1-5',
  '0b11',
  '1_000',
  '190:20:30',
  '1,5',
  '33 %',
  '01 23 45 67 89',
  'yes',
  'no',
  'on',
  'off',
  'y',
  'Oui',
  'NON',
  'nul',
  'none',
  '=',
  '<<',
  '.5.6',
  '+33 1',
  '1e',
  'e3',
  '"2026-01-15"',
  "'0b11'",
  '"no"',
  'l’eau',
  "l'eau",
  'a#b',
  'http://exemple.fr',
  '!!str 12',
  '"\\u00e9t\\u00e9"',
  '>-\n  deux\n  lignes',
];
const others = [
  '12',
  '0777',
  '1.5',
  '.5',
  '1e3',
  '0o17',
  '0x1F',
  '-12',
  '.inf',
  '.nan',
  'true',
  'False',
  'null',
  '~',
  '',
  '[a, b]',
  '{ a: b }',
  '""',
  '"  "',
  '!!int 12',
  '!!binary aGVsbG8=',
  '*renvoi',
  '“courbe”',
  '"jamais fermé',
  'deux: points',
  '@debut',
];

/** What the checker and the build say of files that each hold one scalar where a text is wanted, in this order. */
interface Verdicts {
  /** Whether the checker lets each file pass. */
  check: boolean[];
  /** Whether the build lets each file pass. */
  build: boolean[];
  /** What the build keeps of each file; nothing when it stops. */
  kept: unknown[];
}

describe('one reader of YAML', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'one-reader-'));
  const glossary = path.join(root, 'src/content/glossary');
  const words = readdirSync('src/content/glossary').sort();
  beforeEach(() => {
    for (const folder of ['src/content', 'source']) cpSync(folder, path.join(root, folder), { recursive: true });
    forgetContent();
  });
  afterAll(() => {
    forgetContent();
    rmSync(root, { recursive: true, force: true });
  });

  async function verdicts(scalars: readonly string[], end = '\n'): Promise<Verdicts> {
    scalars.forEach((scalar, index) => {
      const file = path.join(glossary, words[index] ?? '');
      const text = readFileSync(file, 'utf8').replace(/^english:.*$/m, () => `english: ${scalar}`);
      writeFileSync(file, text.replaceAll('\n', end));
    });
    const { problems } = checkContent(root);
    const kept = new Map<string, Record<string, unknown>>();
    const loader = contentLoader(({ entries }) => entries.filter(({ collection }) => collection === 'glossary'));
    const context: Partial<LoaderContext> = {
      config: { root: pathToFileURL(`${root}/`) } as LoaderContext['config'],
      generateDigest: JSON.stringify,
      store: {
        keys: () => [...kept.keys()],
        set: ({ id, data }) => Boolean(kept.set(id, data)),
        delete: (id) => void kept.delete(id),
      } as LoaderContext['store'],
    };
    const stopped = await loader.load(context as LoaderContext).then(
      () => '',
      (error: Error) => error.message,
    );
    const files = words.slice(0, scalars.length);
    return {
      check: files.map((word) => !problems.some(({ file }) => file === `src/content/glossary/${word}`)),
      build: files.map((word) => !stopped.includes(`src/content/glossary/${word}:`)),
      kept: files.map((word) => kept.get(word.replace('.yaml', ''))?.['english']),
    };
  }

  it('takes the same scalars for texts in the check and in the build', async () => {
    const { check, build, kept } = await verdicts(texts);
    expect(texts.filter((_, index) => !check[index] || !build[index])).toEqual([]);
    expect(texts.filter((_, index) => typeof kept[index] !== 'string')).toEqual([]);
    expect(kept.slice(0, 6)).toEqual(['2026-01-15', '2017-01-16', '2026-01-15T10:00:00Z', '2026-1-5', '0b11', '1_000']);
  });

  it('refuses the same scalars where a text is wanted, and builds nothing then', async () => {
    const { check, build, kept } = await verdicts(others);
    expect(others.filter((_, index) => check[index] || build[index])).toEqual([]);
    expect(kept.filter((value) => value !== undefined)).toEqual([]);
  });

  it('reads every line end alike', async () => {
    for (const end of ['\r\n', '\r']) {
      const { check, build, kept } = await verdicts(['2017-01-16'], end);
      expect({ check, build, kept }).toEqual({ check: [true], build: [true], kept: ['2017-01-16'] });
    }
  });
});

import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fixtureAmendment } from './amended.ts';

/**
 * Builds the site with the three amendments of the fixture, in a copy of the project, and returns the folder of its
 * pages.
 */
export function buildAmendedSite(): string {
  const root = path.resolve('.build/amended');
  rmSync(root, { recursive: true, force: true });
  for (const part of ['src', 'source', 'public', 'astro.config.ts', 'tsconfig.json', 'package.json'])
    cpSync(part, path.join(root, part), { recursive: true });
  for (const id of ['1', '2', '3'])
    writeFileSync(path.join(root, `src/content/amendments/${id}.yaml`), fixtureAmendment(id));
  const built = spawnSync(process.execPath, [path.resolve('node_modules/astro/bin/astro.mjs'), 'build', '--force'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' },
  });
  if (built.status !== 0) throw new Error(`${built.stdout}\n${built.stderr}`);
  return path.join(root, 'dist');
}

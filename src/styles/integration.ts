import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { withShortScopes } from './short-scopes.ts';
import { withUsedRules } from './used-rules.ts';

/** Takes out of each built page the rules of style that nothing on it can match, and shortens the others' scopes. */
export default function usedRules(): AstroIntegration {
  return {
    name: 'used-rules',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
        const read = (name: string) => readFileSync(path.join(folder, name), 'utf8');
        const scripts = files
          .filter((name) => /^_astro[\\/].*\.js$/.test(name))
          .map(read)
          .join('\n');
        for (const name of files.filter((file) => file.endsWith('.html'))) {
          const page = read(name);
          const own = /<script[^>]+src=/.test(page) ? scripts : '';
          writeFileSync(path.join(folder, name), withShortScopes(withUsedRules(page, own)));
        }
      },
    },
  };
}

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
        const scripts = new Map(
          files
            .filter((name) => /^_astro[\\/].*\.js$/.test(name))
            .map((name): [string, string] => [path.basename(name), read(name)]),
        );
        for (const name of files.filter((file) => file.endsWith('.html'))) {
          const page = read(name);
          writeFileSync(path.join(folder, name), withShortScopes(withUsedRules(page, codeOf(page, scripts))));
        }
      },
    },
  };
}

/** Returns the code of the scripts that a page names, and of those that these name: what may give it classes. */
function codeOf(page: string, scripts: ReadonlyMap<string, string>): string {
  const names = new Set<string>();
  const follow = (text: string): string =>
    [...scripts]
      .filter(([name]) => !names.has(name) && text.includes(name) && names.add(name))
      .map(([, code]) => `${code}\n${follow(code)}`)
      .join('');
  return follow(page);
}

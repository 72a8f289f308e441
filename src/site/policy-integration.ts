import type { AstroIntegration } from 'astro';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { listFiles } from '../reader/files.ts';
import { withPolicy } from './security-policy.ts';

/** Gives each built page its policy, once its style is what it will be. */
export default function pagePolicies(): AstroIntegration {
  return {
    name: 'page-policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        for (const file of listFiles(folder).filter((name) => name.endsWith('.html'))) {
          const page = path.join(folder, file);
          writeFileSync(page, withPolicy(readFileSync(page, 'utf8')));
        }
      },
    },
  };
}

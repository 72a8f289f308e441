import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { checkContent } from '../check/content.ts';
import { listFiles } from '../check/files.ts';
import { clauseRecords } from './records.ts';
import { fold } from './text.ts';
import { pagefindFolder } from './version.ts';

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** Indexes the built pages with folded text, and lets `astro dev` search in the index of the last build. */
export default function searchIndex(): AstroIntegration {
  let root = '';
  return {
    name: 'search-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = fileURLToPath(config.root);
      },
      'astro:build:done': async ({ dir, logger }) => {
        const started = performance.now();
        const count = await writeIndex(fileURLToPath(dir), root);
        logger.info(`${count} pages and records in ${((performance.now() - started) / 1000).toFixed(1)} s`);
      },
      'astro:server:setup': ({ server, logger }) => {
        const folder = path.join(root, 'dist', pagefindFolder);
        if (!existsSync(folder)) logger.warn('la recherche répondra après un premier « npm run build »');
        server.middlewares.use((request, response, next) => {
          const asked = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
          const file = path.join(folder, asked.slice(asked.indexOf(pagefindFolder) + pagefindFolder.length));
          if (!asked.includes(`/${pagefindFolder}`) || !file.startsWith(folder) || !existsSync(file) || !statSync(file).isFile()) return next();
          response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

async function writeIndex(output: string, root: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const pages = listFiles(output).filter((file) => file.endsWith('.html'));
  const fail = (file: string, messages: string[]) => {
    if (messages.length > 0) throw new Error(`Pagefind: ${file}: ${messages.join('; ')}`);
  };
  for (const file of pages) {
    const html = readFileSync(path.join(output, file), 'utf8');
    if (html.includes('data-pagefind-body')) fail(file, (await index.addHTMLFile({ sourcePath: file, content: fold(html) })).errors);
  }
  const records = clauseRecords(checkContent(root).model);
  for (const { content, meta, ...record } of records) {
    const folded = Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, fold(value)]));
    fail(record.url, (await index.addCustomRecord({ ...record, content: fold(content), meta: folded })).errors);
  }
  fail('index', (await index.writeFiles({ outputPath: path.join(output, pagefindFolder) })).errors);
  await pagefind.close();
  return pages.length + records.length;
}

import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as pagefind from 'pagefind';
import { currentCheck } from '../check/current.ts';
import { listFiles } from '../reader/files.ts';
import { locales, type Locale } from '../model/locale.ts';
import { pageAliases, type Aliases } from './aliases.ts';
import { knownWords } from './correction.ts';
import { searchRecords, type SearchRecord } from './records.ts';
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
          const asked = new URL(request.url ?? '/', 'http://localhost').pathname; // names of the index need no decoding
          const file = path.join(folder, asked.slice(asked.indexOf(pagefindFolder) + pagefindFolder.length));
          if (
            !asked.includes(`/${pagefindFolder}`) ||
            !file.startsWith(folder) ||
            !existsSync(file) ||
            !statSync(file).isFile()
          )
            return next();
          response.setHeader('content-type', types[path.extname(file)] ?? 'application/octet-stream');
          createReadStream(file).pipe(response);
        });
      },
    },
  };
}

/** Returns the words that a near miss is corrected to, in one language: those of the names of pages and records. */
function correctableWords(aliases: Map<string, Aliases>, records: SearchRecord[], locale: Locale): string[] {
  const ofPages = [...aliases].filter(([url]) => url.startsWith(`/${locale}/`)).map(([, { words }]) => words);
  const ofRecords = records
    .filter(({ language }) => language === locale)
    .map(({ meta }) => `${meta.title} ${meta.words ?? ''}`);
  return knownWords([...ofPages, ...ofRecords]);
}

/** Adds the aliases of a page to the copy that is indexed: the page itself stays light. */
function withAliases(html: string, aliases: Aliases | undefined): string {
  if (!aliases) return html;
  const fields = Object.entries(aliases).map(
    ([name, value]) =>
      `<p hidden data-${name}="${String(value).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" ` +
      `data-pagefind-meta="${name}[data-${name}]"></p>`,
  );
  return html.replace('</body>', `${fields.join('')}</body>`);
}

/** Writes the index and returns how many pages and records it holds. Pagefind's own process ends with it. */
async function writeIndex(output: string, root: string): Promise<number> {
  try {
    return await fillIndex(output, root);
  } finally {
    await pagefind.close();
  }
}

async function fillIndex(output: string, root: string): Promise<number> {
  const { index, errors } = await pagefind.createIndex({});
  if (!index) throw new Error(`Pagefind: ${errors.join('; ')}`);
  const { model } = currentCheck(root);
  const aliases = pageAliases(model);
  const pages = listFiles(output).filter((file) => file.endsWith('.html'));
  const fail = (file: string, messages: string[]) => {
    if (messages.length > 0) throw new Error(`Pagefind: ${file}: ${messages.join('; ')}`);
  };
  for (const file of pages) {
    const html = readFileSync(path.join(output, file), 'utf8');
    if (html.includes('data-pagefind-body'))
      fail(
        file,
        (
          await index.addHTMLFile({
            sourcePath: file,
            content: fold(withAliases(html, aliases.get(`/${file.replace(/index\.html$/, '')}`))),
          })
        ).errors,
      );
  }
  const records = searchRecords(model);
  for (const { content, meta, ...record } of records) {
    const folded = Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, fold(value)]));
    fail(record.url, (await index.addCustomRecord({ ...record, content: fold(content), meta: folded })).errors);
  }
  fail('index', (await index.writeFiles({ outputPath: path.join(output, pagefindFolder) })).errors);
  for (const locale of locales)
    writeFileSync(
      path.join(output, pagefindFolder, `words.${locale}.json`),
      JSON.stringify(correctableWords(aliases, records, locale)),
    );
  return pages.length + records.length;
}

import type { AstroIntegration } from 'astro';
import { createReadStream, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { currentCheck } from '../check/current.ts';
import { listFiles } from '../reader/files.ts';
import { locales } from '../model/locale.ts';
import { pageAliases, type Aliases } from './aliases.ts';
import { foreignWords } from './foreign.ts';
import { listedRow, pageRow } from './page-row.ts';
import { recordRow, searchRecords } from './records.ts';
import { unbreakable } from '../site/unbreakable-spaces.ts';
import { mostRows, packRows, type Row } from './row.ts';
import { foldSigns } from './text.ts';
import { foreignFile, idsFile, pagefindFolder, rowsFile } from './version.ts';

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

/** Adds the aliases of a page to the copy that is indexed: the page itself stays light. */
function withAliases(html: string, aliases: Aliases | undefined): string {
  if (!aliases) return html;
  const { words, other } = aliases;
  const fields = Object.entries({ words, other }).map(
    ([name, value]) =>
      `<p hidden data-${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}" ` +
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
  const rows: Row[] = [];
  for (const file of pages) {
    const html = readFileSync(path.join(output, file), 'utf8');
    const url = `/${file.replace(/index\.html$/, '')}`;
    const known = aliases.get(url);
    if (!html.includes('data-pagefind-body')) {
      if (known?.listed) rows.push(listedRow(html, url, known.names, known.listed));
      continue;
    }
    const row = pageRow(html, url, known?.names ?? '');
    if (row) rows.push(row);
    fail(file, (await index.addHTMLFile({ sourcePath: file, content: foldSigns(withAliases(html, known)) })).errors);
  }
  const records = searchRecords(model);
  for (const record of records) {
    rows.push(recordRow(record));
    const { url, language, filters, content, meta } = record;
    const folded = Object.fromEntries(Object.entries(meta).map(([key, value]) => [key, foldSigns(value)]));
    const indexed = { url, language, filters, content: foldSigns(content), meta: folded };
    fail(url, (await index.addCustomRecord(indexed)).errors);
  }
  const folder = path.join(output, pagefindFolder);
  fail('index', (await index.writeFiles({ outputPath: folder })).errors);
  for (const file of listFiles(folder)) if (unused.test(file)) rmSync(path.join(folder, file));
  const ids = fragmentIds(path.join(folder, 'fragment'));
  for (const locale of locales) {
    const own = rows.filter(({ url }) => url.startsWith(`/${locale}/`)).slice(0, mostRows);
    writeFileSync(path.join(output, rowsFile(locale)), unbreakable(packRows(own, model.languages.synonyms[locale])));
    writeFileSync(path.join(output, foreignFile(locale)), JSON.stringify(foreignWords(model, locale)));
    writeFileSync(path.join(output, idsFile(locale)), JSON.stringify(own.map(({ url }) => ids.get(url) ?? null)));
  }
  return pages.length + records.length;
}

/** What Pagefind writes for pages that it draws itself. */
const unused = /^pagefind-(?:component-|modular-)?ui\.|^pagefind-highlight\./;

/**
 * Returns the name that Pagefind gives each page in its index, by address: that of the file which holds its text, a
 * word of twelve letters and JSON, compressed.
 */
function fragmentIds(folder: string): Map<string, string> {
  return new Map(
    listFiles(folder).map((file) => {
      const text = gunzipSync(readFileSync(path.join(folder, file))).toString();
      const { url } = JSON.parse(text.slice(text.indexOf('{'))) as { url: string };
      return [url, path.basename(file, '.pf_fragment')];
    }),
  );
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContent } from '../../src/check/content.ts';
import { answerText } from '../../src/search/answer.ts';
import { settings, type Hit, type Pagefind } from '../../src/search/pagefind.ts';
import { openRows } from '../../src/search/quick.ts';
import type { Row } from '../../src/search/row.ts';
import { pagefindFolder, rowsFile } from '../../src/search/version.ts';

const network = globalThis.fetch;

/** The search of one language. */
interface Search {
  /** Returns the addresses of all that answers, in the order in which it is shown. */
  urls: (query: string) => Promise<string[]>;
  /** Returns what the whole text alone answers. */
  text: (query: string) => Promise<Hit[]>;
  rows: readonly Row[];
}

/**
 * Opens the search of dist/ in plain Node: the four globals that Pagefind's browser script asks for, files instead
 * of requests.
 */
export async function openSearch(language: string): Promise<Search> {
  const origin = 'http://localhost/';
  Object.assign(globalThis, {
    location: new URL(`${origin}${language}/`),
    document: { querySelector: () => ({ getAttribute: () => language }) },
    fetch: async (address: string | URL | Request, init?: RequestInit) => {
      const url = new URL(address instanceof Request ? address.url : address, origin);
      // Other tests of the process ask real servers, on ports of their own.
      if (url.host !== new URL(origin).host) return network(address, init);
      return new Response(await readFile(path.join('dist', decodeURIComponent(url.pathname))));
    },
  });
  const pagefind = (await import(
    /* @vite-ignore */ `${pathToFileURL(path.resolve('dist', pagefindFolder, 'pagefind.js')).href}?${language}`
  )) as Pagefind;
  await pagefind.options({ basePath: `/${pagefindFolder}`, baseUrl: '/', noWorker: true, ...settings });
  await pagefind.init();
  const { places } = checkContent(process.cwd()).model.site;
  const rows = JSON.parse(await readFile(`dist/${rowsFile(language)}`, 'utf8')) as Row[];
  const quick = openRows(rows, places);
  const read = async (query: string, near: ReturnType<typeof quick.answer>) => {
    const { found } = await answerText(pagefind, quick, { query, near, places });
    return Promise.all(found.map(({ data }) => data()));
  };
  return {
    rows,
    async urls(query) {
      const near = quick.answer(query);
      return [...(near.defined ? [near.defined] : []), ...near.rows, ...(await read(query, near))].map(
        ({ url }) => url,
      );
    },
    text: (query) => read(query, { rows: [] }),
  };
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContent } from '../../src/check/content.ts';
import { answerText, urlsById } from '../../src/search/answer.ts';
import { citableFrom, citableWords, citedClause } from '../../src/search/citation.ts';
import { settings, type Hit, type Pagefind } from '../../src/search/pagefind.ts';
import { openRows, withCited } from '../../src/search/quick.ts';
import { readRows, type Row } from '../../src/search/row.ts';
import { clauseOfId, clausePath } from '../../src/site/addresses.ts';
import { idsFile, pagefindFolder, rowsFile } from '../../src/search/version.ts';

const network = globalThis.fetch;

/** The search of one language. */
interface Search {
  /** Returns the addresses of all that answers, in the order of the list; the card of a definition counts second. */
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
  const { site, convention } = checkContent(process.cwd()).model;
  const { places } = site;
  const clauses = citableFrom(citableWords(convention.clauses));
  const rows = readRows(await readFile(`dist/${rowsFile(language)}`, 'utf8'), '/');
  const ids = JSON.parse(await readFile(`dist/${idsFile(language)}`, 'utf8')) as (string | null)[];
  const named = urlsById(rows, ids);
  const quick = openRows(rows, places);
  const read = async (query: string, near: ReturnType<typeof quick.answer>) => {
    const { found } = await answerText(pagefind, quick, { query, near, places, urls: named });
    return Promise.all(found.map(({ data }) => data()));
  };
  return {
    rows,
    async urls(query) {
      const id = citedClause(query, clauses);
      const near = withCited(
        quick.answer(query),
        quick,
        id === undefined ? undefined : `/${language}/${clausePath(clauseOfId(id))}`,
      );
      const listed = [...near.rows, ...(await read(query, near))].map(({ url }) => url);
      return [...listed.slice(0, 1), ...(near.defined ? [near.defined.url] : []), ...listed.slice(1)];
    },
    text: (query) => read(query, { rows: [] }),
  };
}

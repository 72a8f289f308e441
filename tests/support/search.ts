import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkContent } from '../../src/check/content.ts';
import { answerQuery } from '../../src/search/answer.ts';
import { correctWords } from '../../src/search/correction.ts';
import { settings, type Hit, type Pagefind } from '../../src/search/pagefind.ts';
import { pagefindFolder } from '../../src/search/version.ts';

/**
 * Opens the search of dist/ in plain Node: the four globals that Pagefind's browser script asks for, files instead
 * of requests.
 */
export async function openSearch(language: string): Promise<(query: string) => Promise<Hit[]>> {
  const origin = 'http://localhost/';
  Object.assign(globalThis, {
    location: new URL(`${origin}${language}/`),
    document: { querySelector: () => ({ getAttribute: () => language }) },
    fetch: async (address: unknown) =>
      new Response(await readFile(path.join('dist', decodeURIComponent(new URL(String(address), origin).pathname)))),
  });
  const pagefind = (await import(
    /* @vite-ignore */ `${pathToFileURL(path.resolve('dist', pagefindFolder, 'pagefind.js')).href}?${language}`
  )) as Pagefind;
  await pagefind.options({ basePath: `/${pagefindFolder}`, baseUrl: '/', noWorker: true, ...settings });
  await pagefind.init();
  const { places } = checkContent(process.cwd()).model.site;
  const known = JSON.parse(await readFile(`dist/${pagefindFolder}words.${language}.json`, 'utf8')) as string[];
  return async (query) => {
    const answer = await answerQuery(pagefind, query, (words) => Promise.resolve(correctWords(words, known)), {
      places,
    });
    return [...answer.hits, ...(await answer.more(answer.hits.length, answer.counts.all))];
  };
}

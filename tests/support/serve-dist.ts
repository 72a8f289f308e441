import type { TestProject } from 'vitest/node';
import { serveSite } from '../../scripts/site-server.ts';
import { browserPath, startBrowser } from './browser.ts';
import { serveFonts } from './reading-fonts.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the built site is served. */
    origin: string;
    /** Where the typefaces of the tests are served. */
    fonts: string;
    /** Where the one browser of the run listens; empty on a machine without browser. */
    browser: string;
  }
}

/** Serves dist/ and the typefaces on free ports and starts one browser, for all browser tests. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const site = await serveSite('dist', { port: 0, host: '127.0.0.1' });
  const fonts = await serveFonts();
  const browser = browserPath() === undefined ? undefined : await startBrowser();
  project.provide('origin', `http://localhost:${site.port}`);
  project.provide('fonts', `http://localhost:${fonts.port}`);
  project.provide('browser', browser?.wsEndpoint() ?? '');
  return async () => {
    await browser?.close();
    for (const { server } of [site, fonts]) {
      server.closeAllConnections();
      server.close();
    }
  };
}

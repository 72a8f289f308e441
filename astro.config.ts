import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { locales, referenceLocale } from './src/model/locale.ts';
import searchIndex from './src/search/integration.ts';
import { movedPaths, siteAddress, siteBase } from './src/site/origin.ts';

export default defineConfig({
  site: siteAddress(),
  base: siteBase(),
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true, // the default, 'jsx', glues words around inline tags
  prerenderConflictBehavior: 'error', // two pages for one address must not hide each other
  build: { format: 'directory', inlineStylesheets: 'always' }, // one response paints a page
  i18n: { locales: [...locales], defaultLocale: referenceLocale, routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } },
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: referenceLocale, locales: Object.fromEntries(locales.map((locale) => [locale, locale])) },
      filter: (page) => locales.some((locale) => new URL(page).pathname.startsWith(`${siteBase()}${locale}/`)) && !page.endsWith('/recherche/') && !page.includes('/versions/') && !movedPaths().some((path) => new URL(page).pathname === `${siteBase()}${path.slice(1)}`),
    }),
    searchIndex(),
  ],
  markdown: {
    syntaxHighlight: false, // it writes style attributes, which a strict Content-Security-Policy refuses
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }), // both change the characters of a legal text
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      rolldownOptions: { checks: { moduleLevelDirective: false } }, // eight lines of warning for each MDX file (withastro/astro#18087)
    },
  },
  devToolbar: { enabled: false },
});

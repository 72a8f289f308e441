import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { defineConfig } from 'astro/config';
import contentErrorsInDevelopment from './src/check/in-development.ts';
import { locales, referenceLocale } from './src/model/locale.ts';
import { bodyModules } from './src/reader/body-modules.ts';
import { publishedPictures } from './src/reader/published-pictures.ts';
import searchIndex from './src/search/integration.ts';
import { movedPaths, siteAddress, siteBase } from './src/site/origin.ts';
import pagePolicies from './src/site/policy-integration.ts';
import usedRules from './src/styles/integration.ts';

/**
 * The development server takes every address for a page and wants a slash after it; a built site serves files as
 * they are.
 */
const editionsInDevelopment: AstroIntegration = {
  name: 'editions-in-development',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.middlewares.use((request, _response, next) => {
        if (request.url)
          request.url = request.url.replace(
            /^((?:\/[\w-]+)*\/(?:editions|texte|fichiers)\/[^?#]*[^/?#]|\/(?:[\w-]+\/)*llms\.txt)(?=\?|$)/,
            '$1/',
          );
        next();
      });
    },
  },
};

export default defineConfig({
  site: siteAddress(),
  base: siteBase(),
  cacheDir: process.env['ASTRO_CACHE'] ?? './node_modules/.astro', // two builds at once must not share it
  output: 'static',
  trailingSlash: 'always',
  compressHTML: true, // the default, 'jsx', glues words around inline tags
  prerenderConflictBehavior: 'error', // two pages for one address must not hide each other
  build: { format: 'directory', inlineStylesheets: 'always' }, // one response paints a page
  integrations: [
    mdx(),
    sitemap({
      i18n: { defaultLocale: referenceLocale, locales: Object.fromEntries(locales.map((locale) => [locale, locale])) },
      // A reader whose language is none of ours is led to that of the text.
      serialize: (item) => {
        const reference = item.links?.find(({ lang }) => lang === referenceLocale);
        return reference ? { ...item, links: [...(item.links ?? []), { ...reference, lang: 'x-default' }] } : item;
      },
      filter: (page) =>
        locales.some((locale) => new URL(page).pathname.startsWith(`${siteBase()}${locale}/`)) &&
        !page.endsWith('/recherche/') &&
        !page.endsWith('/redaction/') &&
        !/\/choisir\/./.test(page) &&
        !page.includes('/versions/') &&
        !page.includes('/convention/au/') &&
        !page.includes('/integrer/') &&
        !movedPaths().some((path) => new URL(page).pathname === `${siteBase()}${path.slice(1)}`),
    }),
    usedRules(),
    pagePolicies(),
    searchIndex(),
    editionsInDevelopment,
    contentErrorsInDevelopment(),
  ],
  markdown: {
    syntaxHighlight: false, // it writes style attributes, which a strict Content-Security-Policy refuses
    // Both change the characters of a legal text.
    processor: satteri({ features: { smartPunctuation: false, gfm: false } }),
  },
  vite: {
    plugins: [bodyModules(), publishedPictures()],
    ssr: { external: ['@resvg/resvg-js'] }, // a binary of its own, which no bundler can read
    build: {
      assetsInlineLimit: 0,
      // Eight lines of warning for each MDX file (withastro/astro#18087).
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
  },
  experimental: { contentIntellisense: true }, // the editor completes the front matter of MDX from the schemas
  devToolbar: { enabled: false },
});

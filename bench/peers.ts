import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CorpusPage } from './corpus.ts';

const locales = ['fr', 'en'] as const;

/** A generator of documentation sites: how its project is written, built and read. */
export interface Peer {
  name: string;
  /** Writes a project of these pages in `root`. */
  write: (root: string, pages: readonly CorpusPage[]) => void;
  /** The program of its package and what it is run with. */
  command: readonly string[];
  /** Where it writes the site, below the project. */
  output: string;
  /** The address of a page, from the root of the host. */
  address: (page: CorpusPage) => string;
  /** What opens its search from any page, and where the query is typed and the answers stand (CSS selectors). */
  search: { open: string; box: string; answer: string };
}

/** Writes a file and the folders that it stands in. */
function write(root: string, file: string, text: string): void {
  const target = path.join(root, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}

/** Begins a project, which finds the packages of the bench in a folder above it. */
function begin(root: string): void {
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const { dependencies } = JSON.parse(readFileSync('bench/package.json', 'utf8')) as { dependencies: object };
  // By its dependencies Vite knows which packages it has to bundle.
  write(root, 'package.json', JSON.stringify({ private: true, type: 'module', dependencies }));
}

const body = ({ paragraphs }: CorpusPage): string => paragraphs.join('\n\n');
const matter = ({ title }: CorpusPage): string => `---\ntitle: "${title}"\n---\n\n`;
const contents = (locale: CorpusPage['locale'], pages: readonly CorpusPage[], end: '/' | ''): string =>
  pages
    .filter((page) => page.locale === locale)
    .map(({ title, path: at }) => `- [${title}](/${locale}/${at}${end})`)
    .join('\n');

export const starlight: Peer = {
  name: 'Starlight',
  write: (root, pages) => {
    begin(root);
    write(
      root,
      'astro.config.mjs',
      `import starlight from '@astrojs/starlight';
import { defineConfig } from 'astro/config';
export default defineConfig({
  site: 'https://exemple.fr',
  integrations: [
    starlight({
      title: 'Accord',
      defaultLocale: 'fr',
      locales: { fr: { label: 'Français', lang: 'fr' }, en: { label: 'English', lang: 'en' } },
      sidebar: ['axes', 'objectifs', 'actions'].map((folder) => ({
        label: folder,
        items: [{ autogenerate: { directory: folder } }],
      })),
    }),
  ],
});
`,
    );
    write(
      root,
      'src/content.config.ts',
      `import { docsLoader, i18nLoader } from '@astrojs/starlight/loaders';
import { docsSchema, i18nSchema } from '@astrojs/starlight/schema';
import { defineCollection } from 'astro:content';
export const collections = {
  docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }),
  i18n: defineCollection({ loader: i18nLoader(), schema: i18nSchema() }),
};
`,
    );
    for (const page of pages)
      write(root, `src/content/docs/${page.locale}/${page.path}.md`, `${matter(page)}${body(page)}\n`);
    for (const locale of locales)
      write(
        root,
        `src/content/docs/${locale}/index.md`,
        `---\ntitle: Accord\n---\n\n${contents(locale, pages, '/')}\n`,
      );
  },
  command: ['astro/bin/astro.mjs', 'build', '--force'],
  output: 'dist',
  address: ({ locale, path: at }) => `/${locale}/${at}/`,
  search: { open: 'button[data-open-modal]', box: '.pagefind-ui__search-input', answer: '.pagefind-ui__result' },
};

export const vitepress: Peer = {
  name: 'VitePress',
  write: (root, pages) => {
    begin(root);
    const sidebar = Object.fromEntries(
      locales.map((locale) => [
        `/${locale}/`,
        pages
          .filter((page) => page.locale === locale)
          .map(({ title, path: at }) => ({ text: title, link: `/${locale}/${at}` })),
      ]),
    );
    write(
      root,
      '.vitepress/config.mjs',
      `export default {
  title: 'Accord',
  locales: { fr: { label: 'Français', lang: 'fr' }, en: { label: 'English', lang: 'en' } },
  themeConfig: { search: { provider: 'local' }, sidebar: ${JSON.stringify(sidebar)} },
};
`,
    );
    for (const page of pages) write(root, `${page.locale}/${page.path}.md`, `# ${page.title}\n\n${body(page)}\n`);
    for (const locale of locales) write(root, `${locale}/index.md`, `# Accord\n\n${contents(locale, pages, '')}\n`);
    write(root, 'index.md', '# Accord\n\n[Français](/fr/) · [English](/en/)\n');
  },
  command: ['vitepress/bin/vitepress.js', 'build'],
  output: '.vitepress/dist',
  address: ({ locale, path: at }) => `/${locale}/${at}.html`,
  search: { open: '.DocSearch-Button', box: '.search-input', answer: '.results li .result' },
};

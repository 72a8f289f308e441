import { fileAddress, type Edition, type Publication } from './edition.ts';

/** Returns what crawlers ask for first (RFC 9309): every page may be read, and the list of pages is named. */
export const robotsFile = ({ site }: Publication): Edition[] => [
  {
    path: 'robots.txt',
    mediaType: 'text/plain',
    content: `User-agent: *\nAllow: /\n\nSitemap: ${fileAddress('sitemap-index.xml', site)}\n`,
  },
];

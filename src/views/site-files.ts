import type { Model } from '../model/model.ts';
import { locales, type Locale } from '../model/locale.ts';
import { noticeEnd } from '../model/security-notice.ts';
import { absolute, fileHref, href, iconPath, iconSizes, paths, securityPath } from '../site/addresses.ts';

/** Returns robots.txt: all may be read, and where all pages are listed. */
export const robotsText = (site: URL): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${absolute(fileHref('sitemap-index.xml'), site)}\n`;

/**
 * Returns security.txt (RFC 9116): whom to tell of a flaw, and until when that holds. Nothing while no contact is
 * known.
 */
export const securityText = ({ site: facts, date }: Model, site: URL): string | undefined =>
  facts.securityContact === null
    ? undefined
    : [
        `Contact: mailto:${encodeURI(facts.securityContact)}`,
        `Expires: ${noticeEnd(date)}T00:00:00Z`,
        `Preferred-Languages: ${locales.join(', ')}`,
        `Canonical: ${absolute(fileHref(securityPath), site)}`,
        '',
      ].join('\n');

/** Returns what a phone needs to keep the site on its screen (https://www.w3.org/TR/appmanifest/). */
export const webManifest = (
  { site }: Model,
  locale: Locale,
  colours: Readonly<Record<string, string>>,
): Record<string, unknown> => ({
  name: site.name[locale],
  short_name: site.name[locale],
  description: site.lead[locale],
  lang: locale,
  start_url: href(locale, paths.home),
  scope: fileHref(''),
  display: 'minimal-ui',
  background_color: colours['paper'],
  theme_color: colours['paper'],
  icons: [
    { src: fileHref('favicon.svg'), type: 'image/svg+xml', sizes: 'any' },
    ...iconSizes.map((side) => ({ src: fileHref(iconPath(side)), type: 'image/png', sizes: `${side}x${side}` })),
  ],
});

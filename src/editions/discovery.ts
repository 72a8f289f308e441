import { paragraphsOf } from '../model/convention/clause-text.ts';
import { locales, localize, referenceLocale, type Locale } from '../model/locale.ts';
import { absolute, clausePath, extractPath, href, paths } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';
import { escapeXml } from '../model/markup.ts';
import { element } from './xml.ts';

export const openSearchPath = (locale: Locale): string => `editions/recherche.${locale}.xml`;
export const oembedPath = (id: string, locale: Locale): string => `editions/textes/${id}.${locale}.oembed.json`;

/**
 * Returns the description of the search page, for browsers (OpenSearch 1.1; a short name has at most 16
 * characters).
 */
function openSearch({ model, site }: Publication, locale: Locale): string {
  const name = model.site.name[locale];
  const template = `${absolute(href(locale, paths.search), site)}?q={searchTerms}`;
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(
    'OpenSearchDescription',
    { xmlns: 'http://a9.com/-/spec/opensearch/1.1/' },
    element('ShortName', {}, escapeXml([...name].slice(0, 16).join('').trim())),
    element('LongName', {}, escapeXml([...name].slice(0, 48).join(''))),
    element('Description', {}, escapeXml(strings(locale).metaSearch)),
    element('Language', {}, locale),
    element('InputEncoding', {}, 'UTF-8'),
    element('Image', { type: 'image/svg+xml' }, escapeXml(fileAddress('favicon.svg', site))),
    element('Url', { type: 'text/html', template }),
  )}\n`;
}

/**
 * Returns the oEmbed answer of each clause in each language (https://oembed.com, type rich). Its page stands alone
 * and runs no script.
 */
function oembed(publication: Publication): Edition[] {
  const { model, site } = publication;
  return model.convention.clauses.flatMap((clause) =>
    locales.map((locale): Edition => {
      const title = `${clauseName(clause, locale)} · ${model.record.shortTitle[locale]}`;
      const address = fileAddress(extractPath(clause, locale), site);
      const length = paragraphsOf(clause.blocks[referenceLocale]).reduce((sum, { text }) => sum + text.length, 0);
      const size = {
        width: 640,
        height: Math.min(800, 200 + Math.ceil(length / 60) * 30 * (locale === referenceLocale ? 1 : 2)),
      };
      const html =
        `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="${size.width}" ` +
        `height="${size.height}" loading="lazy"></iframe>`;
      const answer = {
        version: '1.0',
        type: 'rich',
        title,
        provider_name: model.site.name[locale],
        provider_url: absolute(href(locale, paths.home), site),
        url: absolute(href(locale, clausePath(clause)), site),
        html,
        ...size,
      };
      return {
        path: oembedPath(clause.id, locale),
        mediaType: 'application/json+oembed',
        locale,
        about: clause.id,
        content: `${JSON.stringify(answer, null, 1)}\n`,
        label: localize((other) => strings(other).editionOembed),
      };
    }),
  );
}

export const discoveryEditions = (publication: Publication): Edition[] => [
  ...locales.map((locale): Edition => ({
    path: openSearchPath(locale),
    mediaType: 'application/opensearchdescription+xml',
    locale,
    group: 'follow',
    content: openSearch(publication, locale),
    label: localize((other) => strings(other).editionOpenSearch),
  })),
  ...oembed(publication),
];

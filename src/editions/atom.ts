import { locales, localize, type Locale } from '../model/locale.ts';
import { absolute, href, idPath, paths } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { lastChange, siteChanges, type SiteChange } from './changes.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';
import { escapeXml } from '../model/markup.ts';
import { element } from './xml.ts';

export const feedPath = (locale: Locale): string => `editions/changements.${locale}.atom`;

/** A day as the moment that Atom asks for (RFC 4287, 3.3): its first one, UTC. */
const moment = (day: string) => `${day}T00:00:00Z`;

/** Returns the feed of what changed in one language (RFC 4287). */
export function atomFeed({ model, site }: Publication, locale: Locale): string {
  const home = absolute(href(locale, paths.home), site);
  const self = fileAddress(feedPath(locale), site);
  const entries = siteChanges(model).map((change) =>
    element(
      'entry',
      {},
      element('title', {}, escapeXml(change.title[locale])),
      element('id', {}, `${fileAddress(idPath('convention'), site)}#${change.id}`),
      element('updated', {}, moment(change.date)),
      element('link', {
        rel: 'alternate',
        type: 'text/html',
        hreflang: locale,
        href: absolute(href(locale, change.path), site),
      }),
      element('summary', {}, escapeXml(summaryOf(change, locale))),
      ...contentOf(change, locale, site),
    ),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${element(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': locale },
    element('title', {}, escapeXml(strings(locale).named(model.site.name[locale], strings(locale).editionAtom))),
    element('id', {}, escapeXml(self)),
    element('updated', {}, moment(lastChange(model))),
    element('author', {}, element('name', {}, escapeXml(model.site.name[locale]))),
    element('rights', {}, escapeXml(model.record.licence[locale])),
    element('link', { rel: 'self', type: 'application/atom+xml', href: self }),
    element('link', { rel: 'alternate', type: 'text/html', hreflang: locale, href: home }),
    ...entries,
  )}\n`;
}

/** Returns a change on one line: of an amendment, its day and the texts that it touches. */
function summaryOf({ title, amendment }: SiteChange, locale: Locale): string {
  if (!amendment) return title[locale];
  const touched = amendment.touched[locale].map(({ name, deed }) => `${name} (${deed})`);
  const day = amendment.effect[locale];
  const t = strings(locale);
  return `${day.charAt(0).toUpperCase()}${day.slice(1)}. ${t.named(t.amendmentChanges, touched.join(', '))}.`;
}

/** Returns what an amendment changes, word by word, as HTML (RFC 4287, 3.1.1.2); nothing of another change. */
function contentOf({ amendment }: SiteChange, locale: Locale, site: URL): string[] {
  if (!amendment) return [];
  const tags = { same: undefined, removed: 'del', added: 'ins' } as const;
  const texts = amendment.touched[locale].map(({ name, deed, path, runs }) => {
    const label = escapeXml(name);
    const words = runs.map(({ kind, text }) => {
      const lines = escapeXml(text).replaceAll('\n', '<br>');
      const tag = tags[kind];
      return tag ? `<${tag}>${lines}</${tag}>` : lines;
    });
    const link = path === undefined ? label : `<a href="${absolute(href(locale, path), site)}">${label}</a>`;
    return `<p>${link} (${deed})</p><blockquote>${words.join('')}</blockquote>`;
  });
  return [element('content', { type: 'html' }, escapeXml(texts.join('')))];
}

export const atomEditions = (publication: Publication): Edition[] =>
  locales.map((locale) => ({
    path: feedPath(locale),
    mediaType: 'application/atom+xml',
    locale,
    group: 'follow',
    content: atomFeed(publication, locale),
    label: localize((other) => strings(other).editionAtom),
  }));

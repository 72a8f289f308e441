import { locales, localize, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { absolute, clausePath, href, idPath, partnerPath, paths } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { strings } from '../words/strings.ts';
import { changeKinds, siteChanges, type ChangeKind, type SiteChange } from './changes.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';
import { escapeXml } from '../model/markup.ts';
import { element } from './xml.ts';

export const feedPath = (locale: Locale): string => `editions/changements.${locale}.atom`;
export const clauseFeedPath = (id: string, locale: Locale): string => `editions/textes/${id}.${locale}.atom`;
export const partnerFeedPath = (id: string, locale: Locale): string => `editions/partenaires/${id}.${locale}.atom`;

const kindNames: Record<ChangeKind, string> = { legal: 'texte', statement: 'suivi', editorial: 'site' };
const kindFeedPath = (kind: ChangeKind, locale: Locale): string =>
  `editions/changements-${kindNames[kind]}.${locale}.atom`;

/** A choice of the changes: where it is published, what it is called. */
interface Feed {
  path: (locale: Locale) => string;
  title: Localized;
  changes: SiteChange[];
  /** Path of the page that it is about, after the language. */
  page: string;
  /** Id of what it is about, where it is not the whole site. */
  about?: string;
}

/** A day as the moment that Atom asks for (RFC 4287, 3.3): its first one, UTC. */
const moment = (day: string) => `${day}T00:00:00Z`;

/** Returns a feed in one language (RFC 4287). */
function write({ model, site }: Publication, feed: Feed, locale: Locale): string {
  const home = absolute(href(locale, feed.page), site);
  const self = fileAddress(feed.path(locale), site);
  const t = strings(locale);
  const entries = feed.changes.map((change) =>
    element(
      'entry',
      {},
      element('title', {}, escapeXml(change.title[locale])),
      element('id', {}, `${fileAddress(idPath('convention'), site)}#${change.id}`),
      element('updated', {}, moment(change.date)),
      element('category', { term: change.kind, label: t.feedKinds[change.kind] }),
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
    element('title', {}, escapeXml(t.named(model.site.name[locale], feed.title[locale]))),
    element('id', {}, escapeXml(self)),
    element('updated', {}, moment(feed.changes[0]?.date ?? model.lock.locked)),
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

const everything = (model: Model): Feed => ({
  path: feedPath,
  title: localize((locale) => strings(locale).editionAtom),
  changes: siteChanges(model),
  page: paths.home,
});

/** Returns the feed of what changed in one language. */
export const atomFeed = (publication: Publication, locale: Locale): string =>
  write(publication, everything(publication.model), locale);

/** Returns the feeds of one kind of change each: whoever follows the text is not told of each page that was read. */
const kindFeeds = (model: Model): Feed[] =>
  changeKinds.map((kind) => ({
    path: (locale) => kindFeedPath(kind, locale),
    title: localize((locale) => strings(locale).feedKinds[kind]),
    changes: siteChanges(model).filter((change) => change.kind === kind),
    page: paths.home,
  }));

/** Returns the feed of each clause, with what stands in it, and of each body that the text names. */
function ownFeeds(model: Model): Feed[] {
  const { convention, partners } = model;
  const changes = siteChanges(model);
  const within = (id: string): string[] => [id, ...(convention.byId.get(id)?.children ?? []).flatMap(within)];
  return [
    ...convention.clauses.map((clause): Feed => {
      const own = new Set(within(clause.id));
      return {
        path: (locale) => clauseFeedPath(clause.id, locale),
        title: localize((locale) => clauseName(clause, locale)),
        changes: changes.filter(({ clauses }) => clauses.some((id) => own.has(id))),
        page: clausePath(clause),
        about: clause.id,
      };
    }),
    ...[...partners.values()].map(({ id, name }): Feed => ({
      path: (locale) => partnerFeedPath(id, locale),
      title: name,
      changes: changes.filter((change) => change.partners.includes(id)),
      page: partnerPath(id),
      about: `partner-${id}`,
    })),
  ];
}

export function atomEditions(publication: Publication): Edition[] {
  const { model } = publication;
  const feeds = [everything(model), ...kindFeeds(model), ...ownFeeds(model)];
  return feeds.flatMap((feed) =>
    locales.map((locale): Edition => ({
      path: feed.path(locale),
      mediaType: 'application/atom+xml',
      locale,
      ...(feed.about === undefined ? { group: 'follow' as const } : { about: feed.about }),
      content: write(publication, feed, locale),
      label: feed.about === undefined ? feed.title : localize((other) => strings(other).editionAtom),
    })),
  );
}

import { openSearchPath } from '../editions/discovery.ts';
import { feedPath } from '../editions/atom.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import {
  absolute,
  fileHref,
  href,
  manifestPath,
  pagePath,
  paths,
  repositoryLinks,
  sharePath,
} from '../site/addresses.ts';
import { axisSticker } from '../site/gommette.ts';
import { breadcrumbData, type Crumb } from '../site/linked-data.ts';
import { prefetchRules } from '../site/prefetch-rules.ts';
import { partnerPages } from '../site/partner-pages.ts';
import { strings } from '../words/strings.ts';
import { linkTo, type Link } from './link.ts';

/** What every view is made from: the content, the language of the page, the public address of the site. */
export interface Context {
  model: Model;
  locale: Locale;
  site: URL;
}

/** A part of the site that the masthead leads to. */
type Section = 'families' | 'convention' | 'figures';

/** A link to the page in a language; without an address for the language of the page itself. */
interface LanguageLink {
  locale: Locale;
  label: string;
  href?: string;
}

/** What stands around the content of a page, finished. */
export interface Frame {
  locale: Locale;
  title: string;
  description: string;
  indexed: boolean;
  canonical: string;
  /** The page in each language, then for a reader whose language is none of them. */
  alternates: { hreflang: string; href: string }[];
  /** schema.org objects of the page. */
  linkedData: object[];
  feed: string;
  searchDescription: string;
  /** The pages that a browser may fetch ahead, as speculation rules. */
  nextPages: string;
  /** The picture that stands for the page where it is shared. */
  picture: string;
  /** What a phone needs to keep the site; on the home page alone. */
  manifest?: string | undefined;
  /** The colour of the axis that the page belongs to. */
  colour?: number | undefined;
  /** The way from the home page; empty on the home page. */
  crumbs: Trail;
  masthead: {
    home: Link;
    sections: (Link & { current: boolean })[];
    search: Link & { current: boolean };
    withSearch: boolean;
    languages: LanguageLink[];
  };
  footer: {
    purpose: string;
    licence: string;
    /** How far the site conforms, in words. */
    accessibility: string;
    edit?: string | undefined;
    report?: string | undefined;
    columns: { title: string; links: Link[]; long: boolean }[];
  };
}

/** The way to a page; the last step, the page itself, has no address. */
export type Trail = { label: string; href?: string | undefined }[];

/** What a page says about itself. */
export interface PageFacts {
  /** The path of the page after the language; the page in another language has the same. */
  path: string;
  title: string;
  description: string;
  section?: Section | undefined;
  axis?: number | undefined;
  /** The way from the home page to this one, which is the last and has no path. */
  crumbs?: Crumb[];
  /** schema.org objects of the page, beside the way to it. */
  linkedData?: object[];
  /** A page with a search box of its own goes without the one at the top. */
  withSearch?: boolean;
  indexed?: boolean;
  /** Whether programs are told the way to the page. */
  told?: boolean;
  /** The content file that the page shows, or their folder, with its slash: for those who mend them. */
  file: string;
}

/** Returns the frame of a page. */
export function frame(context: Context, page: PageFacts): Frame {
  const { model, locale, site } = context;
  const { path, title, description, section, axis, crumbs = [], linkedData = [], indexed = true } = page;
  const canonical = absolute(href(locale, path), site);
  const { told = crumbs.length > 0, withSearch = true } = page;
  return {
    locale,
    title,
    description,
    indexed,
    canonical,
    alternates: [
      ...locales.map((other) => ({ hreflang: other, href: absolute(href(other, path), site) })),
      { hreflang: 'x-default', href: absolute(href(locales[0], path), site) },
    ],
    linkedData: told ? [...linkedData, breadcrumbData(crumbs, locale, site)] : linkedData,
    feed: fileHref(feedPath(locale)),
    searchDescription: fileHref(openSearchPath(locale)),
    nextPages: prefetchRules(),
    picture: absolute(fileHref(sharePath(section ?? 'site', locale)), site),
    manifest: path === paths.home ? fileHref(manifestPath(locale)) : undefined,
    colour: axis === undefined ? undefined : axisSticker(axis).colour,
    crumbs: crumbs.map((crumb) => ({
      label: crumb.label,
      href: crumb.path === undefined ? undefined : href(locale, crumb.path),
    })),
    masthead: masthead(model, locale, { path, section, withSearch }),
    footer: footer(context, page.file, canonical),
  };
}

/** Returns what stands at the head of a page. */
export const masthead = (
  { site }: Pick<Model, 'site'>,
  locale: Locale,
  { path, section, withSearch = true }: Pick<PageFacts, 'path' | 'section' | 'withSearch'>,
): Frame['masthead'] => ({
  home: linkTo(locale, site.name[locale], paths.home),
  sections: sections(locale, section),
  search: { ...linkTo(locale, strings(locale).search, paths.search), current: path === paths.search },
  withSearch,
  languages: locales.map((other) => ({
    locale: other,
    label: strings(other).languageName,
    ...(other === locale ? {} : { href: href(other, path) }),
  })),
});

function sections(locale: Locale, current: Section | undefined): Frame['masthead']['sections'] {
  const t = strings(locale);
  const all = [
    { section: 'families', label: t.families, path: paths.situations },
    { section: 'convention', label: t.convention, path: paths.convention },
    { section: 'figures', label: t.figures, path: paths.figures },
  ] as const;
  return all.map(({ section, label, path }) => ({ ...linkTo(locale, label, path), current: section === current }));
}

function footer({ model, locale }: Context, file: string, address: string): Frame['footer'] {
  const t = strings(locale);
  const { site, record, pages } = model;
  const links = (list: readonly (readonly [label: string, path: string])[]) =>
    list.map(([label, path]) => linkTo(locale, label, path));
  return {
    purpose: site.purpose[locale],
    licence: record.licence[locale],
    accessibility: t.accessibility[site.accessibility],
    ...repositoryLinks(site.repository, file, address),
    columns: [
      {
        title: t.about,
        links: links([
          ...[...pages.values()].map(({ id, title }) => [title[locale], pagePath(id)] as const),
          [t.siteMap, paths.siteMap],
        ]),
        long: false,
      },
      {
        title: t.families,
        links: links([
          [t.contacts, paths.contacts],
          [t.situations, paths.situations],
          [t.services, paths.services],
          [t.chooser, paths.chooser],
          [t.glossary, paths.glossary],
          [t.partners, paths.partners],
        ]),
        long: false,
      },
      {
        title: t.footerConvention,
        links: links([
          [t.wholeText, paths.convention],
          [t.articles, paths.articles],
          [t.axes, paths.axes],
          [t.objectives, paths.objectives],
          [t.actions, paths.actions],
          [t.figures, paths.figures],
          [t.mapTitle, paths.map],
          ...partnerPages(locale).map(({ label, path }) => [label, path] as const),
        ]),
        long: true,
      },
    ],
  };
}

import type { Model } from '../model/model.ts';
import type { Locale } from '../model/locale.ts';
import {
  contactPath,
  conventionViews,
  fileHref,
  handedOverPath,
  pagePath,
  partnerPath,
  paths,
} from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';
import { allPages, type PageList } from './search.ts';

/** The page that names every page of the site, by subject. */
export interface SiteMapView {
  frame: Frame;
  title: string;
  lead: string;
  lists: PageList[];
}

/** Returns the map of the site. */
export function siteMapPage(context: Context): SiteMapView {
  const { model, locale } = context;
  const t = strings(locale);
  return {
    frame: frame(context, {
      path: paths.siteMap,
      file: 'src/content/',
      title: `${t.siteMap} · ${model.site.name[locale]}`,
      description: t.siteMapLead,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.siteMap }],
    }),
    title: t.siteMap,
    lead: t.siteMapLead,
    lists: [
      { title: t.forFamilies, links: forFamilies(locale) },
      ...allPages(model, locale).flat(),
      { title: t.wholeText, links: wholeTexts(locale) },
      ...others(model, locale),
    ],
  };
}

function forFamilies(locale: Locale): Link[] {
  const t = strings(locale);
  return [
    linkTo(locale, t.home, paths.home),
    linkTo(locale, t.contacts, paths.contacts),
    linkTo(locale, t.chooser, paths.chooser),
    linkTo(locale, t.glossary, paths.glossary),
    linkTo(locale, t.search, paths.search),
  ];
}

const wholeTexts = (locale: Locale): Link[] =>
  Object.entries(conventionViews).map(([view, path]) =>
    linkTo(locale, strings(locale).viewTitles[view as keyof typeof conventionViews], path),
  );

function others({ contacts, partners, pages, files }: Model, locale: Locale): PageList[] {
  const t = strings(locale);
  return [
    {
      title: t.contacts,
      href: linkTo(locale, t.contacts, paths.contacts).href,
      links: [...contacts.values()].map(({ id, name }) => linkTo(locale, name[locale], contactPath(id))),
    },
    {
      title: t.partners,
      href: linkTo(locale, t.partners, paths.partners).href,
      links: [...partners.values()].map(({ id, name }) => linkTo(locale, name[locale], partnerPath(id))),
    },
    ...(files.length === 0
      ? []
      : [
          {
            title: t.filesTitle,
            links: files.map(({ id, title, facts }) => ({
              label: title[locale],
              href: fileHref(handedOverPath(id, facts.type)),
            })),
          },
        ]),
    { title: t.about, links: [...pages.values()].map(({ id, title }) => linkTo(locale, title[locale], pagePath(id))) },
  ];
}

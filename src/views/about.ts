import type { PageSection, SitePage } from '../model/families/families.ts';
import type { Locale } from '../model/locale.ts';
import type { SiteRecord } from '../model/record-schemas.ts';
import { pagePath, paths } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { frame, type Context, type Frame } from './frame.ts';

/** One fact about the site; null while it is not known. */
export interface SiteFact {
  label: string;
  value: string | null;
}

/** The facts that the body of a page about the site may show. */
export interface SiteFacts {
  publisher: SiteFact[];
  host: SiteFact[];
  accessibilityContact: SiteFact[];
}

/** A page about the site. */
export interface AboutPageView {
  frame: Frame;
  title: string;
  lead: string;
  facts: SiteFacts;
  sections: Section[];
}

/** A heading of the page, with the anchors of before that lead there. */
export interface Section {
  id: PageSection['id'];
  former: string[];
}

/** Returns a page about the site. */
export function aboutPage(context: Context, page: SitePage): AboutPageView {
  const { model, locale } = context;
  return {
    frame: frame(context, {
      path: pagePath(page.id),
      title: page.title[locale],
      description: page.lead[locale],
      file: page.files[locale],
      crumbs: [{ label: strings(locale).home, path: paths.home }, { label: page.title[locale] }],
    }),
    title: page.title[locale],
    lead: page.lead[locale],
    facts: siteFacts(model.site, locale),
    sections: page.sections.map(({ id, former }) => ({ id, former: former?.[locale] ?? [] })),
  };
}

function siteFacts({ publisher, host, accessibilityContact }: SiteRecord, locale: Locale): SiteFacts {
  const t = strings(locale);
  return {
    publisher: [
      { label: t.publisher, value: publisher.name },
      { label: t.postalAddress, value: publisher.address },
      { label: t.telephone, value: publisher.telephone },
      { label: t.director, value: publisher.director },
    ],
    host: [
      { label: t.host, value: host.name },
      { label: t.postalAddress, value: host.address },
      { label: t.telephone, value: host.telephone },
    ],
    accessibilityContact: [{ label: t.contact, value: accessibilityContact }],
  };
}

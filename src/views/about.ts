import type { PageSection, SitePage } from '../model/families/families.ts';
import type { Locale } from '../model/locale.ts';
import type { AuditRecord } from '../model/audit.ts';
import type { Model } from '../model/model.ts';
import { pagePath, paths } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
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
  accessibilityStatement: SiteFact[];
  accessibilityContact: SiteFact[];
  /** What an audit found, where one is kept. */
  audit?: { title: string; lines: string[] };
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
    facts: siteFacts(model, locale),
    sections: page.sections.map(({ id, former }) => ({ id, former: former?.[locale] ?? [] })),
  };
}

function siteFacts({ site, audit }: Model, locale: Locale): SiteFacts {
  const { publisher, host, accessibilityStatement: statement, accessibilityContact } = site;
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
    accessibilityStatement: [
      { label: t.accessibilityStandard, value: statement && statement.standard },
      { label: t.accessibilityEstablished, value: statement && formatDate(statement.established, locale) },
    ],
    accessibilityContact: [{ label: t.contact, value: accessibilityContact }],
    ...(audit && { audit: auditFacts(audit, locale) }),
  };
}

const auditFacts = ({ date, pages, checks }: AuditRecord, locale: Locale): NonNullable<SiteFacts['audit']> => {
  const t = strings(locale);
  return {
    title: t.auditTitle(formatDate(date, locale), pages),
    lines: checks.map(
      ({ id, looked, planned, faults }) => `${t.auditChecks[id]}${t.auditFound(looked, planned, faults)}`,
    ),
  };
};

import { contactGroups, type ContactGroup, type ContactSource } from '../model/families/contact-schema.ts';
import type { Contact } from '../model/families/families.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, contactAnchor, paths } from '../site/addresses.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Hit } from './clause.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { hostOf, linkTo, type Link } from './link.ts';

/** Someone to call, in words. */
export interface ContactView {
  /** Its anchor on the page of all of them. */
  id: string;
  name: string;
  purpose: string;
  /** `tel:` and `sms:` links, each saying what it does. */
  dial: Link[];
  /** How to reach it from paper: the number, or the site where there is none. */
  reach?: string | undefined;
  email?: Link | undefined;
  website?: Link | undefined;
  address?: string | undefined;
  cost?: string | undefined;
  hours?: string | undefined;
  languages?: string | undefined;
  accessibility?: string | undefined;
  caution?: string | undefined;
  /** On which day the sources were read. */
  read: string;
  sources: (Link & { lang?: Locale | undefined })[];
  /** Who confirmed it and when; absent until a person has. */
  confirmed?: string | undefined;
}

/** The people to call about one thing. */
export interface ContactsView {
  contacts: ContactView[];
  /** The page of all of them. */
  all: Link;
}

/** The page of all the people to call. */
export interface ContactsPageView {
  frame: Frame;
  hit: Hit;
  title: string;
  lead: string;
  groups: { group: ContactGroup; title: string; contacts: ContactView[] }[];
}

/** Returns the people to call that a page names, in its order. */
export const contactsView = (model: Model, ids: readonly string[], locale: Locale): ContactsView => ({
  contacts: ids.flatMap((id) => model.contacts.get(id) ?? []).map((contact) => contactView(contact, model, locale)),
  all: linkTo(locale, strings(locale).allContacts, paths.contacts),
});

/** Returns whom to reach first among those that a page names: the first and, if no call reaches it, who answers one. */
export function firstContacts(model: Model, ids: readonly string[], locale: Locale): ContactView[] {
  const { contacts } = contactsView(model, ids, locale);
  const answering = contacts.find(({ dial }) => dial.length > 0);
  return contacts.filter((contact, index) => index === 0 || contact === answering).slice(0, 2);
}

/** Returns the page of all the people to call, by group. */
export function contactsPage(context: Context): ContactsPageView {
  const { model, locale } = context;
  const t = strings(locale);
  return {
    frame: frame(context, {
      path: paths.contacts,
      file: 'src/content/contacts/',
      title: t.contactsTitle,
      description: t.contactsLead,
      section: 'families',
      crumbs: [{ label: t.home, path: paths.home }, { label: t.contacts }],
    }),
    hit: { kind: t.families, mark: 'trio', group: 'families' },
    title: t.contactsTitle,
    lead: t.contactsLead,
    groups: contactGroups
      .map((group) => ({
        group,
        title: t.contactGroups[group],
        contacts: [...model.contacts.values()]
          .filter((contact) => contact.group === group)
          .map((contact) => contactView(contact, model, locale)),
      }))
      .filter(({ contacts }) => contacts.length > 0),
  };
}

function contactView(contact: Contact, model: Model, locale: Locale): ContactView {
  const t = strings(locale);
  const { email, web, confirmed } = contact;
  const [telephone, sms] = [contact.telephone, contact.sms].map((number) => number?.replaceAll(' ', '\u00a0'));
  const website = web === undefined ? undefined : { label: hostOf(web), href: web };
  return {
    id: contactAnchor(contact.id),
    name: contact.name[locale],
    purpose: contact.purpose[locale],
    dial: [
      ...(telephone === undefined ? [] : [{ label: t.call(telephone), href: `tel:${digitsOf(telephone)}` }]),
      ...(sms === undefined ? [] : [{ label: t.sendSms(sms), href: `sms:${digitsOf(sms)}` }]),
    ],
    reach: telephone ?? (sms === undefined ? website?.label : t.sendSms(sms)),
    email: email === undefined ? undefined : { label: email, href: `mailto:${email}` },
    website,
    address: contact.address,
    cost: contact.cost?.[locale],
    hours: contact.hours?.[locale],
    languages: contact.languages?.[locale],
    accessibility: contact.accessibility?.[locale],
    caution: contact.caution?.[locale],
    read: t.readIn(formatDate(contact.read, locale)),
    sources: contact.sources.flatMap((source) => sourceLink(source, model, locale)),
    confirmed: confirmed && t.confirmed(confirmed.by, formatDate(confirmed.on, locale)),
  };
}

const digitsOf = (number: string): string => number.replaceAll('\u00a0', '');

function sourceLink(source: ContactSource, { convention, record }: Model, locale: Locale): ContactView['sources'] {
  if (!('clause' in source)) return [{ label: source.title, href: source.url, lang: referenceLocale }];
  const clause = convention.byId.get(source.clause);
  const name = clause && strings(locale).named(record.shortTitle[locale], clauseName(clause, locale));
  return clause && name !== undefined ? [linkTo(locale, name, clausePath(clause))] : [];
}

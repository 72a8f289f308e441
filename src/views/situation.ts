import type { Situation } from '../model/families/families.ts';
import type { Picture } from '../model/families/schema.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { absolute, href, paths, servicePath, situationPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import type { ContactView } from './contact.ts';
import { contactsOnLeaflet, familyPage, type FamilyPage } from './family-page.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';

/** A service that may help, and why. */
type FittingService = Link & { why: string };

/** What a desk hands over about a situation: the short answer and the services that may help. */
export interface SituationLeafletView {
  title: string;
  address: string;
  lead: string;
  contacts: ContactView[];
  services: FittingService[];
  finder: { label: string; host: string };
}

/** The page of a situation. */
export interface SituationPageView extends FamilyPage {
  picture: Picture;
  services: FittingService[];
  leaflet: SituationLeafletView;
}

/** The sheet of stickers: a cell for each situation, then the questions. */
export interface SheetOfSituations {
  situations: (Link & { picture: Picture; hint: string })[];
  chooser: Link & { lead: string };
}

/** The list of the situations. */
export interface SituationsPageView {
  frame: Frame;
  title: string;
  lead: string;
  sheet: SheetOfSituations;
}

/** How many services a leaflet has room for. */
const servicesOnLeaflet = 6;

/** Returns the page of a situation. */
export function situationPage(context: Context, situation: Situation): SituationPageView {
  const { model, locale, site } = context;
  const { services: all, record } = model;
  const t = strings(locale);
  const services = situation.services.flatMap(({ id, why }) => {
    const service = all.get(id);
    return service ? [{ ...linkTo(locale, service.title[locale], servicePath(id)), why: why[locale] }] : [];
  });
  const path = situationPath(situation.id);
  const page = familyPage(context, situation, t.situation, {
    path,
    crumbs: [
      { label: t.home, path: paths.home },
      { label: t.situations, path: paths.situations },
      { label: situation.title[locale] },
    ],
  });
  return {
    ...page,
    picture: situation.picture,
    services,
    leaflet: {
      title: situation.title[locale],
      address: absolute(href(locale, path), site),
      lead: situation.lead[locale],
      contacts: page.contacts.contacts.slice(0, contactsOnLeaflet),
      services: services.slice(0, servicesOnLeaflet),
      finder: { label: record.finder.label[locale], host: new URL(record.finder.url).hostname },
    },
  };
}

/** Returns the sheet of stickers. */
export function sheetOfSituations({ situations, chooser }: Model, locale: Locale): SheetOfSituations {
  const t = strings(locale);
  return {
    situations: [...situations.values()].map(({ id, title, picture, hint }) => ({
      ...linkTo(locale, title[locale], situationPath(id)),
      picture,
      hint: hint[locale],
    })),
    chooser: { ...linkTo(locale, t.chooser, paths.chooser), lead: t.chooserLead(chooser.questions.length) },
  };
}

/** Returns the list of the situations. */
export function situationsPage(context: Context): SituationsPageView {
  const { model, locale } = context;
  const t = strings(locale);
  return {
    frame: frame(context, {
      path: paths.situations,
      title: t.situationsTitle,
      description: t.situationsLead,
      section: 'families',
      crumbs: [{ label: t.home, path: paths.home }, { label: t.situations }],
    }),
    title: t.situationsTitle,
    lead: t.situationsLead,
    sheet: sheetOfSituations(model, locale),
  };
}

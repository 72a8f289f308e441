import type { Situation } from '../model/families/families.ts';
import type { Picture } from '../model/families/schema.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { paths, servicePath, shortAddress, situationPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { familyPage, type FamilyPage } from './family-page.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { leafletView, type LeafletView } from './leaflet.ts';
import { linkTo, type Link } from './link.ts';
import { priceViews } from './price.ts';

/** A service that may help, why, and what it costs. */
type FittingService = Link & { why: string; price?: string | undefined };

/** The leaflet of a situation: the services that may help too. */
export interface SituationLeafletView extends LeafletView {
  services: FittingService[];
  finder: { label: string; typed: string };
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
const servicesOnLeaflet = 5;

/** Returns the page of a situation. */
export function situationPage(context: Context, situation: Situation): SituationPageView {
  const { model, locale } = context;
  const { services: all, record } = model;
  const t = strings(locale);
  const services = situation.services.flatMap(({ id, why }) => {
    const service = all.get(id);
    const price = situation.professional ? undefined : priceViews(model, id, locale)[0]?.short;
    return service ? [{ ...linkTo(locale, service.title[locale], servicePath(id)), why: why[locale], price }] : [];
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
      ...leafletView(context, situation, path),
      services: services.slice(0, servicesOnLeaflet),
      finder: { label: record.finder.label[locale], typed: shortAddress(record.finder.url) },
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
      file: `src/content/situations/${locale}/`,
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

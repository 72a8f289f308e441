import { situationsOf, termsOf } from '../model/families/backlinks.ts';
import type { Service } from '../model/families/families.ts';
import { placesOf } from '../model/families/places.ts';
import type { Picture } from '../model/families/schema.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { paths, servicePath, shortAddress, situationPath, termPath } from '../site/addresses.ts';
import { serviceData } from '../site/linked-data.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { familyPage, type FamilyPage } from './family-page.ts';
import { figureCards, type FigureCard } from './figure-card.ts';
import { fileItems, type FileItem } from './files.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { leafletView, type LeafletView } from './leaflet.ts';
import { linkTo, type Link } from './link.ts';
import { priceViews, type PriceView } from './price.ts';
import { placesView, type PlacesView, type PlaceView } from './place.ts';

/** A name that a service has had. */
export interface NameView {
  name: string;
  /** From when until when, in words. */
  period?: string | undefined;
  note: string;
  source: string;
}

/** A word that a parent may meet, with its meaning. */
export type WordView = Link & { expansion?: string | undefined; definition: string };

/** Who a service is for, what it costs and how it goes, each in a few words. */
export interface BriefView {
  who: string;
  /** Absent where no source that was read says it. */
  price?: string | undefined;
  how: string;
}

/** The leaflet of a service: where to go and what it costs too. */
export interface ServiceLeafletView extends LeafletView {
  price?: string | undefined;
  places: PlaceView[];
  links: { label: string; typed: string }[];
}

/** The page of a service. */
export interface ServicePageView extends FamilyPage {
  /** Its official name and its acronyms. */
  official?: string | undefined;
  ages?: string | undefined;
  picture: Picture;
  /** The service in three facts. */
  brief: BriefView;
  prices: PriceView[];
  /** Absent for a service without a place to go to. */
  places?: PlacesView | undefined;
  /** The one that concerns it most with its drawing, the others as links, with the id of the drawing that they had. */
  figures: { title: string; cards: FigureCard[]; others: (Link & { chart?: string | undefined })[] };
  links: Link[];
  names: NameView[];
  words: WordView[];
  situations: Link[];
  leaflet: ServiceLeafletView;
  /** Leaflets of its own, photographs. */
  files: FileItem[];
}

/** The list of the services. */
export interface ServicesPageView {
  frame: Frame;
  title: string;
  lead: string;
  services: (Link & { lead: string; picture: Picture })[];
  chooser: Link;
}

/** How many figures are drawn: each weighs on the page of a family, which looks for a place first. */
const drawnFigures = 1;

/** How many places a leaflet has room for. */
const placesOnLeaflet = 6;

/** Returns the page of a service. */
export function servicePage(context: Context, service: Service): ServicePageView {
  const { model, locale, site } = context;
  const t = strings(locale);
  const places = placesView(model, service.id, locale);
  const page = familyPage(context, service, t.service, {
    path: servicePath(service.id),
    crumbs: [
      { label: t.home, path: paths.home },
      { label: t.services, path: paths.services },
      { label: service.title[locale] },
    ],
    linkedData: [serviceData(service, placesOf(model.places, service.id), locale, site)],
  });
  const prices = priceViews(model, service.id, locale);
  const cards = figureCards(
    context,
    service.statistics.flatMap((id) => model.statistics.find((statistic) => statistic.id === id) ?? []),
  );
  const brief = { ...service.brief[locale], price: prices[0]?.short };
  return {
    ...page,
    picture: service.picture,
    brief,
    official: officialName(service, locale),
    ages: t.ages(service.ages.minimum, service.ages.maximum) || undefined,
    prices,
    places: service.virtual ? undefined : places,
    figures: {
      title: t.seeFigures(cards.length),
      cards: cards.slice(0, drawnFigures),
      others: cards.slice(drawnFigures).map(({ label, href, chart }) => ({ label, href, chart: chart?.id })),
    },
    links: service.links.map(({ url, label }) => ({ label: label[locale], href: url })),
    names: nameViews(service, locale),
    words: wordViews(model, service, locale),
    situations: situationsOf(model, service).map(({ id, title }) => linkTo(locale, title[locale], situationPath(id))),
    leaflet: {
      ...leafletView(context, service, servicePath(service.id)),
      price: brief.price,
      places: places.places.slice(0, placesOnLeaflet),
      links: service.links.map(({ url, label }) => ({ label: label[locale], typed: shortAddress(url) })),
    },
    files: fileItems(
      context,
      model.files.filter(({ of }) => of.services.includes(service.id)),
      { path: servicePath(service.id) },
    ),
  };
}

function officialName({ official, acronyms }: Service, locale: Locale): string | undefined {
  const name = official[locale];
  const names = [name, ...acronyms.filter((acronym) => !name?.includes(acronym))].filter((one) => one !== undefined);
  return names.length === 0 ? undefined : names.join(', ');
}

function nameViews({ names }: Service, locale: Locale): NameView[] {
  const t = strings(locale);
  return names.map(({ name, since, until, note, source }) => {
    const period = [
      ...(since ? [t.since(formatDate(since, locale))] : []),
      ...(until ? [t.until(formatDate(until, locale))] : []),
    ];
    return { name, period: period.length === 0 ? undefined : `${period.join(', ')}.`, note: note[locale], source };
  });
}

const wordViews = (model: Model, { terms }: Service, locale: Locale): WordView[] =>
  termsOf(model, terms).map(({ id, term, expansion, definition }) => ({
    ...linkTo(locale, term, termPath(id)),
    expansion: expansion?.[locale],
    definition: definition[locale],
  }));

/** Returns the list of the services. */
export function servicesPage(context: Context): ServicesPageView {
  const { model, locale } = context;
  const t = strings(locale);
  return {
    frame: frame(context, {
      path: paths.services,
      file: `src/content/services/${locale}/`,
      title: t.servicesTitle,
      description: t.servicesLead,
      section: 'families',
      crumbs: [{ label: t.home, path: paths.home }, { label: t.services }],
    }),
    title: t.servicesTitle,
    lead: t.servicesLead,
    services: [...model.services.values()].map(({ id, title, lead, picture }) => ({
      ...linkTo(locale, title[locale], servicePath(id)),
      lead: lead[locale],
      picture,
    })),
    chooser: linkTo(locale, t.chooser, paths.chooser),
  };
}

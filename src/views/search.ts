import { listedKinds, pagedKinds, type PagedKind } from '../model/convention/convention.ts';
import { listed } from '../model/convention/reading.ts';
import type { Picture } from '../model/families/schema.ts';
import { locales, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { citableWords } from '../search/citation.ts';
import { foreignFile, idsFile, pagefindFolder, rowsFile } from '../search/version.ts';
import { clausePath, fileHref, href, kindPath, paths, servicePath, situationPath } from '../site/addresses.ts';
import { partnerPages } from '../site/partner-pages.ts';
import { strings } from '../words/strings.ts';
import { fullName } from './clause-link.ts';
import { figureLink } from './figure-card.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { searchExamples } from './home.ts';
import { linkTo, type Link } from './link.ts';
import { sheetOfSituations, type SheetOfSituations } from './situation.ts';

/** A list of pages under its title; `href` leads to the page that lists them too. */
export interface PageList {
  title: string;
  href?: string | undefined;
  links: Link[];
}

/** What the script of the search is given with the page. */
interface SearchData {
  index: string;
  /** Where the small list of pages is, which answers first. */
  rows: string;
  /** Where the names stand that the index gives those pages. */
  ids: string;
  /** Where the words of other languages stand. */
  languages: string;
  clauses: string;
  places: string;
  base: string;
  messages: string;
}

/** The page of the search. */
export interface SearchPageView {
  frame: Frame;
  title: string;
  examples: Link[];
  data: SearchData;
  filters: { group: string; label: string }[];
  finder: Link;
  sheet: SheetOfSituations;
  /** The drawings that stand beside the results for families, each with the addresses of its pages. */
  pictures: { picture: Picture; pages: string }[];
  /** Every page in a plain list, in columns: the way on when search cannot run or finds nothing. */
  pages: PageList[][];
}

/** Returns the page of the search. */
export function searchPage(context: Context): SearchPageView {
  const { model, locale } = context;
  const { site, convention, record } = model;
  const t = strings(locale);
  const messages = {
    none: t.searchNone,
    one: t.searchOne,
    many: t.searchMany,
    loading: t.searchLoading,
    failed: t.searchFailed,
    readAs: t.searchReadAs,
    says: t.searchSays,
    foreign: t.searchForeign.replace(
      '{languages}',
      new Intl.ListFormat(locale).format(locales.map((each) => t.languageNames[each])),
    ),
  };
  return {
    frame: frame(context, {
      path: paths.search,
      file: 'src/content/languages.yaml',
      title: `${t.searchTitle} · ${site.name[locale]}`,
      description: t.metaSearch,
      withSearch: false,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.searchTitle }],
    }),
    title: t.searchTitle,
    examples: searchExamples(model, locale),
    data: {
      index: fileHref(pagefindFolder),
      clauses: citableWords(convention.clauses.filter(({ kind }) => pagedKinds.includes(kind as PagedKind))),
      rows: fileHref(rowsFile(locale)),
      ids: fileHref(idsFile(locale)),
      languages: fileHref(foreignFile(locale)),
      places: site.places.join(' '),
      base: fileHref(''),
      messages: JSON.stringify(messages),
    },
    filters: [
      { group: '', label: t.searchAll },
      { group: 'families', label: t.forFamilies },
      { group: 'text', label: t.searchText },
      { group: 'figures', label: t.searchFigures },
      { group: 'partners', label: t.forPartners },
    ],
    finder: { label: record.finder.label[locale], href: record.finder.url },
    sheet: sheetOfSituations(model, locale),
    pictures: picturesOfPages(model, locale),
    pages: allPages(model, locale),
  };
}

/** Returns each drawing of the pages for families once, with the addresses of the pages that it stands on. */
function picturesOfPages({ services, situations }: Model, locale: Locale): SearchPageView['pictures'] {
  const drawn = [
    ...[...situations.values()].map(({ id, picture }) => ({ picture, path: situationPath(id) })),
    ...[...services.values()].map(({ id, picture }) => ({ picture, path: servicePath(id) })),
  ];
  const byPicture = Map.groupBy(drawn, ({ picture }) => picture);
  return [...byPicture].map(([picture, pages]) => ({
    picture,
    pages: pages.map(({ path }) => href(locale, path)).join(' '),
  }));
}

/** Returns the lists of all pages of the convention and for families, as they stand side by side. */
export function allPages({ convention, services, situations, statistics }: Model, locale: Locale): PageList[][] {
  const t = strings(locale);
  const list = (title: string, path: string, links: Link[]): PageList => ({ ...listTitle(locale, title, path), links });
  const labels = { article: t.articles, axis: t.axes, objective: t.objectives, action: t.actions };
  return [
    [
      list(
        t.situations,
        paths.situations,
        [...situations.values()].map(({ id, title }) => linkTo(locale, title[locale], situationPath(id))),
      ),
    ],
    [
      list(
        t.services,
        paths.services,
        [...services.values()].map(({ id, title }) => linkTo(locale, title[locale], servicePath(id))),
      ),
    ],
    ...listedKinds.map((kind) => [
      list(
        labels[kind],
        kindPath(kind),
        listed(convention, kind).map((clause) => linkTo(locale, fullName(clause, locale), clausePath(clause))),
      ),
    ]),
    [
      list(
        t.figures,
        paths.figures,
        statistics.map((statistic) => figureLink(statistic, locale)),
      ),
      { title: t.forPartners, links: partnerPages(locale).map(({ label, path }) => linkTo(locale, label, path)) },
    ],
  ];
}

const listTitle = (locale: Locale, title: string, path: string) => ({ title, href: linkTo(locale, title, path).href });

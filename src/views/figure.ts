import { draw } from '../charts/draw.ts';
import { legend } from '../charts/legend.ts';
import { dateText, labelText, rowKey, rowStatus, valueText, yearText } from '../charts/words.ts';
import { figureCitation, iframeCode } from '../editions/reuse.ts';
import { versionBefore } from '../model/amendments/history.ts';
import { clausesOf } from '../model/convention/reading.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import { chapters } from '../model/statistics/schema.ts';
import { rowsInTime, yearOf, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import { figureHitMark } from '../search/mark.ts';
import {
  absolute,
  clausePath,
  embedPath,
  figureFile,
  figureFormats,
  figurePath,
  fileHref,
  href,
  idPath,
  paths,
  versionPath,
  type FigureFormat,
} from '../site/addresses.ts';
import { figureData } from '../site/linked-data.ts';
import { clauseName } from '../site/reference.ts';
import { versionName } from '../site/version-words.ts';
import { formatNumber } from '../words/numbers.ts';
import { strings } from '../words/strings.ts';
import type { Hit } from './clause.ts';
import { clauseTitle } from './clause-link.ts';
import { chartView, figureLink, type ChartView } from './figure-card.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { laterRows, laterViews, type LaterView } from './later-values.ts';
import { linkTo, type Link } from './link.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** Every number of a figure with the clause that states it, or how we computed it. */
export interface FigureTableView {
  title: string;
  /** Whether its rows are dates rather than numbers. */
  dates: boolean;
  rows: {
    id: string;
    label: string;
    value: string;
    year: string;
    status: string;
    derived?: { words: string; formula: string } | undefined;
    clause?: Link | undefined;
  }[];
}

/** How to read a figure, where it comes from, and what it may not be compared with. */
export interface FigureFactsView {
  legend: string;
  numerator?: string | undefined;
  denominator?: string | undefined;
  year: string;
  geography: string;
  source: string;
  clauses: Link[];
  note: string;
}

/** One whole figure: what it shows, its drawing, its table, where it comes from. */
export interface FigureView {
  id: string;
  title: string;
  takeaway: string;
  axis?: { number: number; title: string } | undefined;
  chart: ChartView;
  table: FigureTableView;
  facts: FigureFactsView;
  /** Values of other sources, later than those of the text. */
  later: LaterView[];
  page: string;
  files: { format: FigureFormat; href: string; name: string }[];
}

/** The page of a figure. */
export interface FigurePageView {
  frame: Frame;
  hit: Hit;
  status: StatusView;
  figure: FigureView;
  reuse: { reference: string; address: string; code: string };
  around: (Link & { rel: 'prev' | 'next'; way: string })[];
}

/** The figures as a story. */
export interface FiguresPageView {
  frame: Frame;
  title: string;
  lead: string;
  status: StatusView;
  chapters: { id: string; title: string; figures: FigureView[] }[];
  map: string;
}

/** A figure alone, for the frame of another page. */
export interface EmbedPageView {
  locale: Locale;
  title: string;
  heading: string;
  takeaway: string;
  canonical: string;
  alternates: Frame['alternates'];
  colour?: number | undefined;
  icon: string;
  chart: ChartView;
  reading: string;
  note: string;
  table: FigureTableView;
  page: string;
  siteName: string;
}

/** Returns one whole figure. */
function figureView({ model, locale }: Pick<Context, 'model' | 'locale'>, statistic: Statistic): FigureView {
  const axis = clausesOf(model.convention, 'axis').find((clause) => clause.axis === statistic.axis);
  return {
    id: statistic.id,
    title: statistic.title[locale],
    takeaway: statistic.takeaway[locale],
    axis: axis && {
      number: axis.position,
      title: strings(locale).named(clauseName(axis, locale), clauseTitle(axis, locale).toLowerCase()),
    },
    chart: chartView({ model, locale }, statistic),
    table: figureTable(model, statistic, locale),
    facts: figureFacts(model, statistic, locale),
    later: laterViews({ model, locale }, statistic),
    page: href(locale, figurePath(statistic.id)),
    files: figureFormats.map((format) => ({
      format,
      href: href(locale, figureFile(statistic.id, format)),
      name: `${statistic.id}.${locale}.${format}`,
    })),
  };
}

function figureTable(model: Model, statistic: Statistic, locale: Locale): FigureTableView {
  const dates = factsOf(statistic.kind).rows === 'dates';
  return {
    title: statistic.title[locale],
    dates,
    rows: rowsInTime(statistic).flatMap((row) => {
      const stated = {
        id: rowKey(row),
        label: labelText(row, statistic, locale),
        value: dates ? datedValue(row, statistic, locale) : valueText(row, statistic, locale),
        year: yearText({ ...statistic, year: yearOf(row, statistic) }, locale),
        status: rowStatus(row, locale),
        derived: row.derived && { words: row.derived.words[locale], formula: row.derived.formula },
        clause: rowClause(model, row, locale),
      };
      return [stated, ...laterRows(statistic, row, locale)];
    }),
  };
}

/** Returns the clause that states a row: its page, or the version that did or does where an amendment changed it. */
function rowClause({ convention, history, record }: Model, row: StatisticRow, locale: Locale): Link | undefined {
  const clause = convention.byId.get(row.clause);
  if (!clause) return undefined;
  const name = clauseName(clause, locale);
  if (!row.since && !row.ended) return linkTo(locale, name, clausePath(clause));
  const versions = history.get(clause.id) ?? [];
  const version = row.ended ? versionBefore(versions, row.ended.from) : versions.at(-1);
  if (!version) return linkTo(locale, name, clausePath(clause));
  return linkTo(locale, `${name}, ${versionName(version, locale, record)}`, versionPath(clause, version.from));
}

/** Returns the date of a row, after its number where it has one. */
function datedValue(row: StatisticRow, { unit }: Statistic, locale: Locale): string {
  const date = dateText(row, locale);
  if (row.value === undefined) return date;
  return `${formatNumber(row.value, locale)} ${unit === '%' ? '%' : unit[locale]}, ${date}`;
}

const figureFacts = ({ convention }: Model, statistic: Statistic, locale: Locale): FigureFactsView => ({
  legend: legend(statistic, locale),
  numerator: statistic.numerator?.[locale],
  denominator: statistic.denominator?.[locale],
  year: yearText(statistic, locale),
  geography: statistic.geography[locale],
  source: statistic.source[locale],
  clauses: statistic.clauses
    .flatMap((id) => convention.byId.get(id) ?? [])
    .map((clause) => linkTo(locale, clauseName(clause, locale), clausePath(clause))),
  note: statistic.note[locale],
});

/** Returns the page of a figure. */
export function figurePage(context: Context, statistic: Statistic): FigurePageView {
  const { model, locale, site } = context;
  const { convention, record, statistics } = model;
  const t = strings(locale);
  const title = statistic.title[locale];
  const at = statistics.findIndex(({ id }) => id === statistic.id);
  const around = [
    { rel: 'prev', way: t.previous, to: statistics[at - 1] },
    { rel: 'next', way: t.next, to: statistics[at + 1] },
  ] as const;
  const embed = absolute(href(locale, embedPath(statistic.id)), site);
  return {
    frame: frame(context, {
      path: figurePath(statistic.id),
      file: statistic.file,
      title: t.named(t.figure, title),
      description: statistic.takeaway[locale],
      section: 'figures',
      axis: statistic.axis,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.figures, path: paths.figures }, { label: title }],
      linkedData: [figureData(statistic, record, locale, site)],
    }),
    hit: { kind: t.figure, mark: figureHitMark(statistic), group: 'figures' },
    status: statusOfCopy(context),
    figure: figureView(context, statistic),
    reuse: {
      reference: figureCitation(statistic, convention, record, locale),
      address: absolute(fileHref(idPath(`figure-${statistic.id}`)), site),
      code: iframeCode(statistic, embed, draw(statistic, locale, convention).height, locale),
    },
    around: around.flatMap(({ rel, way, to }) => (to ? [{ rel, way, ...figureLink(to, locale) }] : [])),
  };
}

/** Returns the page of all figures: what is needed, what there is, who has a share of it, what parents say, when. */
export function figuresPage(context: Context): FiguresPageView {
  const { model, locale } = context;
  const t = strings(locale);
  const titles = {
    needs: t.chapterNeeds,
    places: t.chapterPlaces,
    equity: t.chapterEquity,
    voice: t.chapterVoice,
    time: t.chapterTime,
  };
  return {
    frame: frame(context, {
      path: paths.figures,
      file: 'src/content/statistics/',
      title: t.figuresTitle,
      description: t.figuresLead,
      section: 'figures',
      crumbs: [{ label: t.home, path: paths.home }, { label: t.figures }],
    }),
    title: t.figuresTitle,
    lead: t.figuresLead,
    status: statusOfCopy(context),
    chapters: chapters
      .map((chapter, index) => ({
        id: `chapitre-${index + 1}`,
        title: titles[chapter],
        figures: model.statistics
          .filter((statistic) => statistic.chapter === chapter)
          .map((statistic) => figureView(context, statistic)),
      }))
      .filter(({ figures }) => figures.length > 0),
    map: href(locale, paths.map),
  };
}

/** Returns a figure alone: no menu, no script, and links that leave the frame. */
export function embedPage(context: Context, statistic: Statistic): EmbedPageView {
  const { model, locale } = context;
  const t = strings(locale);
  const { canonical, alternates, colour } = frame(context, {
    path: embedPath(statistic.id),
    file: statistic.file,
    title: statistic.title[locale],
    description: statistic.takeaway[locale],
    axis: statistic.axis,
  });
  return {
    locale,
    title: t.embedded(statistic.title[locale]),
    heading: statistic.title[locale],
    takeaway: statistic.takeaway[locale],
    canonical,
    alternates: alternates.filter(({ hreflang }) => hreflang !== 'x-default'),
    colour,
    icon: fileHref('favicon.svg'),
    chart: chartView(context, statistic),
    reading: [
      legend(statistic, locale),
      t.named(t.year, yearText(statistic, locale)),
      t.named(t.sourceLabel, statistic.source[locale]),
    ]
      .map((words) => `${words}.`)
      .join(' '),
    note: statistic.note[locale],
    table: figureTable(model, statistic, locale),
    page: href(locale, figurePath(statistic.id)),
    siteName: model.site.name[locale],
  };
}

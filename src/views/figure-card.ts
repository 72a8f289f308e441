import { draw, drawSmall } from '../charts/draw.ts';
import type { Drawing } from '../charts/drawing.ts';
import { chartKinds } from '../charts/kinds.ts';
import { markup } from '../charts/markup.ts';
import { textEquivalent, yearText } from '../charts/words.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { figurePath, href, paths } from '../site/addresses.ts';
import { axisSticker } from '../site/gommette.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';
import { linkTo, type Link } from './link.ts';

/** The drawing of a figure. What it shows is also said in words. */
export interface ChartView {
  id: string;
  title: string;
  description: string;
  colour?: number | undefined;
  /** In units of the drawing. */
  width: number;
  height: number;
  /** The inside of the SVG. */
  svg: string;
}

/** A figure that concerns a page, as a link to its own. */
export interface FigureCard extends Link {
  chart?: ChartView | undefined;
  takeaway: string;
  year: string;
}

/** The figures that their files put forward. */
export interface KeyFigures {
  title: string;
  figures: { chart: ChartView; number: Link; words: string; source: string }[];
  all: Link;
}

/** Returns the drawing of a figure; `prefix` parts the ids of two drawings of one figure on one page. */
export function chartView(
  { model, locale }: Pick<Context, 'model' | 'locale'>,
  statistic: Statistic,
  { drawing, prefix = 'fig' }: { drawing?: Drawing; prefix?: string } = {},
): ChartView {
  const { width, height, groups } = drawing ?? draw(statistic, locale, model.convention);
  return {
    id: `${prefix}-${statistic.id}`,
    title: statistic.title[locale],
    description: textEquivalent(statistic, locale),
    colour: statistic.axis === undefined ? undefined : axisSticker(statistic.axis).colour,
    width,
    height,
    svg: markup({ width, height, groups }),
  };
}

/** Returns figures as cards with their smallest drawing, for pages about something else. */
export function figureCards(context: Pick<Context, 'model' | 'locale'>, figures: readonly Statistic[]): FigureCard[] {
  const { locale } = context;
  return figures.map((statistic) => ({
    ...figureLink(statistic, locale),
    chart: smallChart(context, statistic),
    takeaway: statistic.takeaway[locale],
    year: yearSentence(statistic, locale),
  }));
}

function yearSentence(statistic: Statistic, locale: Locale): string {
  const t = strings(locale);
  return `${t.named(t.year, yearText(statistic, locale))}.`;
}

/** Returns the smallest drawing of a figure; nothing where its kind has none. */
function smallChart(context: Pick<Context, 'model' | 'locale'>, statistic: Statistic): ChartView | undefined {
  const row = statistic.highlight?.row ?? statistic.rows[0]?.id;
  if (!chartKinds[statistic.kind].small || row === undefined) return undefined;
  return chartView(context, statistic, { drawing: drawSmall(statistic, row, context.locale), prefix: 'card' });
}

/** Returns the figures that their files put forward, for the home page. */
export function keyFigures({ model, locale }: Pick<Context, 'model' | 'locale'>): KeyFigures {
  const t = strings(locale);
  const figures = highlighted(model)
    .sort((a, b) => a.highlight.order - b.highlight.order)
    .map(({ statistic, highlight }) => {
      const derived = statistic.rows.find(({ id }) => id === highlight.row)?.derived;
      const year = yearSentence(statistic, locale);
      return {
        chart: chartView({ model, locale }, statistic, {
          drawing: drawSmall(statistic, highlight.row, locale),
          prefix: 'key',
        }),
        number: linkTo(locale, highlight.number[locale], figurePath(statistic.id)),
        words: highlight.words[locale],
        source: derived ? `${year} ${derived.words[locale]}` : year,
      };
    });
  return {
    title: t.homeFigures(figures.length),
    figures,
    all: { label: t.allFigures, href: href(locale, paths.figures) },
  };
}

const highlighted = ({ statistics }: Model) =>
  statistics.flatMap((statistic) => (statistic.highlight ? [{ statistic, highlight: statistic.highlight }] : []));

/** Returns a figure without its drawing, as a link. */
export const figureLink = ({ id, title }: Statistic, locale: Locale): Link =>
  linkTo(locale, title[locale], figurePath(id));

import { clausesOf, listed } from '../model/convention/reading.ts';
import type { Locale } from '../model/locale.ts';
import { absolute, href, paths, searchHref } from '../site/addresses.ts';
import type { Model } from '../model/model.ts';
import { strings } from '../words/strings.ts';
import { articleItems, axisItems, type ArticleItem, type AxisItem } from './clause-items.ts';
import { keyFigures, type KeyFigures } from './figure-card.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';
import { sheetOfSituations, type SheetOfSituations } from './situation.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** The home page. */
export interface HomePageView {
  frame: Frame;
  promise: string;
  lead: string;
  examples: Link[];
  /** For who needs someone or something now. */
  now: Link[];
  sheet: SheetOfSituations;
  axesTitle: string;
  status: StatusView;
  axes: AxisItem[];
  figures: KeyFigures;
  /** The parties that the text names. */
  parties: string;
  articles: ArticleItem[];
  wholeText: string;
}

/** Returns the searches offered under the box. */
export const searchExamples = ({ site }: Model, locale: Locale): Link[] =>
  site.searchExamples[locale].map((example) => ({ label: example, href: searchHref(locale, example) }));

/** Returns the first sentence of a summary: a text of three lines stands under a sticker better than one of eight. */
const firstSentence = (summary: string | undefined): string | undefined => summary?.match(/^.*?[.!?](?=\s|$)/s)?.[0];

/** Returns the home page. */
export function homePage(context: Context): HomePageView {
  const { model, locale, site: address } = context;
  const { convention, record, site, partners } = model;
  const t = strings(locale);
  const axes = clausesOf(convention, 'axis');
  const parties = record.parties.flatMap(({ partner }) => partners.get(partner)?.name[locale] ?? []);
  return {
    frame: frame(context, {
      path: paths.home,
      file: 'src/content/site.yaml',
      title: site.name[locale],
      description: site.lead[locale],
      withSearch: false,
      linkedData: [
        {
          '@type': 'WebSite',
          name: site.name[locale],
          url: absolute(href(locale, paths.home), address),
          inLanguage: locale,
          description: site.lead[locale],
        },
      ],
    }),
    promise: site.promise[locale],
    lead: site.lead[locale],
    examples: searchExamples(model, locale),
    now: [linkTo(locale, t.contacts, paths.contacts), linkTo(locale, t.chooser, paths.chooser)],
    sheet: sheetOfSituations(model, locale),
    axesTitle: t.homeAxes(axes.length),
    status: statusOfCopy(context),
    axes: axisItems(convention, axes, locale).map((axis) => ({ ...axis, summary: firstSentence(axis.summary) })),
    figures: keyFigures(context),
    parties: new Intl.ListFormat(locale).format(parties),
    articles: articleItems(listed(convention, 'article'), locale).map((article) => ({
      ...article,
      summary: undefined,
    })),
    wholeText: href(locale, paths.convention),
  };
}

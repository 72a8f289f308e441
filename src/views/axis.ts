import type { ClausePdfFile } from '../editions/pdf-files.ts';
import type { Clause } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import { childrenOf, liveOf } from '../model/convention/reading.ts';
import type { ChildKind } from '../model/convention/clause-text.ts';
import { pageTerms, type PageTerms } from '../model/families/page-terms.ts';
import { referenceLocale } from '../model/locale.ts';
import { statisticsOfAxis } from '../model/statistics/statistics.ts';
import { strings } from '../words/strings.ts';
import { anyClausePage, type AnyClausePage } from './clause.ts';
import {
  actionItems,
  dataItems,
  objectiveItems,
  type ActionItem,
  type DataItem,
  type ObjectiveItem,
} from './clause-items.ts';
import { figureCards, type FigureCard } from './figure-card.ts';
import type { Context } from './frame.ts';
import { headingView, paragraphView, type HeadingView, type ParagraphView } from './legal-text.ts';

/** One list of an axis under the words by which the text announces it. */
export interface AxisSection {
  kind: ChildKind;
  title: string;
  announced?: ParagraphView | undefined;
  data: DataItem[];
  objectives: ObjectiveItem[];
  actions: ActionItem[];
}

/** The page of an axis. */
export interface AxisPageView extends AnyClausePage {
  axis: number;
  /** As signed: `1`, `II`. */
  number: string;
  heading?: HeadingView | undefined;
  sections: AxisSection[];
  figures: FigureCard[];
}

/** Returns the page of an axis. Its actions stand as excerpts: their words are explained on their own pages. */
export function axisPage(context: Context, clause: Clause, pdf?: ClausePdfFile): AxisPageView {
  const { model, locale } = context;
  const children = clause.children.flatMap((id) => model.convention.byId.get(id) ?? []);
  const terms = pageTerms(model, [clause, ...children.filter(({ kind }) => kind !== 'action')]);
  return {
    ...anyClausePage(context, clause, terms.ids, pdf),
    axis: clause.position,
    number: printedNumber(clause),
    heading: headingView(clause, locale),
    sections: axisSections(context, clause, terms),
    figures: figureCards(context, statisticsOfAxis(model.statistics, clause.position)),
  };
}

function axisSections({ model, locale }: Context, clause: Clause, terms: PageTerms): AxisSection[] {
  const t = strings(locale);
  const titles = {
    data: [t.startingPoint, t.nData],
    objective: [t.aims, t.nObjectives],
    action: [t.plans, t.nActions],
    axis: [t.axes, String],
  } as const;
  const source = clause.blocks[referenceLocale];
  return source.flatMap((block, index): AxisSection[] => {
    if (block.type !== 'slot') return [];
    const announced = source[index - 1];
    const [title, count] = titles[block.children];
    const children = childrenOf(model.convention, clause, block.children);
    const of = (kind: ChildKind) => (kind === block.children ? children : []);
    return [
      {
        kind: block.children,
        title: t.named(title, count(liveOf(children).length)),
        announced:
          announced?.type === 'paragraph'
            ? paragraphView(clause, announced, clause.blocks[locale][index - 1], locale, terms)
            : undefined,
        data: dataItems(model, of('data'), locale, terms),
        objectives: objectiveItems(of('objective'), locale, terms),
        actions: actionItems(model, of('action'), locale),
      },
    ];
  });
}

import type { ListedKind } from '../model/convention/convention.ts';
import { clausesOf, listed, liveOf } from '../model/convention/reading.ts';
import { kindPath, paths } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import {
  actionItems,
  articleItems,
  axisItems,
  objectiveItems,
  type ActionItem,
  type ArticleItem,
  type AxisItem,
  type ObjectiveItem,
} from './clause-items.ts';
import { fullName } from './clause-link.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** The index of one kind of clause; objectives and actions stand under the name of their axis. */
export interface ClauseListView {
  frame: Frame;
  title: string;
  lead?: string | undefined;
  status: StatusView;
  articles?: ArticleItem[];
  axes?: AxisItem[];
  groups: { title: string; objectives?: ObjectiveItem[]; actions?: ActionItem[] }[];
}

/** Where the texts of a kind are kept. */
const folders = { article: 'articles', axis: 'axes', objective: 'objectives', action: 'actions' } as const;

/** Returns the index of one kind of clause. */
export function clauseList(context: Context, kind: ListedKind): ClauseListView {
  const { model, locale } = context;
  const { convention } = model;
  const t = strings(locale);
  const clauses = listed(convention, kind);
  const axes = clausesOf(convention, 'axis');
  const titles = { article: t.articlesTitle, axis: t.axesTitle, objective: t.objectivesTitle, action: t.actionsTitle };
  const labels = { article: t.articles, axis: t.axes, objective: t.objectives, action: t.actions };
  const title = titles[kind];
  const grouped = (of: (axis: (typeof axes)[number]) => object) =>
    axes.map((axis) => ({ title: fullName(axis, locale), ...of(axis) }));
  const within = (axis: (typeof axes)[number]) => clauses.filter((clause) => clause.axis === axis.axis);
  return {
    frame: frame(context, {
      path: kindPath(kind),
      file: `src/content/${folders[kind]}/${locale}/`,
      title,
      description: t.listDescription(title, liveOf(clauses).length),
      crumbs: [{ label: t.home, path: paths.home }, { label: labels[kind] }],
    }),
    title,
    lead: kind === 'axis' ? t.axesLead : undefined,
    status: statusOfCopy(context),
    ...(kind === 'article' ? { articles: articleItems(clauses, locale) } : {}),
    ...(kind === 'axis' ? { axes: axisItems(convention, clauses, locale) } : {}),
    groups: {
      article: () => [],
      axis: () => [],
      objective: () => grouped((axis) => ({ objectives: objectiveItems(within(axis), locale) })),
      action: () => grouped((axis) => ({ actions: actionItems(model, within(axis), locale) })),
    }[kind](),
  };
}

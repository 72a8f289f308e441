import { conventionMap, stickerRoom, type MapNode } from '../charts/convention-map.ts';
import { shapeFor } from '../charts/drawing.ts';
import { shapePath } from '../charts/markup.ts';
import type { Clause } from '../model/convention/convention.ts';
import { childrenOf, clausesOf, liveConvention } from '../model/convention/reading.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, href, paths } from '../site/addresses.ts';
import { axisSticker, numberSize } from '../site/gommette.ts';
import { strings } from '../words/strings.ts';
import { clauseLink, namedClauseLink, type ClauseLink } from './clause-link.ts';
import { frame, type Context, type Frame } from './frame.ts';
import type { Link } from './link.ts';
import { deedNote, type StateNote } from './state-note.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** A name on the map, in units of the drawing: a clause, which is a link, or a body. */
interface NodeView {
  id: string;
  /** Absent for a body. */
  link?: { href: string; colour: number } | undefined;
  sticker?: StickerView | undefined;
  lines: string[];
  strong: boolean;
  x: number;
  y: number;
}

/** The sticker of a clause, with the words of its number under one another; `y` is the line of the first. */
interface StickerView {
  path: string;
  filled: boolean;
  big: boolean;
  number: string[];
  size: 'long-number' | 'longer-number' | undefined;
  x: number;
  y: number;
}

/** The whole convention on one drawing, whose names are links. */
export interface MapDrawing {
  title: string;
  width: number;
  height: number;
  heads: { x: number; text: string }[];
  links: { path: string; from: string; to: string; colour: number }[];
  nodes: NodeView[];
}

/** An action of the map as a list, with the bodies that it names. */
type MapAction = ClauseLink & { bodies: string };

/** The map as nested lists: under each objective the actions that serve it. */
export interface MapAxis {
  axis: ClauseLink;
  objectives: { objective: ClauseLink; actions: MapAction[] }[];
  /** Actions that serve no objective. */
  alone: MapAction[];
}

/** The page of the map. */
export interface MapPageView {
  frame: Frame;
  title: string;
  lead: string;
  note: string;
  status: StatusView;
  drawing: MapDrawing;
  axes: MapAxis[];
  /** Repealed clauses, which stand on no drawing. */
  repealed: { link: Link; note: StateNote }[];
}

const mapped: readonly Clause['kind'][] = ['axis', 'objective', 'action'];

/** Returns the page of the map. */
export function mapPage(context: Context): MapPageView {
  const { model, locale } = context;
  const t = strings(locale);
  const live = { ...model, convention: liveConvention(model.convention) };
  return {
    frame: frame(context, {
      path: paths.map,
      file: 'src/content/actions/',
      title: t.mapTitle,
      description: t.mapLead,
      section: 'convention',
      crumbs: [
        { label: t.home, path: paths.home },
        { label: model.record.shortTitle[locale], path: paths.convention },
        { label: t.mapTitle },
      ],
    }),
    title: t.mapTitle,
    lead: t.mapLead,
    note: t.mapLinks,
    status: statusOfCopy(context),
    drawing: mapDrawing(live, locale),
    axes: clausesOf(live.convention, 'axis').map((axis) => mapAxis(live, axis, locale)),
    repealed: model.convention.clauses.flatMap((clause) =>
      clause.repealed && mapped.includes(clause.kind)
        ? [{ link: namedClauseLink(clause, locale), note: deedNote('repealed', clause.repealed, locale) }]
        : [],
    ),
  };
}

function mapDrawing({ convention, partners }: Model, locale: Locale): MapDrawing {
  const t = strings(locale);
  const { width, height, nodes, links } = conventionMap(convention, partners, locale);
  return {
    title: t.mapTitle,
    width,
    height,
    heads: [
      { x: 0, text: t.axes },
      { x: 270, text: t.objectives },
      { x: 590, text: t.actions },
      { x: 930, text: t.mapPartners },
    ],
    links: links.map(({ path, from, to, axis }) => ({ path, from, to, colour: axisSticker(axis).colour })),
    nodes: nodes.map((node) => nodeView(node, convention.byId.get(node.id), locale)),
  };
}

function nodeView({ id, column, axis, number, lines, x, y }: MapNode, clause: Clause | undefined, locale: Locale) {
  const size = column === 'axis' ? 60 : 34;
  const beside = { axis: 72, partner: 4, objective: stickerRoom + 4, action: stickerRoom + 4 }[column];
  const view: NodeView = {
    id,
    link:
      clause && axis !== undefined
        ? { href: href(locale, clausePath(clause)), colour: axisSticker(axis).colour }
        : undefined,
    sticker:
      axis === undefined || number === undefined
        ? undefined
        : stickerView(number, { shape: shapeFor(axis), column, x, y, size }),
    lines,
    strong: column === 'axis',
    x: x + beside,
    y: y - ((lines.length - 1) * 20) / 2 + 5,
  };
  return view;
}

/** Returns the sticker of a clause, its left and the middle of its height given. */
function stickerView(
  number: string,
  {
    shape,
    column,
    x,
    y,
    size,
  }: Pick<MapNode, 'column' | 'x' | 'y'> & { shape: ReturnType<typeof shapeFor>; size: number },
): StickerView {
  const small = numberSize(number);
  const words = small ? number.split(' ') : [number];
  // From the middle of the shape to the foot of the first line; the middle of a triangle is lower.
  const foot = (shape === 't' ? 0.15 : 0) + (small ? 0.11 - 0.15 * (words.length - 1) : 0.17);
  return {
    path: shapePath(shape, x, y - size / 2, size),
    filled: column !== 'objective',
    big: column === 'axis',
    number: words,
    size: small,
    x: x + size / 2,
    y: y + size * foot,
  };
}

function mapAxis({ convention, partners }: Model, axis: Clause, locale: Locale): MapAxis {
  const actions = childrenOf(convention, axis, 'action');
  const view = (action: Clause): MapAction => ({
    ...clauseLink(action, locale),
    bodies: action.partners.flatMap(({ partner }) => partners.get(partner)?.name[locale] ?? []).join(', '),
  });
  return {
    axis: clauseLink(axis, locale),
    objectives: childrenOf(convention, axis, 'objective').map((objective) => ({
      objective: clauseLink(objective, locale),
      actions: actions.filter(({ objectives }) => objectives.includes(objective.id)).map(view),
    })),
    alone: actions.filter(({ objectives }) => objectives.length === 0).map(view),
  };
}

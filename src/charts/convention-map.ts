import { max, mean, sum } from 'd3-array';
import { linkHorizontal } from 'd3-shape';
import type { Convention } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Locale } from '../model/locale.ts';
import type { PartnerRecord } from '../model/families/schema.ts';
import { childrenOf, clausesOf } from '../model/convention/reading.ts';
import { lineHeight, round, textSize, wrap } from './drawing.ts';

type MapColumn = 'axis' | 'objective' | 'action' | 'partner';

export interface MapNode {
  /** Id of the clause, or `partner-` and the id of the body. */
  id: string;
  column: MapColumn;
  axis?: number | undefined;
  /** As signed: `1`, `1 bis`. */
  number?: string | undefined;
  lines: string[];
  /** Left and middle, in units of the drawing. */
  x: number;
  y: number;
  height: number;
}

interface MapLink {
  from: string;
  to: string;
  axis: number;
  path: string;
}

export interface ConventionMap {
  width: number;
  height: number;
  nodes: MapNode[];
  links: MapLink[];
}

const columns: Record<MapColumn, { x: number; room: number }> = {
  axis: { x: 0, room: 125 },
  objective: { x: 270, room: 215 },
  action: { x: 590, room: 225 },
  partner: { x: 930, room: 205 },
};
/** Width of the sticker before a label. */
export const stickerRoom = 40;
const pad = 16;
/** Names of axes are bold, as values of figures are, but smaller. */
const axisTextSize = 18;

/**
 * Returns the whole convention as four columns: axes, their objectives, the actions that serve them, the bodies
 * that the
 * actions name. A column keeps the order of the text; bodies stand at the mean height of their actions, moved apart.
 */
export function conventionMap(
  convention: Convention,
  partners: ReadonlyMap<string, PartnerRecord>,
  locale: Locale,
): ConventionMap {
  const label = (text: string, column: MapColumn) =>
    column === 'axis'
      ? wrap(text, (columns.axis.room * textSize.value) / axisTextSize, 'value')
      : wrap(text, columns[column].room, 'minor');
  const axes = clausesOf(convention, 'axis');
  const nodes: MapNode[] = [];
  let top = 0;
  for (const axis of axes) {
    const blocks = (['objective', 'action'] as const).map((column) =>
      childrenOf(convention, axis, column).map((clause): MapNode => {
        const lines = label(clause.title?.[locale] ?? '', column);
        return {
          id: clause.id,
          column,
          axis: axis.axis,
          number: printedNumber(clause),
          lines,
          x: columns[column].x,
          y: 0,
          height: Math.max(34, lines.length * lineHeight) + pad,
        };
      }),
    );
    const tall = max(blocks, (block) => sum(block, ({ height }) => height)) ?? 0;
    for (const block of blocks) {
      const free = (tall - sum(block, ({ height }) => height)) / Math.max(1, block.length);
      let y = top;
      for (const node of block) {
        node.y = round(y + (node.height + free) / 2);
        y += node.height + free;
      }
    }
    const lines = label(axis.title?.[locale] ?? '', 'axis');
    nodes.push(
      {
        id: axis.id,
        column: 'axis',
        axis: axis.axis,
        number: printedNumber(axis),
        lines,
        x: columns.axis.x,
        y: round(top + Math.max(tall, 60) / 2),
        height: 60,
      },
      ...blocks.flat(),
    );
    top += Math.max(tall, 60) + 34;
  }
  const actions = clausesOf(convention, 'action');
  const at = new Map(nodes.map((node) => [node.id, node]));
  const bodies = [...partners]
    .flatMap(([id, { name }]) => {
      const named = actions.filter((action) => action.partners.some(({ partner }) => partner === id));
      const lines = label(name[locale], 'partner');
      return named.length === 0
        ? []
        : [
            {
              id: `partner-${id}`,
              column: 'partner' as const,
              lines,
              x: columns.partner.x,
              y: mean(named, (action) => at.get(action.id)?.y ?? 0) ?? 0,
              height: lines.length * lineHeight + pad,
              named,
            },
          ];
    })
    .sort((a, b) => a.y - b.y || (a.id < b.id ? -1 : 1));
  let free = 0;
  for (const body of bodies) {
    body.y = round(Math.max(body.y, free + body.height / 2));
    free = body.y + body.height / 2;
  }
  for (const { named: _named, ...body } of bodies) at.set(body.id, body);
  const height = round(Math.max(top - 34, free));
  const pairs: [string, string][] = [
    ...axes.flatMap((axis) =>
      childrenOf(convention, axis, 'objective').map(({ id }): [string, string] => [axis.id, id]),
    ),
    ...actions.flatMap((action) =>
      action.objectives.length > 0
        ? action.objectives.map((objective): [string, string] => [objective, action.id])
        : action.parent === undefined
          ? []
          : [[action.parent, action.id] as [string, string]],
    ),
    ...bodies.flatMap(({ id, named }) => named.map((action): [string, string] => [action.id, id])),
  ];
  return {
    width: columns.partner.x + columns.partner.room,
    height,
    nodes: [...at.values()],
    links: pairs.flatMap(([from, to]) => joined(at.get(from), at.get(to))),
  };
}

const curve = linkHorizontal();

function joined(from: MapNode | undefined, to: MapNode | undefined): MapLink[] {
  if (!from || !to || from.axis === undefined) return [];
  const start = from.x + (from.column === 'axis' ? columns.axis.room + 95 : stickerRoom + columns[from.column].room);
  return [
    {
      from: from.id,
      to: to.id,
      axis: from.axis,
      path: curve({ source: [round(start), from.y], target: [round(to.x - 6), to.y] }) ?? '',
    },
  ];
}

import { escapeXml } from '../model/markup.ts';
import { axisSticker } from '../site/gommette.ts';
import type { Drawing, Group, Item, Look, Shape } from './drawing.ts';
import { round } from './drawing.ts';

type Mark = Extract<Item, { type: 'mark' }>;

/** Classes of the looks; their colours are in the style sheet of the figure and in that of the file to download. */
const lookClass: Record<Look, string> = { full: 'f', empty: 'e', announced: 'p', uncertain: 'u', past: 'b' };

/** Returns the path of a shape inside its square, or of its left part: a fraction is a cut mark. */
export function shapePath(shape: Shape, x: number, y: number, size: number, part = 1): string {
  if (shape === 'n') return box(x + size * 0.36, y, size * 0.28 * part, size);
  if (shape === 'c') return box(x + size * 0.07, y + size * 0.07, size * 0.86 * part, size * 0.86);
  if (shape === 't') return triangle(x, y, size, part);
  const r = round(size * 0.47);
  const [cx, cy] = [round(x + size / 2), round(y + size / 2)];
  if (part >= 1) return `M${round(cx - r)} ${cy}a${r} ${r} 0 1 1 ${round(2 * r)} 0a${r} ${r} 0 1 1 ${round(-2 * r)} 0z`;
  const dx = 2 * r * part - r;
  const dy = round(Math.sqrt(r * r - dx * dx));
  return (
    `M${round(cx + dx)} ${round(cy + dy)}A${r} ${r} 0 ${part > 0.5 ? 1 : 0} 1 ${round(cx + dx)} ` + `${round(cy - dy)}z`
  );
}

const box = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;

function triangle(x: number, y: number, size: number, part: number): string {
  const [left, top, base, height] = [round(x + size * 0.02), round(y + size * 0.06), size * 0.96, size * 0.88];
  const bottom = round(top + height);
  if (part >= 1) return `M${left} ${bottom}h${round(base)}L${round(left + base / 2)} ${top}z`;
  const cut = base * part;
  const over = round(bottom - height * (part <= 0.5 ? part * 2 : 2 - part * 2));
  return part <= 0.5
    ? `M${left} ${bottom}h${round(cut)}V${over}z`
    : `M${left} ${bottom}h${round(cut)}V${over}L${round(left + base / 2)} ${top}z`;
}

/** Returns the SVG elements of a drawing, one `<g data-row>` for each row; marks that look the same are one path. */
export function markup(drawing: Drawing): string {
  return drawing.groups.map(groupMarkup).join('');
}

function groupMarkup({ row, tip, axis, items }: Group): string {
  const marks = items.filter((item) => item.type === 'mark');
  const others = items.filter((item) => item.type !== 'mark').map(itemMarkup);
  const inner = [...others, ...marksMarkup(marks)].join('');
  return row === ''
    ? `<g>${inner}</g>`
    : `<g data-row="${escapeXml(row)}` +
        `"${axis === undefined ? '' : ` data-axe="${axisSticker(axis).colour}"`} ` +
        `data-tip="${escapeXml(tip)}">${inner}</g>`;
}

function itemMarkup(item: Exclude<Item, Mark>): string {
  if (item.type === 'line') return `<path class="l ${item.look}" d="${item.path}"/>`;
  if (item.type === 'bar')
    return item.width === 0 || item.height === 0
      ? ''
      : `<path class="${lookClass[item.look]}" d="${box(item.x, item.y, item.width, item.height)}"/>`;
  return (
    `<text class="${item.role}" x="${item.x}" ` +
    `y="${item.y}"${item.anchor === 'end' ? ' text-anchor="end"' : ''}>${escapeXml(item.text)}</text>`
  );
}

/** A cut mark stands on its whole outline, so that what is missing from it is seen. */
function marksMarkup(marks: Mark[]): string[] {
  const outline = (mark: Mark): Look => (mark.part < 1 && mark.look === 'full' ? 'empty' : mark.look);
  const path = (look: string, list: Mark[], of: (mark: Mark) => string) =>
    list.length === 0 ? [] : [`<path class="${look}" d="${list.map(of).join('')}"/>`];
  const looks = ['empty', 'full', 'announced', 'uncertain', 'past'] as const;
  const cut = marks.filter(({ part, look }) => part < 1 && look === 'full');
  const holes = marks.filter(({ hollow, part }) => hollow && part >= 1);
  return [
    ...looks.flatMap((look) =>
      path(
        lookClass[look],
        marks.filter((mark) => outline(mark) === look),
        ({ shape, x, y, size }) => shapePath(shape, x, y, size),
      ),
    ),
    ...path('f k', cut, ({ shape, x, y, size, part }) => shapePath(shape, x, y, size, part)),
    ...path('h', holes, ({ x, y, size }) => shapePath('r', x + size * 0.33, y + size * 0.33, size * 0.34)),
  ];
}

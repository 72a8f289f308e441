/** The shapes of the stickers: circle, square, triangle. */
const shapes = ['r', 'c', 't'] as const;

/** How an axis is shown: a shape, and the number of a colour of `styles/tokens.css`, from 1. */
export interface Sticker {
  shape: (typeof shapes)[number];
  colour: number;
}

/** Each row takes the three shapes and the three colours, paired one step further than the row before. */
const stickers: Sticker[] = shapes.flatMap((_, row) =>
  shapes.map((shape, place) => ({ shape, colour: ((place + row) % shapes.length) + 1 })),
);

/**
 * Returns how small a number as signed stands on its sticker, where it has more than two signs; each of its words then
 * has a line of its own: `1 bis` is long, `premier` longer.
 */
export function numberSize(number: string): 'long-number' | 'longer-number' | undefined {
  if (number.length <= 2) return undefined;
  return number.split(' ').every((word) => word.length <= 3) ? 'long-number' : 'longer-number';
}

/** Returns the sticker of an axis, from 1: the first nine all differ, then they come again. */
export function axisSticker(axis: number): Sticker {
  const sticker = stickers[(axis - 1) % stickers.length];
  if (!sticker) throw new RangeError(`no sticker for axis ${axis}: axes are whole numbers from 1`);
  return sticker;
}

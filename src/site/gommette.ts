/** The shape of each axis, by number: circle, square, triangle, then again from the first. */
const shapes = ['r', 'c', 't'] as const;

/** Returns the symbol of an axis. */
export const shapeOf = (axis: number): (typeof shapes)[number] => shapes[(axis - 1) % shapes.length] ?? 'r';

/** Returns the number of the colour of an axis: 1, 2 or 3. */
export const colourOf = (axis: number): number => ((axis - 1) % shapes.length) + 1;

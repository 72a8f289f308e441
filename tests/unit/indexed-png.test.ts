import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import { indexedPng } from '../../src/editions/indexed-png.ts';

const [red, blue, cream] = [
  [200, 30, 40, 255],
  [20, 40, 200, 255],
  [255, 250, 240, 255],
] as const;

/** Returns the pixels of a PNG as another program reads it: drawn alone in an SVG of its size. */
function readBack(png: Uint8Array, width: number, height: number): number[] {
  const image = `data:image/png;base64,${Buffer.from(png).toString('base64')}`;
  return [
    ...new Resvg(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><image href="${image}" ` +
        `width="${width}" height="${height}" image-rendering="optimizeSpeed"/></svg>`,
    ).render().pixels,
  ];
}

describe('a PNG with a palette', () => {
  it('is the picture that it was made from', () => {
    const rgba = [...cream, ...red, ...cream, ...blue, ...blue, ...red];
    const png = indexedPng({ width: 3, height: 2, rgba: Uint8Array.from(rgba) });
    expect(png?.[25]).toBe(3); // colour type: palette
    expect(readBack(png ?? new Uint8Array(), 3, 2)).toEqual(rgba);
  });

  it('holds 256 colours and no more', () => {
    const shades = (count: number) =>
      Uint8Array.from(Array.from({ length: count }, (_, shade) => [shade & 255, shade >> 8, 7, 255]).flat());
    const png = indexedPng({ width: 256, height: 1, rgba: shades(256) });
    expect(readBack(png ?? new Uint8Array(), 256, 1)).toEqual([...shades(256)]);
    expect(indexedPng({ width: 257, height: 1, rgba: shades(257) })).toBeUndefined();
  });
});

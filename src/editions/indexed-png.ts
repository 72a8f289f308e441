import { crc32, deflateSync } from 'node:zlib';

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

/** A picture of opaque pixels, four bytes each: red, green, blue, and one that is not looked at. */
export interface Pixels {
  width: number;
  height: number;
  /** Rows from the top, `width × height × 4` bytes. */
  rgba: Uint8Array;
}

/**
 * Returns a picture as a PNG with a palette of the colours that it has, in the order of their first pixel: half the
 * size of one with three bytes a pixel, and the same picture. Returns nothing where there are more than 256 colours,
 * which is all that a palette holds (PNG, third edition, https://www.w3.org/TR/png-3/#11PLTE).
 */
export function indexedPng({ width, height, rgba }: Pixels): Uint8Array<ArrayBuffer> | undefined {
  const indexes = new Map<number, number>();
  let [last, lastIndex] = [-1, 0]; // most pixels are those of their neighbour
  const rows = new Uint8Array(height * (width + 1)); // each row after the byte of its filter: 0, none
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const at = pixel * 4;
    const colour = ((rgba[at] ?? 0) << 16) | ((rgba[at + 1] ?? 0) << 8) | (rgba[at + 2] ?? 0);
    if (colour !== last) {
      lastIndex = indexes.get(colour) ?? indexes.size;
      if (lastIndex > 255) return undefined;
      indexes.set(colour, lastIndex);
      last = colour;
    }
    rows[pixel + Math.floor(pixel / width) + 1] = lastIndex;
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header.set([8, 3, 0, 0, 0], 8); // eight bits an index, a palette, no interlacing
  const palette = Uint8Array.from(
    [...indexes.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return joined(
    signature,
    chunk('IHDR', header),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  );
}

/** Returns a chunk: the length of its data, its type, its data, and the sum that guards type and data. */
function chunk(type: string, data: Uint8Array): Uint8Array {
  const guarded = joined(new TextEncoder().encode(type), data);
  const ends = new DataView(new ArrayBuffer(8));
  ends.setUint32(0, data.length);
  ends.setUint32(4, crc32(guarded));
  return joined(new Uint8Array(ends.buffer, 0, 4), guarded, new Uint8Array(ends.buffer, 4, 4));
}

function joined(...parts: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

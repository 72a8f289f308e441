import jsQR from 'jsqr';

/** Reads the QR code that a page draws as one path of runs: `M4 4h7v1h-7z…`. Returns its text, as a telephone would. */
export function readQr(path: string, size: number): string | undefined {
  const scale = 4;
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = Number(y) * scale; row < (Number(y) + 1) * scale; row += 1) {
      for (let column = Number(x) * scale; column < (Number(x) + Number(run)) * scale; column += 1)
        pixels.set([0, 0, 0], (row * width + column) * 4);
    }
  }
  const read = jsQR as unknown as (data: Uint8ClampedArray, width: number, height: number) => { data: string } | null;
  return read(pixels, width, width)?.data;
}

import { execFileSync } from 'node:child_process';

/** A part of a page, in millimetres from its top left corner. */
export interface Crop {
  left: number;
  top: number;
  width: number;
  height: number;
}

const run = (command: string, args: string[]): Buffer =>
  execFileSync(command, args, { maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'] });

/** Says whether this machine can read PDFs; a test that cannot run says so. */
export function hasPoppler(): boolean {
  try {
    for (const command of ['pdftotext', 'pdftoppm', 'pdfinfo', 'pdffonts']) run(command, ['-v']);
    return true;
  } catch {
    console.warn(
      'poppler-utils was not found on this machine ("apt-get install poppler-utils" on Debian): the tests ' +
        'that read PDFs are passed over.',
    );
    return false;
  }
}

/** The pages of what was read already: a file is read once for each crop, whatever pages are asked for. */
const read = new Map<string, string[]>();

function pagesOf(file: string, crop: Crop | undefined): string[] {
  const key = JSON.stringify([file, crop]);
  const known = read.get(key);
  if (known) return known;
  const points = (millimetres: number) => String(Math.round((millimetres / 25.4) * 72));
  const area = crop
    ? ['-x', points(crop.left), '-y', points(crop.top), '-W', points(crop.width), '-H', points(crop.height)]
    : [];
  const pages = run('pdftotext', ['-raw', ...area, file, '-'])
    .toString('utf8')
    .split('\f')
    .slice(0, -1);
  read.set(key, pages);
  return pages;
}

/** Returns the text of some pages in the order in which it is written, with or without what lies outside a crop. */
export function pdfText(
  file: string,
  { from = 1, to, crop }: { from?: number; to?: number; crop?: Crop | undefined } = {},
): string {
  return pagesOf(file, crop)
    .slice(from - 1, to)
    .join('\f');
}

/**
 * Returns a text without white space, for comparing: an extracted text has its own line breaks and loses narrow
 * spaces.
 */
export const squeezed = (text: string): string =>
  text
    .replace(/[\s\u00ad\f]+/g, '')
    .replaceAll('ﬁ', 'fi')
    .replaceAll('ﬂ', 'fl')
    .replaceAll('ﬀ', 'ff');

export const pdfInfo = (file: string): string => run('pdfinfo', [file]).toString('utf8');
export const pdfStructure = (file: string): string => run('pdfinfo', ['-struct-text', file]).toString('utf8');
export const pdfFonts = (file: string): string[] =>
  run('pdffonts', [file]).toString('utf8').trim().split('\n').slice(2);
export const pdfPages = (file: string): number => pagesOf(file, undefined).length;

/** One page in grey: 0 is black, 255 white. */
export interface Raster {
  width: number;
  height: number;
  at: (x: number, y: number) => number;
}

/** Returns every page of a PDF as pixels, 40 to the inch. */
export function rasters(file: string): Raster[] {
  const all = run('pdftoppm', ['-gray', '-r', '40', file]);
  const pages: Raster[] = [];
  for (let start = 0; start < all.length;) {
    const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(all.subarray(start, start + 40).toString('latin1'));
    if (!head) throw new Error(`pdftoppm: no picture at byte ${start}`);
    const [width, height, offset] = [Number(head[1]), Number(head[2]), start + head[0].length];
    pages.push({ width, height, at: (x, y) => all[offset + y * width + x] ?? 255 });
    start = offset + width * height;
  }
  return pages;
}

/** Returns the smallest distance in millimetres between ink and each edge of a page; nothing when the page is blank. */
export function inkMargins({
  width,
  height,
  at,
}: Raster): { left: number; right: number; top: number; bottom: number } | undefined {
  let [left, right, top, bottom] = [width, width, height, height];
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      if (at(x, y) > 200) continue;
      left = Math.min(left, x);
      right = Math.min(right, width - 1 - x);
      top = Math.min(top, y);
      bottom = Math.min(bottom, height - 1 - y);
    }
  }
  const millimetres = (pixels: number) => (pixels / 40) * 25.4;
  return left === width
    ? undefined
    : { left: millimetres(left), right: millimetres(right), top: millimetres(top), bottom: millimetres(bottom) };
}

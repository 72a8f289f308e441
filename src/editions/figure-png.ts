import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';
import { indexedPng } from './indexed-png.ts';

const require = createRequire(pathToFileURL(path.resolve('package.json')));
const fontFiles = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans/${file}`),
);
const { version } = require('@resvg/resvg-js/package.json') as { version: string };
/** Pictures of former builds, each under the hash of what it was drawn from. */
const kept = '.build/png';
/** Of how a picture is made here: another number draws all of them again. */
const manner = 2;

/**
 * Returns an SVG file as a PNG of two pixels a unit. Its fonts come with the project, so that every machine gives
 * the same bytes.
 */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'zoom', value: 2 },
  }).render();
  const { width, height, pixels: rgba } = image;
  return indexedPng({ width, height, rgba }) ?? new Uint8Array(image.asPng());
}

/** Returns the same, drawn once for all builds of this folder: a drawing takes longer than a page. */
export function keptPng(svg: string): Uint8Array<ArrayBuffer> {
  const name = createHash('sha256').update(`${manner} ${version} ${svg}`).digest('hex');
  const file = path.join(kept, `${name}.png`);
  try {
    return new Uint8Array(readFileSync(file));
  } catch {
    const png = pngOf(svg);
    mkdirSync(kept, { recursive: true });
    // A build that is stopped here leaves no half of a picture.
    writeFileSync(`${file}.${process.pid}`, png);
    renameSync(`${file}.${process.pid}`, file);
    return png;
  }
}

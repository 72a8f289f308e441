import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { Resvg } from '@resvg/resvg-js';

const require = createRequire(pathToFileURL(path.resolve('package.json')));
const fontFiles = ['400Regular/NotoSans_400Regular.ttf', '700Bold/NotoSans_700Bold.ttf'].map((file) =>
  require.resolve(`@expo-google-fonts/noto-sans/${file}`),
);

/**
 * Returns an SVG file as a PNG of two pixels a unit. Its fonts come with the project, so that every machine gives
 * the same bytes.
 */
export function pngOf(svg: string): Uint8Array<ArrayBuffer> {
  const image = new Resvg(svg, {
    font: { loadSystemFonts: false, fontFiles, defaultFontFamily: 'Noto Sans' },
    fitTo: { mode: 'zoom', value: 2 },
  });
  return new Uint8Array(image.render().asPng());
}

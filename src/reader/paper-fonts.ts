import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkitten';

const require = createRequire(pathToFileURL(path.resolve('package.json')));

/** The files of the fonts that every PDF is set in. They come with the project: each machine gives the same bytes. */
export const paperFonts: readonly string[] = [
  'charis-sil/400Regular/CharisSIL_400Regular.ttf',
  'charis-sil/700Bold/CharisSIL_700Bold.ttf',
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/600SemiBold/NotoSans_600SemiBold.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf', // ▪ ➢ ✓ ☐, which the two others lack
].map((file) => require.resolve(`@expo-google-fonts/${file}`));

let opened: Font[] | undefined;

const fonts = (): Font[] =>
  (opened ??= paperFonts.flatMap((file) => {
    const font = create(readFileSync(file));
    return 'fonts' in font ? [] : [font];
  }));

/** Signs that every font has: they are not looked up. */
const common = /^[ -~\u00a0-\u00ac\u00ae-\u017f’‘“”–—…•€\s]+$/u;
const signs = new Intl.Segmenter('fr', { granularity: 'grapheme' });

/**
 * Returns the signs of a line that no font of the PDFs has, with their places from 0. A letter and its marks are one
 * sign, and stand in one font.
 */
export function signsOffPaper(line: string): { sign: string; at: number }[] {
  if (common.test(line)) return [];
  return [...signs.segment(line)].flatMap(({ segment, index }) =>
    common.test(segment) || isSet(segment) ? [] : [{ sign: segment, at: index }],
  );
}

function isSet(sign: string): boolean {
  const shown = sign.replace(/[\p{Default_Ignorable_Code_Point}\s]/gu, '');
  return (['NFC', 'NFD'] as const).some((form) =>
    fonts().some((font) =>
      [...shown.normalize(form)].every((point) => font.hasGlyphForCodePoint(point.codePointAt(0) ?? 0)),
    ),
  );
}

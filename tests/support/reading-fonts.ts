import { createServer, type Server } from 'node:http';
import sirv from 'sirv';

/** A set of typefaces that a reader may have: one name each for the tokens --sans, --serif and --mono. */
interface ReadingFonts {
  sans: Face;
  serif: Face;
  mono: Face;
  /** Width of a zero as a part of its size, as its designers drew it: the proof that a face is in use. */
  zero: { sans: number; serif: number };
}
/** Paths from node_modules/. */
interface Face {
  regular: string;
  bold: string;
}

const dejavu = (name: string, regular = ''): Face => ({
  regular: `dejavu-fonts-ttf/ttf/DejaVu${name}${regular}.ttf`,
  bold: `dejavu-fonts-ttf/ttf/DejaVu${name}-Bold.ttf`,
});
const google = (family: string, name: string): Face => ({
  regular: `@expo-google-fonts/${family}/400Regular/${name}_400Regular.ttf`,
  bold: `@expo-google-fonts/${family}/700Bold/${name}_700Bold.ttf`,
});

/**
 * The widest typefaces that a common system falls back on (DejaVu: Linux without other fonts; Verdana has its
 * widths), and those of a phone. They come with the packages of the project, not with the machine.
 */
export const readingFonts = {
  wide: { sans: dejavu('Sans'), serif: dejavu('Serif'), mono: dejavu('SansMono'), zero: { sans: 0.636, serif: 0.636 } },
  narrow: {
    sans: google('noto-sans', 'NotoSans'),
    serif: google('charis-sil', 'CharisSIL'),
    mono: dejavu('SansMono'),
    zero: { sans: 0.572, serif: 0.563 },
  },
} satisfies Record<string, ReadingFonts>;
export type FontName = keyof typeof readingFonts;
export const fontNames = ['wide', 'narrow'] as const satisfies readonly FontName[];
const roles = ['sans', 'serif', 'mono'] as const;

/** Serves the font files on a free port, to pages of any origin. */
export function serveFonts(): Promise<{ server: Server; port: number }> {
  const files = sirv('node_modules', {
    maxAge: 3600,
    dev: true,
    setHeaders: (response) => {
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.setHeader('Cache-Control', 'max-age=3600');
    },
  });
  const server = createServer((request, response) => files(request, response));
  return new Promise((resolve) => {
    server.listen(0, () => {
      const address = server.address();
      resolve({ server, port: typeof address === 'object' && address ? address.port : 0 });
    });
  });
}

/** A typeface to load: its name, its weight, its address. */
interface LoadedFace {
  family: string;
  weight: '400' | '700';
  url: string;
}

/** Returns the typefaces of every set; `origin` is where the files are served. */
export const loadedFaces = (origin: string): LoadedFace[] =>
  fontNames.flatMap((name) =>
    roles.flatMap((role) =>
      (['regular', 'bold'] as const).map((cut) => ({
        family: `${name} ${role}`,
        weight: cut === 'bold' ? '700' : '400',
        url: `${origin}/${readingFonts[name][role][cut]}`,
      })),
    ),
  );

/** Returns the @font-face rules of every set; `origin` is where the files are served. */
export const fontFaces = (origin: string): string =>
  loadedFaces(origin)
    .map(({ family, weight, url }) => `@font-face{font-family:"${family}";font-weight:${weight};src:url("${url}")}`)
    .join('');

/** Returns the rules that give a page one set of typefaces in place of its own. */
export const useFonts = (name: FontName): string =>
  `:root{${roles.map((role) => `--${role}:"${name} ${role}"`).join(';')}}`;

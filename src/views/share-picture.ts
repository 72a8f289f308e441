import { widestAdvance } from '../charts/letter-widths.ts';
import { escapeXml } from '../model/markup.ts';
import { isPublic, shortAddress, type SharedKind } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';

/** The picture of a page that is shared: 1.91 times as wide as high, as social sites cut it. */
const size = { width: 600, height: 315 };
const inset = 40;
/** The height of the letters of the name. */
const title = 36;

/** Returns the picture that stands for the pages of a kind where one is shared, as SVG, in the colours of a theme. */
export function sharePicture(
  { model, locale, site }: Context,
  kind: SharedKind,
  colours: Readonly<Record<string, string>>,
): string {
  const t = strings(locale);
  const below = {
    site: model.site.promise[locale],
    families: t.families,
    convention: `${t.convention}, ${t.taglineText}`,
    figures: t.figures,
  }[kind];
  const lines = wrapped(model.site.name[locale], (size.width - 2 * inset) / title);
  const first = 190 - (lines.length - 1) * title * 1.15;
  const words = [
    ...lines.map((line, index) => text(line, first + index * title * 1.15, title, 'bold', colours['ink'])),
    text(below, 235, 22, 'normal', colours['ink2']),
    ...(isPublic(site) ? [text(shortAddress(site.origin), 280, 18, 'normal', colours['ink2'])] : []),
  ];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" ` +
    `viewBox="0 0 ${size.width} ${size.height}"><rect width="100%" height="100%" fill="${colours['paper']}"/>` +
    `<g transform="translate(${inset - 4} 20) scale(.7)">${shapes(colours)}</g>${words.join('')}</svg>`
  );
}

/** Returns the sign of the site on its paper, in a square, as SVG. `side` is its size in units. */
export const siteIcon = (side: number, colours: Readonly<Record<string, string>>): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${side}" height="${side}" viewBox="-12 -22 120 120">` +
  `<rect x="-12" y="-22" width="120" height="120" fill="${colours['paper']}"/>${shapes(colours)}</svg>`;

/** The sign of the site: a square, a triangle, a disc. */
const shapes = ({ carre, tri, rond }: Readonly<Record<string, string>>): string =>
  `<rect x="5" y="31" width="38" height="38" rx="3" fill="${carre}" transform="rotate(-6 24 50)"/>` +
  `<path d="M70 24 94 70H46Z" fill="${tri}" transform="rotate(5 70 48)"/>` +
  `<circle cx="46" cy="22" r="20" fill="${rond}"/>`;

const text = (words: string, y: number, height: number, weight: string, colour: string | undefined): string =>
  `<text x="${inset}" y="${y}" font-family="Noto Sans" font-size="${height}" font-weight="${weight}" ` +
  `fill="${colour}">${escapeXml(words)}</text>`;

/** Returns a text in lines of at most `most` times the height of its letters, broken at its spaces. */
function wrapped(words: string, most: number): string[] {
  const lines: string[] = [];
  for (const word of words.split(' ')) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && widestAdvance(longer, 'bold') <= most) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

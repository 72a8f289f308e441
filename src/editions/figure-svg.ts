import { draw } from '../charts/draw.ts';
import { lineHeight, textSize, width, wrap } from '../charts/drawing.ts';
import { markup } from '../charts/markup.ts';
import { escapeXml } from '../model/markup.ts';
import { legend } from '../charts/legend.ts';
import { textEquivalent, yearText } from '../charts/words.ts';
import type { Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import type { Statistic } from '../model/statistics/statistics.ts';
import { axisSticker } from '../site/gommette.ts';
import { strings } from '../words/strings.ts';
import type { Palette } from './palette.ts';

const margin = 25;

/**
 * Returns a figure as an SVG file that stands alone: title, drawing, how to read it, year, source and address, in
 * the colours of the light theme.
 */
export function figureSvg(
  statistic: Statistic,
  convention: Convention,
  palette: Palette,
  address: string,
  locale: Locale,
): string {
  const t = strings(locale);
  const drawing = draw(statistic, locale, convention);
  const parts: string[] = [];
  let y = margin;
  const write = (text: string, role: 'title' | 'minor') => {
    const size = role === 'title' ? 23 : 13;
    const room = (width * textSize[role === 'title' ? 'value' : 'minor']) / size;
    for (const words of wrap(text, room, role === 'title' ? 'value' : 'minor')) {
      y += role === 'title' ? 29 : 18;
      parts.push(
        `<text class="${role === 'title' ? 'value' : 'minor'}" font-size="${size}" x="${margin}" ` +
          `y="${y}">${escapeXml(words)}</text>`,
      );
    }
  };
  write(statistic.title[locale], 'title');
  y += lineHeight;
  parts.push(`<g transform="translate(${margin} ${y})">${markup(drawing).replaceAll(/ data-tip="[^"]*"/g, '')}</g>`);
  y += drawing.height + 8;
  for (const text of [
    `${legend(statistic, locale)}.`,
    `${t.named(t.year, yearText(statistic, locale))}. ${t.named(t.sourceLabel, statistic.source[locale])}.`,
    statistic.note[locale],
    address,
  ]) {
    y += 6;
    write(text, 'minor');
  }
  const [total, height] = [width + 2 * margin, Math.ceil(y + margin)];
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${total} ${height}" width="${total}" ` +
    `height="${height}" role="img" aria-labelledby="t d" lang="${locale}"><title ` +
    `id="t">${escapeXml(statistic.title[locale])}</title><desc ` +
    `id="d">${escapeXml(textEquivalent(statistic, locale))}</desc><style>${style(statistic, palette)}` +
    `</style><rect width="${total}" height="${height}" ` +
    `fill="${palette['paper']}"/>${parts.join('')}</svg>\n`
  );
}

const axisColours = [
  ['ink', 'wash'],
  ['rond', 'rondw'],
  ['carre', 'carrew'],
  ['tri', 'triw'],
] as const;

function style({ axis, kind, past }: Statistic, palette: Palette): string {
  const colours = axisColours.map(([ax, axw]) => ({ ax: palette[ax], axw: palette[axw] }));
  const { ax, axw } = colours[axis === undefined ? 0 : axisSticker(axis).colour] ?? {};
  const own =
    factsOf(kind).rows !== 'dates'
      ? []
      : colours
          .slice(1)
          .map(
            (colour, index) =>
              `[data-axe="${index + 1}"] .f{fill:${colour.ax}}[data-axe="${index + 1}"] ` +
              `.p{fill:${colour.axw};stroke:${colour.ax}}` +
              (past.length > 0 ? `[data-axe="${index + 1}"] .b{stroke:${colour.ax}}` : ''),
          );
  return [
    'text{font-family:"Noto ' +
      `Sans",sans-serif;fill:${palette['ink']}}.label{font-size:15px}.value{font-weight:700;font-size:19px}` +
      `.minor{fill:${palette['ink2']};font-size:13px}`,
    `.f{fill:${ax}}.e{fill:none;stroke:${palette['line']};stroke-width:1.25px}.p{fill:${axw};stroke:${ax}` +
      ';stroke-width:2px;stroke-dasharray:4 ' +
      `3}.u{fill:none;stroke:${ax};stroke-width:2px;stroke-dasharray:1.5 4}` +
      (past.length > 0 ? `.b{fill:none;stroke:${ax};stroke-width:3px}` : ''),
    `.h{fill:${palette['paper']}}.l{fill:none;stroke:${palette['ink']};stroke-width:2px}` +
      `.thin{stroke:${palette['line']};stroke-width:1px}.dashed{stroke-dasharray:5 4}`,
    ...own,
  ].join('');
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { paletteOf } from '../../src/editions/palette.ts';

const css = readFileSync('src/styles/tokens.css', 'utf8');
const [light = '', dark = '', night = ''] = css.split(/@media screen and \(prefers-color-scheme: dark\)|\.nuit/);
const themes = {
  light: paletteOf(light),
  dark: { ...paletteOf(light), ...paletteOf(dark) },
  nuit: { ...paletteOf(light), ...paletteOf(night) },
};

/** Relative luminance of WCAG 2.2 (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(hex: string): number {
  const digits = hex.slice(1);
  const full = digits.length === 3 ? [...digits].map((digit) => digit + digit).join('') : digits;
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((at) => parseInt(full.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

describe.each(Object.entries(themes))('%s theme', (_, token) => {
  const pair = (a: string, b: string) => contrast(token[a] ?? '', token[b] ?? '');
  it.each(['paper', 'sheet', 'rondw', 'carrew', 'triw', 'wash'])('text reads at 7:1 on %s', (ground) => {
    expect(pair('ink', ground)).toBeGreaterThanOrEqual(7);
    expect(pair('ink2', ground)).toBeGreaterThanOrEqual(7);
  });
  it('text reads at 7:1 on yellow', () => expect(pair('on-jaune', 'jaune')).toBeGreaterThanOrEqual(7));
  it.each(['rond', 'carre', 'tri'])('the number on a %s reads at 4.5:1', (shape) =>
    expect(pair('on', shape)).toBeGreaterThanOrEqual(4.5),
  );
  it.each(['rond', 'carre', 'tri', 'line'])('%s stands out at 3:1', (mark) => {
    for (const ground of ['paper', 'sheet']) expect(pair(mark, ground)).toBeGreaterThanOrEqual(3);
  });
});

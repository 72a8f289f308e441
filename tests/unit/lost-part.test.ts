import { expect, it } from 'vitest';
import { lostPart } from '../../scripts/lost-part.ts';

const sentence = (name: string) =>
  `Il manque un paquet pour cette machine (${name}) : lancez « npm ci », sans --omit=optional.`;

it.each([
  [
    "Error: Cannot find native binding.\n  cause: Error: Cannot find module '@rolldown/binding-wasm32-wasi'",
    sentence('linux-x64'),
  ],
  [
    "Cannot find module './x.node'\nCannot find module '@resvg/resvg-js-linux-x64-gnu'",
    sentence('@resvg/resvg-js-linux-x64-gnu'),
  ],
  [
    "[lightningcss minify] Cannot find module '../lightningcss.linux-x64-gnu.node'\n" +
      "Cannot find module 'lightningcss-linux-x64-gnu'",
    sentence('lightningcss-linux-x64-gnu'),
  ],
  ['The package "@esbuild/linux-x64" could not be found, and is needed by esbuild.', sentence('@esbuild/linux-x64')],
  [
    'Failed to install either of [pagefind_extended, pagefind]. Most likely the platform linux-x64',
    sentence('linux-x64'),
  ],
  ["Cannot find module './page.astro' imported from '/home/x'", undefined],
  ["Cannot find module 'd3-arrray'", undefined],
  ['[ERROR] Unexpected token', undefined],
])('%s', (output, said) => {
  expect(lostPart(output, 'linux-x64')).toBe(said);
});

/** The colours of a theme, by name: `paper`, `ink`, `rond`. */
export type Palette = Record<string, string>;

/**
 * Returns the colours of the light theme, which is the one on paper, from the text of the file of tokens, the only
 * place that holds them: `{ ink: '#1f1a2b' }`.
 */
export function paletteOf(tokens: string): Palette {
  const [light = ''] = tokens.split('@media');
  return Object.fromEntries(
    [...light.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})/g)].map(([, name = '', value = '']) => [name, value] as const),
  );
}

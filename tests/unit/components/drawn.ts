import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

const container = AstroContainer.create();

/**
 * Returns the HTML of a component drawn from some props, without the marks that scope its style and without the space
 * between its tags.
 */
export async function drawn(
  component: AstroComponentFactory,
  props: Record<string, unknown>,
  slots: Record<string, string> = {},
): Promise<string> {
  const html = await (await container).renderToString(component, { props, slots });
  return html
    .replace(/<(style|script)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/ data-astro-[\w-]+(="[^"]*")?/g, '')
    .replace(/\s+/g, ' ')
    .replace(/> </g, '><')
    .trim();
}

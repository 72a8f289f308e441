import { defineMiddleware } from 'astro:middleware';
import { withUnbreakableSpaces } from './site/unbreakable-spaces.ts';

/** Every page is shown with the spaces of French unbreakable, whoever wrote its words; files are left as they are. */
export const onRequest = defineMiddleware(async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withUnbreakableSpaces(await response.text()), response);
});

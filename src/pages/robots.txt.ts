import type { APIRoute } from 'astro';
import { robotsText } from '../views/site-files.ts';

export const GET: APIRoute = ({ site, url }) =>
  new Response(robotsText(site ?? url), { headers: { 'content-type': 'text/plain' } });

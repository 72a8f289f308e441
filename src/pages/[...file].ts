import type { APIRoute, GetStaticPaths } from 'astro';
import type { Edition } from '../editions/edition.ts';
import { loadEditions } from '../editions/load.ts';
import { siteAddress } from '../site/origin.ts';

// Every edition is a file of its own, at the path that the registry of editions gives it.
export const getStaticPaths = (async () =>
  (await loadEditions(new URL(siteAddress()))).map((edition) => ({
    params: { file: edition.path },
    props: { edition },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ edition: Edition }> = ({ props: { edition } }) =>
  new Response(edition.content, { headers: { 'content-type': edition.mediaType } });

import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureMetadata } from '../../../editions/figure-metadata.ts';
import { loadModel } from '../../../site/load.ts';
import { figurePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = figurePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { statistic, locale }, site, url }) =>
  new Response(figureMetadata(await loadModel(), statistic, locale, site ?? url), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });

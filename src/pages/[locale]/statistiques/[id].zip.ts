import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureZip } from '../../../editions/figure-zip.ts';
import { paletteOf } from '../../../editions/palette.ts';
import { loadModel } from '../../../site/load.ts';
import { figurePaths } from '../../../site/static-paths.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = figurePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { statistic, locale }, site, url }) =>
  new Response(figureZip(await loadModel(), statistic, paletteOf(tokens), locale, site ?? url), {
    headers: { 'content-type': 'application/zip' },
  });

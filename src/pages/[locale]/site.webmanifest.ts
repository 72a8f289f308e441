import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { paletteOf } from '../../editions/palette.ts';
import { loadModel } from '../../site/load.ts';
import { localePaths } from '../../site/static-paths.ts';
import tokens from '../../styles/tokens.css?raw';
import { webManifest } from '../../views/site-files.ts';

export const getStaticPaths = localePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { locale } }) =>
  new Response(`${JSON.stringify(webManifest(await loadModel(), locale, paletteOf(tokens)), null, 1)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  });

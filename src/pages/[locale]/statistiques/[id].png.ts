import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { keptPng } from '../../../editions/figure-png.ts';
import { figureSvg } from '../../../editions/figure-svg.ts';
import { paletteOf } from '../../../editions/palette.ts';
import { loadModel } from '../../../site/load.ts';
import { absolute, figurePath, href } from '../../../site/addresses.ts';
import { figurePaths } from '../../../site/static-paths.ts';
import tokens from '../../../styles/tokens.css?raw';

export const getStaticPaths = figurePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { statistic, locale }, site }) => {
  const { convention } = await loadModel();
  const address = absolute(href(locale, figurePath(statistic.id)), site);
  return new Response(keptPng(figureSvg(statistic, convention, paletteOf(tokens), address, locale)), {
    headers: { 'content-type': 'image/png' },
  });
};

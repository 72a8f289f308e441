import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureJson } from '../../../editions/figure-data.ts';
import { loadModel } from '../../../site/load.ts';
import { absolute, figurePath, href } from '../../../site/addresses.ts';
import { figurePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = figurePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { statistic, locale }, site }) => {
  const { convention, record } = await loadModel();
  const address = absolute(href(locale, figurePath(statistic.id)), site);
  return new Response(figureJson(statistic, convention, record, address, locale), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
};

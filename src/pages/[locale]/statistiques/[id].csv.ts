import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { figureCsv } from '../../../editions/figure-data.ts';
import { loadModel } from '../../../site/load.ts';
import { figurePaths } from '../../../site/static-paths.ts';

export const getStaticPaths = figurePaths;
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { statistic, locale } }) => {
  const { convention } = await loadModel();
  return new Response(figureCsv(statistic, convention, locale), {
    headers: { 'content-type': 'text/csv; charset=utf-8' },
  });
};

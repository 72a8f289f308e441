import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { loadModel } from '../site/load.ts';
import { securityPath } from '../site/addresses.ts';
import { siteAddress } from '../site/origin.ts';
import { securityText } from '../views/site-files.ts';

// One file, or none while nobody is named whom a flaw can be told to.
export const getStaticPaths = async () => {
  const text = securityText(await loadModel(), new URL(siteAddress()));
  return text === undefined ? [] : [{ params: { notice: securityPath.slice(0, -'.txt'.length) }, props: { text } }];
};
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { text } }) =>
  new Response(text, { headers: { 'content-type': 'text/plain; charset=utf-8' } });

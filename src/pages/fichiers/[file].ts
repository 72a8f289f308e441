import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { readFileSync } from 'node:fs';
import { fileTypes } from '../../model/files/file-facts.ts';
import { handedOverPath } from '../../site/addresses.ts';
import { loadModel } from '../../site/load.ts';

// A scan, a leaflet, a photograph, in full: the copy that says nothing of who made it and where.
export const getStaticPaths = async () =>
  (await loadModel()).files.map(({ id, facts: { type }, copy }) => ({
    params: { file: handedOverPath(id, type).split('/').at(-1) },
    props: { type, copy },
  }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { type, copy } }) =>
  new Response(readFileSync(copy), { headers: { 'content-type': fileTypes[type] } });

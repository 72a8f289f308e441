import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { keptPng } from '../editions/figure-png.ts';
import { paletteOf } from '../editions/palette.ts';
import { iconNames } from '../site/addresses.ts';
import tokens from '../styles/tokens.css?raw';
import { siteIcon } from '../views/share-picture.ts';

export const getStaticPaths = () =>
  Object.entries(iconNames).map(([icon, side]) => ({ params: { icon }, props: { side } }));
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

// A picture has two pixels a unit.
export const GET: APIRoute<Props> = ({ props: { side } }) =>
  new Response(keptPng(siteIcon(side / 2, paletteOf(tokens))), { headers: { 'content-type': 'image/png' } });

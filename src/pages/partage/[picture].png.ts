import type { APIRoute, InferGetStaticPropsType } from 'astro';
import { keptPng } from '../../editions/figure-png.ts';
import { paletteOf } from '../../editions/palette.ts';
import { locales } from '../../model/locale.ts';
import { shareName, sharedKinds } from '../../site/addresses.ts';
import { loadModel } from '../../site/load.ts';
import tokens from '../../styles/tokens.css?raw';
import { sharePicture } from '../../views/share-picture.ts';

export const getStaticPaths = () =>
  locales.flatMap((locale) =>
    sharedKinds.map((kind) => ({ params: { picture: shareName(kind, locale) }, props: { kind, locale } })),
  );
type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { kind, locale }, site, url }) => {
  const context = { model: await loadModel(), locale, site: site ?? url };
  return new Response(keptPng(sharePicture(context, kind, paletteOf(tokens))), {
    headers: { 'content-type': 'image/png' },
  });
};

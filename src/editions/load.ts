import { readFileSync } from 'node:fs';
import { loadModel } from '../site/load.ts';
import type { Edition, Publication } from './edition.ts';
import { allEditions } from './registry.ts';

let written: Promise<Edition[]> | undefined;

/** Returns every edition of the content that Astro holds, written once for a build. */
export const loadEditions = (site: URL): Promise<Edition[]> =>
  import.meta.env.DEV ? write(site) : (written ??= write(site));

async function write(site: URL): Promise<Edition[]> {
  const model = await loadModel();
  const publication: Publication = { model, site, sourceCopy: readFileSync(model.record.source.file, 'utf8') };
  return allEditions(publication);
}

import { readFileSync } from 'node:fs';
import type { Checked } from '../../src/check/content.ts';
import type { Publication } from '../../src/editions/edition.ts';
import { checkAfter } from './content-copy.ts';

/**
 * What the writers of editions are given in tests: this project's content without what is added over time, or a
 * changed copy of it, at a made-up address.
 */
export function publicationOf({ model }: Pick<Checked, 'model'> = checkAfter({})): Publication {
  return { model, site: new URL('https://exemple.fr'), sourceCopy: readFileSync(model.record.source.file, 'utf8') };
}

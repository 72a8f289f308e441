import { readFileSync } from 'node:fs';
import { checkContent, type Checked } from '../../src/check/content.ts';
import type { Publication } from '../../src/editions/edition.ts';

/** What the writers of editions are given in tests: this project's content, or a changed copy of it, at a made-up address. */
export function publicationOf({ model }: Pick<Checked, 'model'> = checkContent(process.cwd())): Publication {
  return { model, site: new URL('https://exemple.fr'), sourceCopy: readFileSync(model.record.source.file, 'utf8') };
}

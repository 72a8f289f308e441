import { aknEditions } from './akoma-ntoso.ts';
import { atomEditions } from './atom.ts';
import { citationEditions } from './citations.ts';
import { citingEditions } from './citing.ts';
import { csvEditions } from './csv.ts';
import { discoveryEditions } from './discovery.ts';
import type { Edition, Publication } from './edition.ts';
import { calendarEditions } from './icalendar.ts';
import { jsonEditions } from './json.ts';
import { markdownEditions } from './markdown.ts';
import { openApi } from './openapi.ts';
import { redirectsFile } from './redirects.ts';
import { tabularEditions } from './tabular.ts';
import { textFiles } from './text-files.ts';

/**
 * Every writer of editions. A new kind of edition is one more line here: its files are then built, listed and
 * measured.
 */
const writers: ((publication: Publication) => Edition[])[] = [
  aknEditions,
  markdownEditions,
  textFiles,
  jsonEditions,
  csvEditions,
  tabularEditions,
  atomEditions,
  calendarEditions,
  discoveryEditions,
  citationEditions,
  citingEditions,
  redirectsFile,
];

/** Returns every edition of the convention. */
export function allEditions(publication: Publication): Edition[] {
  const editions = writers.flatMap((write) => write(publication));
  return [...editions, openApi(publication, editions)];
}

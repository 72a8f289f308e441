import { paths } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';
import { plainPage, type PlainPage } from './plain-page.ts';

/** Returns the page that finds our links in a report and says of each whether its words still stand. */
export function verifyPage(context: Context): PlainPage {
  const t = strings(context.locale);
  return plainPage(context, { file: 'src/content/', path: paths.verify, title: t.verifyTitle, lead: t.verifyLead });
}

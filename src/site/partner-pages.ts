import type { Locale } from '../model/locale.ts';
import { paths } from './addresses.ts';
import { strings } from '../words/strings.ts';

/** Returns the pages for those who cite, follow and reuse the convention, as they stand in lists of links. */
export function partnerPages(locale: Locale): { label: string; path: string }[] {
  const t = strings(locale);
  return [
    { label: t.trackingTitle, path: paths.tracking },
    { label: t.calendarTitle, path: paths.calendar },
    { label: t.amendmentsTitle, path: paths.amendments },
    { label: t.dataTitle, path: paths.openData },
    { label: t.integrityTitle, path: paths.integrity },
  ];
}

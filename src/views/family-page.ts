import type { Service, Situation } from '../model/families/families.ts';
import type { Locale } from '../model/locale.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Hit } from './clause.ts';
import { contactsView, type ContactsView } from './contact.ts';
import { frame, type Context, type Frame, type PageFacts } from './frame.ts';
import { deskView, type DeskView } from './leaflet.ts';
import type { Link } from './link.ts';
import { quotations, type QuotationView } from './quotations.ts';

/** When a page was last checked and what it was read in. */
export interface ProvenanceView {
  checked: string;
  sources: Link[];
}

/** What the page of a service and that of a situation have in common. */
export interface FamilyPage {
  frame: Frame;
  hit: Hit;
  title: string;
  lead: string;
  stale: boolean;
  desk: DeskView;
  /** Whom to call. */
  contacts: ContactsView;
  promises: QuotationView[];
  provenance: ProvenanceView;
}

/** Returns what the page of a service and that of a situation have in common. */
export function familyPage(
  context: Context,
  record: Service | Situation,
  kind: string,
  page: Pick<PageFacts, 'path' | 'crumbs' | 'linkedData'>,
): FamilyPage {
  const { model, locale } = context;
  return {
    frame: frame(context, {
      ...page,
      title: record.title[locale],
      description: record.lead[locale],
      section: 'families',
      file: record.files[locale],
    }),
    hit: { kind, mark: 'trio', group: 'families' },
    title: record.title[locale],
    lead: record.lead[locale],
    stale: record.staleIn.includes(locale),
    desk: deskView(record, locale),
    contacts: contactsView(model, record.contacts, locale),
    promises: quotations(model, record.clauses, locale),
    provenance: provenance(record, locale),
  };
}

const provenance = ({ checked, sources }: Service | Situation, locale: Locale): ProvenanceView => ({
  checked: strings(locale).checkedOn(formatDate(checked, locale)),
  sources: sources.map(({ title, url }) => ({ label: title, href: url })),
});

import type { Service, Situation } from '../model/families/families.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Picture } from '../model/families/schema.ts';
import { absolute, href, isPublic } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { contactsView, type ContactView } from './contact.ts';
import type { Context } from './frame.ts';
import { stepViews, type StepView } from './step.ts';

/** What a desk hands over about a service or a situation: what it is, what to do, whom to call. */
export interface LeafletView {
  /** The name of the site. */
  site: string;
  title: string;
  picture: Picture;
  lead: string;
  steps: StepView[];
  contacts: ContactView[];
  desk: DeskView;
  /** The whole address of the page; none while the site has no public address. */
  address?: string | undefined;
  /** On which day the page was checked. */
  checked: string;
}

/** A sentence to show at a desk: the words to show, and in the language of the reader where it is another. */
export interface DeskView {
  shown: string;
  meaning?: string | undefined;
}

/** Returns the sentence of a service or a situation to show at a desk. */
export const deskView = ({ desk }: Service | Situation, locale: Locale): DeskView => ({
  shown: desk[referenceLocale],
  meaning: locale === referenceLocale ? undefined : desk[locale],
});

/** How many people to call a leaflet has room for. */
const contactsOnLeaflet = 4;

/** Returns what the leaflets of a service and of a situation have in common; `path` is that of the page. */
export function leafletView({ model, locale, site }: Context, record: Service | Situation, path: string): LeafletView {
  const address = absolute(href(locale, path), site);
  return {
    site: model.site.name[locale],
    title: record.title[locale],
    picture: record.picture,
    lead: record.lead[locale],
    steps: stepViews(record.steps[locale], locale, site),
    contacts: contactsView(model, record.contacts.slice(0, contactsOnLeaflet), locale).contacts,
    desk: deskView(record, locale),
    address: isPublic(new URL(address)) ? address : undefined,
    checked: strings(locale).checkedOn(formatDate(record.checked, locale)),
  };
}

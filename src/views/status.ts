import { headlineOf, standingFacts } from '../site/standing-words.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';

/** What is known of the copy, where a reader could take an old plan for a current service. */
export interface StatusView {
  headline: string;
  facts: { text: string; source?: Link | undefined }[];
}

/** Returns what every page of the text says of its state. */
export const statusOfCopy = ({ model, locale }: Pick<Context, 'model' | 'locale'>): StatusView => ({
  headline: headlineOf(model, locale),
  facts: [
    ...standingFacts(model, locale).map((text) => ({ text })),
    ...model.record.status.facts.map(({ text, source }) => ({
      text: text[locale],
      source: source && { label: source.title, href: source.url },
    })),
  ],
});

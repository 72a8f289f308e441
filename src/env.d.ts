import type { Section, SiteFacts } from './views/about.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the components of the body of a page about the site show. */
      siteFacts?: SiteFacts;
      /** The headings of that page, by the id that Markdown makes from their words. */
      sections?: ReadonlyMap<string, Section & { depth: number }>;
    }
  }
}

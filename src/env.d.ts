import type { SiteFacts } from './views/about.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the components of the body of a page about the site show. */
      siteFacts?: SiteFacts;
    }
  }
}

declare namespace App {
  interface Locals {
    /** What the components of the body of a page about the site show. */
    siteFacts?: import('./views/about.ts').SiteFacts;
  }
}

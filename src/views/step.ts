import type { Step } from '../model/families/steps.ts';
import type { Locale } from '../model/locale.ts';
import { absolute, isPublic, shortAddress } from '../site/addresses.ts';
import { contentHref } from '../site/content-links.ts';

/** A piece of a step; on paper a link says its whole address. */
interface StepSegmentView {
  text: string;
  href?: string | undefined;
  /** The address as it is typed: `www.caf.fr/`; none for a page of a site that is not public yet. */
  typed?: string | undefined;
}

/** One thing to do. */
export type StepView = StepSegmentView[];

/** Returns things to do, their links made for the pages of a language. */
export const stepViews = (steps: readonly Step[], locale: Locale, site: URL): StepView[] =>
  steps.map((step) =>
    step.map(({ text, to }) => {
      if (to === undefined) return { text };
      const href = contentHref(to, locale);
      return { text, href, typed: typedAddress(href, site) };
    }),
  );

/** Returns an address as it is printed and typed; none for a page of a site that is not public yet. */
function typedAddress(address: string, site: URL): string | undefined {
  const whole = absolute(address, site);
  return isPublic(new URL(whole)) ? shortAddress(whole) : undefined;
}

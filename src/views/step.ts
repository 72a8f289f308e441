import type { Step } from '../model/families/steps.ts';
import type { Locale } from '../model/locale.ts';
import { absolute, shortAddress } from '../site/addresses.ts';
import { contentHref } from '../site/content-links.ts';

/** A piece of a step; on paper a link says its whole address. */
export interface StepSegmentView {
  text: string;
  href?: string | undefined;
  /** The address as it is typed: `www.caf.fr/`. */
  typed?: string | undefined;
}

/** One thing to do. */
export type StepView = StepSegmentView[];

/** Returns things to do, their links made for the pages of a language. */
export const stepViews = (steps: readonly Step[], locale: Locale, site: URL): StepView[] =>
  steps.map((step) =>
    step.map(({ text, to }) => {
      const href = to === undefined ? undefined : contentHref(to, locale);
      return { text, href, typed: href === undefined ? undefined : shortAddress(absolute(href, site)) };
    }),
  );

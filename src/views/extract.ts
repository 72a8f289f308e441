import { headingOf, paragraphsOf } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { absolute, clausePath, href } from '../site/addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { currentVersion, versionName } from '../site/version-words.ts';
import { headlineOf } from '../site/standing-words.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';

/** The words of one clause, made to stand inside another site, with its source and its state. */
export interface ExtractPageView {
  locale: Locale;
  title: string;
  heading?: string | undefined;
  paragraphs: { text: string; translation?: string | undefined }[];
  state: string;
  source: Link;
}

/** Returns the words of one clause for another site. */
export function extractPage({ model, locale, site }: Context, clause: Clause): ExtractPageView {
  const { convention, record } = model;
  const t = strings(locale);
  const foreign = locale !== referenceLocale;
  const translations = foreign ? paragraphsOf(clause.blocks[locale]) : [];
  const version = versionName(currentVersion(model, clause).version, locale, record);
  const headline = headlineOf(model, locale);
  return {
    locale,
    title: `${clauseName(clause, locale)} · ${record.shortTitle[locale]}`,
    heading: headingOf(clause.blocks[referenceLocale]),
    paragraphs: paragraphsOf(clause.blocks[referenceLocale]).map(({ text }, index) => ({
      text,
      translation: translations[index]?.text,
    })),
    state: foreign ? `${t.translationNote} ${headline}` : headline,
    source: {
      label: `${clausePlace(clause, convention, locale)}, ${version}`,
      href: absolute(href(locale, clausePath(clause)), site),
    },
  };
}

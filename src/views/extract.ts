import { headingOf } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { absolute, clausePath, href } from '../site/addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { currentVersion, versionName } from '../site/version-words.ts';
import { headlineOf } from '../site/standing-words.ts';
import { strings } from '../words/strings.ts';
import { comingViews } from './coming.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';
import { inPlainWords, versionNote } from './state-note.ts';

/** The words of one clause, made to stand inside another site, with its source and its state. */
export interface ExtractPageView {
  locale: Locale;
  title: string;
  heading?: string | undefined;
  blocks: { subheading: boolean; text: string; translation?: string | undefined }[];
  state: string;
  /** What amendments did to the words, and will do. */
  notes: string[];
  source: Link;
}

/** Returns the words of one clause for another site. */
export function extractPage({ model, locale, site }: Context, clause: Clause): ExtractPageView {
  const { convention, record } = model;
  const t = strings(locale);
  const foreign = locale !== referenceLocale;
  const current = currentVersion(model, clause).version;
  const version = versionName(current, locale, record);
  const headline = headlineOf(model, locale);
  return {
    locale,
    title: `${clauseName(clause, locale)} · ${record.shortTitle[locale]}`,
    heading: headingOf(clause.blocks[referenceLocale]),
    blocks: clause.blocks[referenceLocale].flatMap((block, index) => {
      if (block.type === 'slot' || block.type === 'heading') return [];
      const translated = foreign ? clause.blocks[locale][index] : undefined;
      const translation = translated === undefined || translated.type === 'slot' ? undefined : translated.text;
      return [{ subheading: block.type === 'subheading', text: block.text, translation }];
    }),
    notes: [
      ...(current.from === undefined ? [] : [inPlainWords(versionNote(current, locale))]),
      ...comingViews(model, clause, locale).map(({ when, what, amendment }) => `${when} ${what}${amendment.label}.`),
    ],
    state: foreign ? `${t.translationNote} ${headline}` : headline,
    source: {
      label: `${clausePlace(clause, convention, locale)}, ${version}`,
      href: absolute(href(locale, clausePath(clause)), site),
    },
  };
}

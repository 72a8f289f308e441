import { headingOf } from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { childrenOf } from '../model/convention/reading.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { absolute, clausePath, href } from '../site/addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { currentVersion, versionName } from '../site/version-words.ts';
import { statusSentence } from '../site/state-words.ts';
import { headlineOf } from '../site/standing-words.ts';
import { strings } from '../words/strings.ts';
import { comingViews } from './coming.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';
import { inPlainWords, versionNote } from './state-note.ts';

/** Words of the text or, with `state`, a sentence of the site in the place of a repealed text. */
type ExtractBlock =
  | { type: 'words'; subheading: boolean; text: string; translation?: string | undefined }
  | { type: 'state'; text: string };

/** The words of one clause, made to stand inside another site, with its source and its state. */
export interface ExtractPageView {
  locale: Locale;
  title: string;
  heading?: string | undefined;
  /** Its words and those of all that stands in it. */
  blocks: ExtractBlock[];
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
  const heading = headingOf(clause.blocks[referenceLocale]);
  const headline = headlineOf(model, locale);
  return {
    locale,
    title: `${clauseName(clause, locale)} · ${record.shortTitle[locale]}`,
    heading,
    blocks: blocksOf(convention, clause, locale).filter((_, index) => index > 0 || heading === undefined),
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

/** Returns the words of a clause, and of those that stand in it where its text calls them. */
function blocksOf(convention: Convention, clause: Clause, locale: Locale): ExtractBlock[] {
  return clause.blocks[referenceLocale].flatMap((block, index): ExtractBlock[] => {
    if (block.type === 'slot')
      return childrenOf(convention, clause, block.children).flatMap((child): ExtractBlock[] => {
        const gone = child.repealed && statusSentence(child, locale);
        const named = gone === undefined ? [] : [`${clauseName(child, locale)}. ${gone}`];
        return [
          ...named.map((text): ExtractBlock => ({ type: 'state', text })),
          ...blocksOf(convention, child, locale),
        ];
      });
    const translated = locale === referenceLocale ? undefined : clause.blocks[locale][index];
    const translation = translated === undefined || translated.type === 'slot' ? undefined : translated.text;
    const announces = clause.kind === 'axis' && clause.blocks[referenceLocale][index + 1]?.type === 'slot';
    const subheading = block.type === 'heading' || block.type === 'subheading' || announces;
    return [{ type: 'words', subheading, text: block.text, translation }];
  });
}

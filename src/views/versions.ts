import type { Amendment } from '../model/amendments/amendment.ts';
import type { Version } from '../model/amendments/history.ts';
import { lostParagraphs } from '../model/amendments/lost-paragraphs.ts';
import { paragraphAnchor } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { amendmentPath, href, versionPath } from '../site/addresses.ts';
import { versionName, versionsOf } from '../site/version-words.ts';
import { strings } from '../words/strings.ts';
import { comparisonsWith } from './comparison.ts';
import type { Link } from './link.ts';
import { deedOf } from './state-note.ts';

/** A paragraph that an amendment took away keeps its address, and leads to the last state that held it. */
export interface LostParagraphView {
  number: number;
  id: string;
  gone: string;
  last: Link;
}

/** One state of a clause. */
interface VersionItem {
  label: string;
  /** Absent for the state that the page shows. */
  href?: string | undefined;
  by?: AmendmentNote | undefined;
}

/** Says which amendment made, added or repealed a state. */
export interface AmendmentNote {
  words: string;
  amendment: Link;
}

/** The states of a clause, newest first. */
export interface VersionsView {
  lost: LostParagraphView[];
  /** The anchor that a summary had, kept on the page of a repealed clause. */
  summaryAnchor: boolean;
  items: VersionItem[];
  /** On the page of one state: its comparisons with the others. */
  compare: Link[];
}

const amendmentLink = ({ id, title }: Amendment, locale: Locale): Link => ({
  label: title[locale],
  href: href(locale, amendmentPath(id)),
});

/** Returns which amendment made a state; nothing for the signed text. */
export function amendmentNote({ amendments }: Model, version: Version, locale: Locale): AmendmentNote | undefined {
  const t = strings(locale);
  const amendment = amendments.find(({ id }) => id === version.amendment);
  const deed = deedOf(version);
  if (!amendment || !deed) return undefined;
  const words = { amended: t.versionBy, inserted: t.insertedBy, repealed: t.repealedBy }[deed];
  return { words, amendment: amendmentLink(amendment, locale) };
}

/** Returns the paragraphs that a clause has lost; `anchor` makes their ids on the page. */
export const lostParagraphViews = (
  model: Model,
  clause: Clause,
  locale: Locale,
  anchor: (number: number) => string = paragraphAnchor,
): LostParagraphView[] =>
  lostParagraphs(versionsOf(model, clause)).map(({ number, version }) => ({
    number,
    id: anchor(number),
    gone: strings(locale).paragraphGone(number),
    last: {
      label: versionName(version, locale, model.record),
      href: `${href(locale, versionPath(clause, version.from))}#${paragraphAnchor(number)}`,
    },
  }));

/** Returns the states of a clause for its own page or, with `shown`, for the page of one of them. */
export function versionsView(model: Model, clause: Clause, locale: Locale, shown?: Version): VersionsView {
  const versions = versionsOf(model, clause).toReversed();
  return {
    lost: shown ? [] : lostParagraphViews(model, clause, locale),
    summaryAnchor: shown === undefined && versions[0]?.clause === undefined,
    items: versions.map((version) => ({
      label: versionName(version, locale, model.record),
      href: shown && version.from === shown.from ? undefined : href(locale, versionPath(clause, version.from)),
      by: amendmentNote(model, version, locale),
    })),
    compare: shown ? comparisonsWith(model, clause, shown.from, locale) : [],
  };
}

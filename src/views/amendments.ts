import { changedBy, isToCome, type Amendment } from '../model/amendments/amendment.ts';
import { amendmentAnchor, clausePath, href, paths, statePath, versionPath } from '../site/addresses.ts';
import { articleName } from '../site/clock-rows.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { fullName } from './clause-link.ts';
import { comingOfAmendment, type ComingView } from './coming.ts';
import { comparisonLinks } from './comparison.ts';
import { fileItems, type FileItem } from './files.ts';
import type { Context } from './frame.ts';
import { legalWords, type LegalWordsView } from './legal-text.ts';
import { linkTo, type Link } from './link.ts';
import { upToDate } from './state-note.ts';
import { plainPage, type PlainPage } from './plain-page.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** An amendment, in words. */
export interface AmendmentView {
  id: string;
  title: string;
  signed: string;
  effect: string;
  approvals: string[];
  /** The clauses that it touches and that the text has: those to be added are among what it will change. */
  changes: { clause: Link; action: string }[];
  /** What it will change, where it has not taken effect. */
  coming: ComingView[];
  /** Its copy as signed, the resolutions that approve it. */
  files: FileItem[];
}

/** The page of the amendments, with the article that says how the convention changes. */
export interface AmendmentsPageView extends PlainPage {
  status: StatusView;
  /** Those in force, and those to come. */
  inForce: AmendmentView[];
  upcoming: AmendmentView[];
  /** Said where none is in force. */
  none?: string | undefined;
  /** How far the text published goes. */
  upToDate?: string | undefined;
  /** The whole text of each date, newest first. */
  states: Link[];
  /** Every two of them compared. */
  compare: Link[];
  rule?: { title: string; words: LegalWordsView } | undefined;
}

/** Returns the page of the amendments. */
export function amendmentsPage(context: Context): AmendmentsPageView {
  const { model, locale } = context;
  const { amendments, convention, record, states, upcoming } = model;
  const t = strings(locale);
  const rule = convention.byId.get(record.rules.amendments);
  return {
    ...plainPage(context, {
      file: 'src/content/amendments/',
      path: paths.amendments,
      title: t.amendmentsTitle,
      lead: t.amendmentsLead(articleName(model, record.rules.amendments, locale)),
    }),
    status: statusOfCopy(context),
    inForce: amendments.filter((one) => !upcoming.includes(one)).map((one) => amendmentView(context, one)),
    upcoming: upcoming.map((one) => amendmentView(context, one)),
    none: states.length > 1 ? undefined : upcoming.length > 0 ? t.amendmentsNoneYet : t.amendmentsNone,
    upToDate: upToDate(model, locale),
    states: states
      .map(({ from }) =>
        linkTo(locale, from === undefined ? t.stateSigned : t.stateOn(formatDate(from, locale)), statePath(from)),
      )
      .toReversed(),
    compare: comparisonLinks(model, locale),
    rule: rule && { title: fullName(rule, locale), words: legalWords(rule, locale) },
  };
}

function amendmentView(context: Context, amendment: Amendment): AmendmentView {
  const { model, locale } = context;
  const { convention, partners, date } = model;
  const t = strings(locale);
  const taken = !isToCome(amendment, date);
  const actions = { replace: t.changeReplace, insert: t.changeInsert, repeal: t.changeRepeal };
  return {
    id: amendmentAnchor(amendment.id),
    title: amendment.title[locale],
    signed: formatDate(amendment.signed, locale),
    effect: formatDate(amendment.effect, locale),
    approvals: amendment.approvals.map(
      ({ body, date, reference }) =>
        `${partners.get(body)?.name[locale] ?? body}, ${reference}, ${formatDate(date, locale)}`,
    ),
    changes: changedBy(amendment).flatMap(({ id, action }) => {
      const clause = convention.byId.get(id);
      if (!clause) return [];
      const path = taken ? versionPath(clause, amendment.effect) : clausePath(clause);
      return [{ clause: { label: clauseName(clause, locale), href: href(locale, path) }, action: actions[action] }];
    }),
    coming: taken ? [] : comingOfAmendment(model, amendment.id, locale),
    files: fileItems(
      context,
      model.files.filter(({ of }) => of.amendments.includes(amendment.id)),
      { path: paths.amendments },
    ),
  };
}

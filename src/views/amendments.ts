import { changedBy, type Amendment } from '../model/amendments/amendment.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, href, paths, versionPath } from '../site/addresses.ts';
import { articleName } from '../site/clock-rows.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { fullName } from './clause-link.ts';
import type { Context } from './frame.ts';
import { legalWords, type LegalWordsView } from './legal-text.ts';
import type { Link } from './link.ts';
import { plainPage, type PlainPage } from './plain-page.ts';

/** An amendment, in words. */
interface AmendmentView {
  id: string;
  title: string;
  signed: string;
  effect: string;
  approvals: string[];
  changes: { clause: Link; action: string }[];
}

/** The page of the amendments, with the article that says how the convention changes. */
export interface AmendmentsPageView extends PlainPage {
  amendments: AmendmentView[];
  rule?: { title: string; words: LegalWordsView } | undefined;
}

/** Returns the page of the amendments. */
export function amendmentsPage(context: Context): AmendmentsPageView {
  const { model, locale } = context;
  const { amendments, convention, record } = model;
  const t = strings(locale);
  const rule = convention.byId.get(record.rules.amendments);
  return {
    ...plainPage(context, {
      path: paths.amendments,
      title: t.amendmentsTitle,
      lead: t.amendmentsLead(articleName(model, record.rules.amendments, locale)),
    }),
    amendments: amendments.map((amendment) => amendmentView(model, amendment, locale)),
    rule: rule && { title: fullName(rule, locale), words: legalWords(rule, locale) },
  };
}

function amendmentView({ convention, partners }: Model, amendment: Amendment, locale: Locale): AmendmentView {
  const t = strings(locale);
  const actions = { replace: t.changeReplace, insert: t.changeInsert, repeal: t.changeRepeal };
  return {
    id: `avenant-${amendment.id}`,
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
      const path = clause.title ? versionPath(clause, amendment.effect) : clausePath(clause);
      return [{ clause: { label: clauseName(clause, locale), href: href(locale, path) }, action: actions[action] }];
    }),
  };
}

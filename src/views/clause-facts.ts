import { statusOf } from '../model/commitments/commitment.ts';
import type { Statement } from '../model/commitments/schema.ts';
import type { Clause } from '../model/convention/convention.ts';
import { liveOf } from '../model/convention/reading.ts';
import { backlinksOf } from '../model/families/backlinks.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { statisticsOfClause } from '../model/statistics/statistics.ts';
import { figurePath, href, partnerPath, paths, servicePath, situationPath } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { clauseLink, type ClauseLink } from './clause-link.ts';
import { filesOfClause, type FileItem } from './files.ts';
import { linkTo, type Link } from './link.ts';

/** What the text plans at a date, in words. */
export interface PlannedView {
  date: string;
  label: string;
}

/** What has been stated about a commitment, in words. */
export interface StatementView {
  status: string;
  day: string;
  date: string;
  by?: { words: string; source: Link } | undefined;
  note?: string | undefined;
}

/** Dates that the text plans. */
export interface DatesView {
  axis?: number | undefined;
  planned: PlannedView[];
  /** Whether nobody has said what became of any of them. */
  unknown: boolean;
}

/** Who does what in an action. */
export type Role = Link & { role: string };

/** What is known of an action as a commitment. */
export interface CommitmentView {
  status: string;
  statements: StatementView[];
  tracking: string;
}

/** What hangs on a clause: dates, bodies and other clauses. */
export interface ClauseFacts {
  dates?: DatesView | undefined;
  /** The bodies that an action names; absent where the clause is no action. */
  roles?: Role[] | undefined;
  commitment?: CommitmentView | undefined;
  objectives: ClauseLink[];
  actions: ClauseLink[];
  figures: Link[];
  families: Link[];
  partners: Link[];
  /** Copies of it as it was signed, and what goes with it. */
  files: FileItem[];
}

/** Returns what hangs on a clause. An axis is given what hangs on its data, which have no page of their own. */
export function clauseFacts(model: Model, clause: Clause, locale: Locale): ClauseFacts {
  const { convention, statistics, commitments } = model;
  const linked = (ids: string[]) => ids.flatMap((id) => convention.byId.get(id) ?? []);
  const isAxis = clause.kind === 'axis';
  const own = isAxis ? [clause, ...linked(clause.children).filter(({ kind }) => kind === 'data')] : [clause];
  const { services, situations, partners } = backlinksOf(model, own);
  const isAction = clause.kind === 'action';
  const { history, parts } = commitments.get(clause.id) ?? { history: [], parts: [] };
  return {
    dates:
      clause.dates.length === 0
        ? undefined
        : {
            axis: clause.axis,
            planned: clause.dates.map(({ date, label }) => ({ date: formatDate(date, locale), label: label[locale] })),
            unknown: parts.every((part) => statusOf(part.history) === 'unknown'),
          },
    roles: isAction ? rolesOf(model, clause, locale) : undefined,
    commitment: isAction
      ? {
          status: statusName(statusOf(history), locale),
          statements: statementViews(history, locale),
          tracking: `${href(locale, paths.tracking)}#${clause.id}`,
        }
      : undefined,
    objectives: liveOf(linked(clause.objectives)).map((objective) => clauseLink(objective, locale)),
    actions: liveOf(linked(clause.actions)).map((action) => clauseLink(action, locale)),
    figures: (isAxis ? [] : statisticsOfClause(statistics, clause.id)).map(({ id, title }) =>
      linkTo(locale, title[locale], figurePath(id)),
    ),
    families: [
      ...services.map(({ id, title }) => linkTo(locale, title[locale], servicePath(id))),
      ...situations.map(({ id, title }) => linkTo(locale, title[locale], situationPath(id))),
    ],
    partners: isAction ? [] : partners.map(({ id, name }) => linkTo(locale, name[locale], partnerPath(id))),
    files: filesOfClause({ model, locale }, clause),
  };
}

const rolesOf = ({ partners }: Model, clause: Clause, locale: Locale): Role[] =>
  clause.partners.flatMap(({ partner: id, role }) => {
    const partner = partners.get(id);
    return partner ? [{ ...linkTo(locale, partner.name[locale], partnerPath(id)), role: role[locale] }] : [];
  });

/** Returns the statements of a history in words, newest first; nothing is ever taken away. */
export function statementViews(history: readonly Statement[], locale: Locale): StatementView[] {
  const t = strings(locale);
  return history
    .toReversed()
    .map((statement) => ({
      status: statusName(statement.status, locale),
      day: statement.date,
      date: formatDate(statement.date, locale),
      by:
        'source' in statement
          ? {
              words: t.accordingTo(statement.statedBy),
              source: { label: statement.source.title, href: statement.source.url },
            }
          : undefined,
      note: statement.note?.[locale],
    }));
}

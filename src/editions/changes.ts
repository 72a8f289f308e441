import { statusOf } from '../model/commitment.ts';
import { localize, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { articleName } from '../site/clock-rows.ts';
import { clauseName } from '../site/reference.ts';
import { statusName } from '../site/status-words.ts';
import { strings } from '../site/strings.ts';
import { paths } from '../site/addresses.ts';

/** One dated fact that a follower of the site is told. */
export interface SiteChange {
  id: string;
  /** ISO 8601 day. */
  date: string;
  title: Localized;
  /** Path after the language. */
  path: string;
}

/**
 * Returns what changed, newest first, from dated content alone: the lock of the text, amendments, statements about
 * commitments and the journal. Nothing comes from the clock of the machine that builds.
 */
export function siteChanges(model: Model): SiteChange[] {
  const lock: SiteChange = { id: 'lock', date: model.lock.locked, path: paths.integrity, title: localize((locale) => strings(locale).feedLocked(Object.keys(model.lock.clauses).length)) };
  const amendments = model.amendments.map(({ id, signed, title }): SiteChange => ({ id: `amendment-${id}`, date: signed, path: `${paths.amendments}#avenant-${id}`, title }));
  const statements = [...model.commitments.values()].flatMap(({ id, history, parts }) => [{ id, history }, ...parts.map((part, index) => ({ id: `${id}-part-${index + 1}`, history: part.history }))].flatMap(({ id: name, history: own }) => own.map((statement, index): SiteChange => ({
    id: `${name}-status-${index + 1}`, date: statement.date, path: `${paths.tracking}#${id}`,
    title: localize((locale) => strings(locale).named(nameOf(model, id, locale), statusName(statusOf(own.slice(0, index + 1)), locale))),
  }))));
  const journal = model.journal.entries.map(({ id, date, title, about }): SiteChange => ({ id: `journal-${id}`, date, title, path: about === undefined ? paths.home : `${paths.convention}#${about}` }));
  return [lock, ...amendments, ...statements, ...journal].sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
}

/** Returns the day of the last dated change: what a feed or a calendar says it was updated on. */
export const lastChange = (model: Model): string => siteChanges(model)[0]?.date ?? model.lock.locked;

function nameOf(model: Model, id: string, locale: Parameters<typeof articleName>[2]): string {
  const clause = model.convention.byId.get(id);
  return clause ? `${clauseName(clause, locale)}, ${(clause.title?.[locale] ?? '').toLowerCase()}` : id;
}

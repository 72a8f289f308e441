import { localize, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clauseName } from '../site/reference.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { paths, servicePath } from '../site/addresses.ts';

/** One dated fact that a follower of the site is told. */
export interface SiteChange {
  id: string;
  /** ISO 8601 day. */
  date: string;
  title: Localized;
  /** Path after the language. */
  path: string;
}

const lock = (model: Model): SiteChange[] => [
  {
    id: 'lock',
    date: model.lock.locked,
    path: paths.integrity,
    title: localize((locale) => strings(locale).feedLocked(Object.keys(model.lock.clauses).length)),
  },
];

const amendments = (model: Model): SiteChange[] =>
  model.amendments.map(({ id, signed, title }) => ({
    id: `amendment-${id}`,
    date: signed,
    path: `${paths.amendments}#avenant-${id}`,
    title,
  }));

const statements = (model: Model): SiteChange[] =>
  [...model.commitments.values()].flatMap(({ id, history, parts }) =>
    [
      { name: id, own: history },
      ...parts.map((part, index) => ({ name: `${id}-part-${index + 1}`, own: part.history })),
    ].flatMap(({ name, own }) =>
      own.map((statement, index) => ({
        id: `${name}-status-${index + 1}`,
        date: statement.date,
        path: `${paths.tracking}#${id}`,
        title: localize((locale) =>
          strings(locale).named(nameOf(model, id, locale), statusName(statement.status, locale)),
        ),
      })),
    ),
  );

const journal = (model: Model): SiteChange[] =>
  model.journal.entries.map(({ id, date, title, about }) => ({
    id: `journal-${id}`,
    date,
    title,
    path: about === undefined ? paths.home : `${paths.convention}#${about}`,
  }));

const services = (model: Model): SiteChange[] =>
  [...model.services.values()].map(({ id, checked, title }) => ({
    id: `service-${id}-${checked}`,
    date: checked,
    path: servicePath(id),
    title: localize((locale) => strings(locale).feedChecked(title[locale])),
  }));

/** What changes. Another kind of dated content joins by one more name here. */
const sources: ((model: Model) => SiteChange[])[] = [lock, amendments, statements, journal, services];

/**
 * Returns what changed, newest first, from dated content alone. Nothing comes from the clock of the machine that
 * builds.
 */
export const siteChanges = (model: Model): SiteChange[] =>
  sources.flatMap((source) => source(model)).sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));

/** Returns the day of the last dated change: what a feed or a calendar says it was updated on. */
export const lastChange = (model: Model): string => siteChanges(model)[0]?.date ?? model.lock.locked;

function nameOf(model: Model, id: string, locale: Locale): string {
  const clause = model.convention.byId.get(id);
  return clause ? `${clauseName(clause, locale)}, ${(clause.title?.[locale] ?? '').toLowerCase()}` : id;
}

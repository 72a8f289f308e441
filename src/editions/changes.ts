import { changesMade } from '../model/amendments/text-status.ts';
import { formatDate } from '../words/format.ts';
import { localize, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clauseName } from '../site/reference.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { paths, servicePath } from '../site/addresses.ts';

/** What a change is one of: the text that binds, what is said of its promises, or what the site says around it. */
export const changeKinds = ['legal', 'statement', 'editorial'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** One dated fact that a follower of the site is told. */
export interface SiteChange {
  id: string;
  kind: ChangeKind;
  /** The day on which it came on the site, or the day of the fact while that is not told (ISO 8601). */
  date: string;
  title: Localized;
  /** Path after the language. */
  path: string;
  /** The clauses that it touches. */
  clauses: string[];
  /** The bodies that these clauses name. */
  partners: string[];
  /** What there is to know beside its title. */
  summary?: Localized;
}

const lock = (model: Model): SiteChange[] => [
  {
    id: 'lock',
    kind: 'legal',
    clauses: Object.keys(model.lock.clauses),
    partners: [...model.partners.keys()],
    date: model.lock.locked,
    path: paths.integrity,
    title: localize((locale) => strings(locale).feedLocked(Object.keys(model.lock.clauses).length)),
  },
];

const amendments = (model: Model): SiteChange[] =>
  model.amendments.map((amendment) => {
    const { id, signed, published, effect, title } = amendment;
    const touched = changesMade(model, amendment).flatMap(({ before, after }) => after ?? before ?? []);
    const naming = changesMade(model, amendment).flatMap(({ before, after }) => [before, after]);
    return {
      id: `amendment-${id}`,
      kind: 'legal',
      date: published ?? signed,
      path: `${paths.amendments}#avenant-${id}`,
      title,
      clauses: touched.map((clause) => clause.id),
      partners: [...new Set(naming.flatMap((clause) => clause?.partners ?? []).map(({ partner }) => partner))],
      summary: localize((locale) => {
        const t = strings(locale);
        const names = touched.map((clause) => clauseName(clause, locale));
        return `${t.feedEffect(formatDate(effect, locale))} ${t.feedTouched(names.join(t.semicolon))}`;
      }),
    };
  });

const statements = (model: Model): SiteChange[] =>
  [...model.commitments.values()].flatMap(({ id, history, parts }) =>
    [
      { name: id, own: history },
      ...parts.map((part, index) => ({ name: `${id}-part-${index + 1}`, own: part.history })),
    ].flatMap(({ name, own }) =>
      own.map((statement, index) => ({
        id: `${name}-status-${index + 1}`,
        kind: 'statement',
        clauses: [id],
        partners: partnersOf(model, id),
        date: statement.published ?? statement.date,
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
    kind: 'editorial',
    clauses: about === undefined ? [] : [about],
    partners: [],
    date,
    title,
    path: about === undefined ? paths.home : `${paths.convention}#${about}`,
  }));

const services = (model: Model): SiteChange[] =>
  [...model.services.values()].map(({ id, checked, title }) => ({
    id: `service-${id}-${checked}`,
    kind: 'editorial',
    clauses: [],
    partners: [],
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

const partnersOf = ({ convention }: Model, id: string): string[] =>
  convention.byId.get(id)?.partners.map(({ partner }) => partner) ?? [];

function nameOf(model: Model, id: string, locale: Locale): string {
  const clause = model.convention.byId.get(id);
  return clause ? `${clauseName(clause, locale)}, ${(clause.title?.[locale] ?? '').toLowerCase()}` : id;
}

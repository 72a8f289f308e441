import type { Change } from '../model/amendments/schema.ts';
import { changesMade } from '../model/amendments/text-status.ts';
import { wordDifference, type Run } from '../model/amendments/word-difference.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { localize, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clauseName } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { clausePath, paths, servicePath } from '../site/addresses.ts';

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
  /** Of an amendment: when it takes effect, and what it does to each text that it touches. */
  amendment?: { effect: Localized; touched: Localized<TouchedText[]> };
}

/** A text that an amendment touches, in one language. */
interface TouchedText {
  name: string;
  /** `remplacé` */
  deed: string;
  /** Path after the language; absent while the text has no page. */
  path?: string | undefined;
  /** Its words before and after, what differs marked. */
  runs: Run[];
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

/** An amendment is told once when it is signed, with the day of its effect, and once on that day. */
const amendments = (model: Model): SiteChange[] =>
  model.amendments.flatMap((amendment) => {
    const { id, signed, published, effect, title } = amendment;
    const made = changesMade(model, amendment);
    const named = made.flatMap(({ before, after }) => [before, after]).flatMap((clause) => clause?.partners ?? []);
    const day = localize((locale) => strings(locale).feedEffect(formatDate(effect, locale)));
    const told = {
      kind: 'legal' as const,
      path: `${paths.amendments}#avenant-${id}`,
      clauses: made.map(({ after }) => after.id),
      partners: [...new Set(named.map(({ partner }) => partner))],
      amendment: { effect: day, touched: touchedTexts(model, amendment) },
    };
    const toCome = localize((locale) => strings(locale).named(title[locale], day[locale]));
    const inForce = localize((locale) => strings(locale).feedInForce(title[locale]));
    return [
      { ...told, id: `amendment-${id}`, date: published ?? signed, title: toCome },
      ...(effect <= model.date ? [{ ...told, id: `amendment-${id}-effect`, date: effect, title: inForce }] : []),
    ];
  });

function touchedTexts(model: Model, amendment: Model['amendments'][number]): Localized<TouchedText[]> {
  const words = (clause: Clause | undefined, locale: Locale) => (clause ? plainText(clause.blocks[locale]) : '');
  return localize((locale) => {
    const t = strings(locale);
    const deeds: Record<Change['action'], string> = {
      replace: t.changeReplace,
      insert: t.changeInsert,
      repeal: t.changeRepeal,
    };
    return changesMade(model, amendment).map(({ change, before, after }) => ({
      name: clauseName(after, locale),
      deed: deeds[change.action],
      path: model.convention.byId.has(after.id) ? clausePath(after) : undefined,
      runs: wordDifference(words(before, locale), words(after, locale)),
    }));
  });
}

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

/**
 * Returns the sentence on the day up to which a text is told with all that is known of it: that of the last dated
 * change, so that two builds of one content are the same.
 */
export const upToDateWords = (model: Model, locale: Locale): string =>
  strings(locale).upToDateOn(formatDate(lastChange(model), locale));

const partnersOf = ({ convention }: Model, id: string): string[] =>
  convention.byId.get(id)?.partners.map(({ partner }) => partner) ?? [];

function nameOf(model: Model, id: string, locale: Locale): string {
  const clause = model.convention.byId.get(id);
  return clause ? `${clauseName(clause, locale)}, ${(clause.title?.[locale] ?? '').toLowerCase()}` : id;
}

import { lastChange } from '../model/amendments/history.ts';
import type { State } from '../model/amendments/states.ts';
import { chunksOf, plainText } from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { problemAt, recordsOf, sourcesOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import { locales, referenceLocale, type Locale, type Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { countsIn, type Count } from '../model/statistics/numbers-in-text.ts';

/** Words of ours about some clauses: one paragraph of a page, one field of a file. */
export interface Quotation {
  entry: Entry;
  field: FieldPath;
  /** Line of the file, where the words are a paragraph of its body. */
  line?: number;
  locale: Locale;
  text: string;
  /** The clauses that the page or the file refers to. */
  clauses: readonly string[];
}

/**
 * Returns the numbers that our own words keep from a clause that an amendment gives another: in the pages that refer to
 * the clause, the words of the glossary and of the partners that it names, the prices of those pages, the summaries of
 * what it stands in. To look at again before the amendment takes effect, an error from that day. Words that name the
 * amendment may tell what was before it. `states`: of the text, as signed, then each one, those to come too.
 */
export function checkQuotedNumbers(entries: readonly Entry[], model: Model, states: readonly State[]): Problem[] {
  const told = new Set<string>();
  return states.slice(1).flatMap((state, index) => {
    const before = states.slice(0, index + 1);
    const severity = state.from !== undefined && state.from <= model.date ? 'error' : 'warning';
    return [...pagesOf(entries, model), ...summariesAt(entries, state)].flatMap((quotation): Problem[] => {
      const { entry, field, line, locale, text } = quotation;
      const found = keptNumber(quotation, state, before, model);
      const key = `${entry.file} ${field.join('.')} ${line} ${text}`;
      if (!found || told.has(key)) return [];
      told.add(key);
      const problem = problemAt(entry, field, finding(found, state, locale), severity);
      return [line === undefined ? problem : { ...problem, position: { line, column: 1 } }];
    });
  });
}

interface Kept {
  number: number;
  clause: Clause;
  amendment: string;
}

/** Returns the first number of some words that a clause gave before a state and none that they refer to gives now. */
function keptNumber(
  { locale, text, clauses }: Quotation,
  { convention }: State,
  before: readonly State[],
  { amendments }: Model,
): Kept | undefined {
  const written = countsIn(text, locale);
  if (written.length === 0) return undefined;
  const meant = clauses.flatMap((id) => within(id, convention));
  const held = meant.flatMap((clause) => counted(clause, locale));
  for (const clause of meant) {
    const amendment = lastChange(clause)?.amendment;
    const name = amendments.find(({ id }) => id === amendment)?.title[locale];
    if (amendment === undefined || (name !== undefined && named(text, name))) continue;
    const then = before.flatMap((state) => counted(state.convention.byId.get(clause.id), locale));
    // A repealed text gives no number in the place of « 6 ans », which may be right by another rule.
    const telling = clause.repealed ? written.filter(({ number }) => number > small) : written;
    const kept = telling.find((count) => isIn(then, count) && !isIn(held, count));
    if (kept) return { number: kept.number, clause, amendment };
  }
  return undefined;
}

const named = (text: string, name: string): boolean => folded(text).includes(folded(name));
const folded = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ');

/** A small number says nothing without what it counts: « deux » stands in any text. */
const small = 12;
const isIn = (counts: readonly Count[], { number, of }: Count): boolean =>
  counts.some((other) => other.number === number && (number > small || (of !== undefined && other.of === of)));

const counted = (clause: Clause | undefined, locale: Locale): Count[] =>
  clause ? countsIn(plainText(clause.blocks[locale]), locale) : [];

/** The clause and all that stands in it. */
export function within(id: string, convention: Convention): Clause[] {
  const clause = convention.byId.get(id);
  return clause ? [clause, ...clause.children.flatMap((child) => within(child, convention))] : [];
}

/** The words of the pages, of the glossary, of the partners and of the prices, with the clauses that each refers to. */
function pagesOf(entries: readonly Entry[], { terms, partners }: Model): Quotation[] {
  const referred = new Map(
    [...sourcesOf(entries, 'services'), ...sourcesOf(entries, 'situations')].map(({ collection, id, data }) => [
      `${collection}/${id}`,
      data.clauses.map((reference) => reference.replace(/#.*$/, '')),
    ]),
  );
  const ofPages = entries
    .filter(({ collection }) => collection === 'services' || collection === 'situations')
    .flatMap((entry) => {
      const clauses = [...(referred.get(`${entry.collection}/${entry.id}`) ?? []), ...linkedIn(entry.body)];
      return [...fieldsOf(entry, clauses), ...paragraphsOf(entry, clauses)];
    });
  const ofPrices = recordsOf(entries, 'prices').flatMap((entry) =>
    fieldsOf(
      entry,
      entry.data.services.flatMap((id) => referred.get(`services/${id}`) ?? []),
    ),
  );
  const ofNames = [
    ...recordsOf(entries, 'glossary').map((entry) => ({ entry, clauses: terms.get(entry.id)?.clauses })),
    ...recordsOf(entries, 'partners').map((entry) => ({ entry, clauses: partners.get(entry.id)?.clauses })),
  ].flatMap(({ entry, clauses = [] }) => fieldsOf(entry, clauses));
  return [...ofPages, ...ofPrices, ...ofNames];
}

const linkedIn = (body: string): string[] => [...body.matchAll(/\(clause:([^#)]+)/g)].flatMap(([, id]) => id ?? []);

/** The paragraphs of a page, without where its links lead, which hold numbers of their own. */
const paragraphsOf = (entry: Entry, clauses: readonly string[]): Quotation[] =>
  chunksOf(entry.body).map(({ line, text }) => ({
    entry,
    field: [],
    line: line + entry.bodyLine - 1,
    locale: entry.locale ?? referenceLocale,
    text: text.replace(/\]\([^)]*\)/g, ']'),
    clauses,
  }));

/** Fields without words about the text in force: references, sources, days, what people type, what was or is new. */
const apart = new Set([
  ...['id', 'clauses', 'statistics', 'terms', 'contacts', 'see', 'forms', 'words', 'fingerprint'],
  ...['sources', 'links', 'link', 'checked', 'read', 'names', 'since', 'changed'],
]);

/** The fields of a file that hold words, in the language of the file or in their own. */
function fieldsOf(
  entry: Entry,
  clauses: readonly string[],
  path: FieldPath = [],
  value: unknown = entry.data,
): Quotation[] {
  const own = locales.find((locale) => locale === path.at(-1));
  const locale = own ?? entry.locale ?? referenceLocale;
  if (typeof value === 'string') return [{ entry, field: path, locale, text: value, clauses }];
  if (typeof value !== 'object' || value === null || 'unamended' in value) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    apart.has(key) ? [] : fieldsOf(entry, clauses, [...path, key], inner),
  );
}

/** What explains the clauses of a state: it tells of what stands in them too. */
export function summariesAt(entries: readonly Entry[], state: State): Quotation[] {
  const amendments = recordsOf(entries, 'amendments');
  return state.convention.clauses.flatMap((clause) => {
    if (clause.repealed) return [];
    const words: { field: FieldPath; text?: Localized | undefined }[] = [
      { field: ['title'], text: clause.title },
      { field: ['summary'], text: clause.summary },
      ...clause.partners.map(({ partner, role }) => ({ field: ['partners', partner], text: role })),
      ...clause.dates.map(({ label }, index) => ({ field: ['dates', index, 'label'], text: label })),
    ];
    return words.flatMap(({ field, text }) =>
      locales.flatMap((locale): Quotation[] => {
        const place = text && writtenAt(clause, field, locale, entries, amendments, state);
        return place ? [{ ...place, locale, text: text[locale], clauses: [clause.id] }] : [];
      }),
    );
  });
}

/**
 * Returns where words about a clause stand that hold in a state: under the last amendment that gives them, and where
 * the one of this state gives none, there too; else in the file of the clause.
 */
function writtenAt(
  { id, files }: Clause,
  field: FieldPath,
  locale: Locale,
  entries: readonly Entry[],
  amendments: readonly RecordEntry<'amendments'>[],
  { from = '' }: State,
): Pick<Quotation, 'entry' | 'field'> | undefined {
  const changes = amendments
    .filter(({ data }) => data.effect <= from)
    .flatMap((entry) => entry.data.changes.map((change, index) => ({ entry, change, index })))
    .filter(({ change }) => change.clause === id && change.action !== 'repeal')
    .sort((a, b) => (a.entry.data.effect < b.entry.data.effect ? -1 : 1));
  const gives = ({ change }: (typeof changes)[number]) => Object.hasOwn(change, String(field[0]));
  const last = changes.findLast((one) => gives(one) || one.entry.data.effect === from);
  if (last) return { entry: last.entry, field: ['changes', last.index, ...(gives(last) ? [...field, locale] : [])] };
  const entry = entries.find(({ file }) => file === files[locale]);
  const own = field[0] === 'dates' && locale !== referenceLocale ? field.slice(0, 2) : field;
  return entry && { entry, field: own };
}

function finding({ number, clause, amendment }: Kept, { from }: State, locale: Locale): Finding {
  const now = listed([...new Set(counted(clause, locale).map((count) => count.number))].map(String));
  return {
    found: say(
      `« ${number} », que le texte de ${clause.id} ne dit plus à partir du ${from} (avenant ${amendment})`,
      `“${number}”, which the text of ${clause.id} says no more from ${from} on (amendment ${amendment})`,
    ),
    expected: say(
      `un nombre que ce texte donne alors : ${now || 'il n’en donne aucun'}`,
      `a number that this text then gives: ${now || 'it gives none'}`,
    ),
    remedy: say(
      'écrivez le nouveau nombre, ou retirez l’ancien ; pour dire l’ancien et le nouveau, nommez l’avenant dans le ' +
        'même paragraphe, par son titre',
      'write the new number, or take the old one out; to say both, name the amendment in the same paragraph, by ' +
        'its title',
    ),
  };
}

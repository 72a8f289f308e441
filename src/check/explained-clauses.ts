import type { State } from '../model/amendments/states.ts';
import { kindOfId, placeOfId } from '../model/convention/clause-id.ts';
import { plainText } from '../model/convention/clause-text.ts';
import { daysIn, monthName, monthsIn } from '../model/convention/days-in-text.ts';
import { problemAt, recordsOf, sourcesOf, type Entry, type FieldPath } from '../model/entry.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { countsIn, numbersIn, type Count } from '../model/statistics/numbers-in-text.ts';
import { summariesAt, within, type Quotation } from './quoted-numbers.ts';

/**
 * Returns what our words about a clause say and none of its versions does: a number, a length of time, a month or a day
 * in its title, its summary, the part of a partner or a deadline; the date of a deadline; a partner that it does not
 * name; an objective of another axis. What an amendment made old is told by `checkQuotedNumbers`.
 */
export function checkExplainedClauses(entries: readonly Entry[], states: readonly State[]): Problem[] {
  const told = new Set<string>();
  const ofWords = states.flatMap((state) =>
    summariesAt(entries, state).flatMap((quotation): Problem[] => {
      const { entry, field, locale } = quotation;
      const key = `${entry.file} ${field.join('.')} ${locale}`;
      if (told.has(key)) return [];
      told.add(key);
      const found = unsaid(quotation, states);
      return found ? [problemAt(entry, field, found)] : [];
    }),
  );
  return [...ofWords, ...checkActions(entries, states)];
}

/** The words of all versions of a clause and of all that stands in it. */
const textsOf = (id: string, states: readonly State[], locale: Locale): string[] => [
  ...new Set(states.flatMap(({ convention }) => within(id, convention).map(({ blocks }) => plainText(blocks[locale])))),
];

/** Returns the first number, length or date of some words that a text does not hold. */
function unsaid({ text, locale, clauses }: Quotation, states: readonly State[]): Finding | undefined {
  const heldIn = (language: Locale) => clauses.flatMap((id) => textsOf(id, states, language)).join('\n');
  const held = heldIn(locale);
  // A translation may lack what the French says: that is told of the translation.
  const languages = [...new Set([locale, referenceLocale])];
  const numbers = languages.flatMap((language) => numbersIn(heldIn(language), language));
  const counts = languages.flatMap((language) => countsIn(heldIn(language), language));
  const same = (count: Count) =>
    counts.some((other) => other.number === count.number && unitOf(other) === unitOf(count));
  const number = numbersIn(text, locale).find(
    (one) => !numbers.includes(one) && !counts.some(({ number }) => number === one),
  );
  if (number !== undefined)
    return notSaid(`le nombre ${number}`, `the number ${number}`, clauses, listed(new Set(numbers)));
  // « deux lieux » may count what the text lists; « deux ans » is a length that it must give.
  const length = countsIn(text, locale).find((one) => isLength(one) && !same(one));
  if (length) {
    const lengths = counts.filter(isLength).map(shown);
    return notSaid(`la durée « ${shown(length)} »`, `the length “${shown(length)}”`, clauses, listed(new Set(lengths)));
  }
  const day = daysIn(text, locale).find((one) => !daysIn(held, locale).includes(one));
  if (day !== undefined)
    return notSaid(`le jour ${day}`, `the day ${day}`, clauses, listed(new Set(daysIn(held, locale))));
  const month = monthsIn(text, locale).find((one) => !saysMonth(held, one, locale));
  return month === undefined
    ? undefined
    : notSaid(`le mois ${month}`, `the month ${month}`, clauses, listed(new Set(monthsIn(held, locale))));
}

/** The unit of a length of time, whatever the language; else the word counted. */
const unitOf = ({ of }: Count): string | undefined =>
  of === undefined ? undefined : /^(an|année|year)$/.test(of) ? 'year' : /^(moi|month)$/.test(of) ? 'month' : of;
const isLength = (count: Count): boolean => ['year', 'month'].includes(unitOf(count) ?? '');

const shown = ({ number, of }: Count): string => `${number} ${of}${number > 1 || of === 'moi' ? 's' : ''}`;

/** « juin et juillet 2017 » says both months. */
function saysMonth(text: string, month: string, locale: Locale): boolean {
  const [year = '', number = ''] = month.split('-');
  const name = new RegExp(`(?<!\\p{L})${monthName(number, locale)}(?!\\p{L})`, 'iu');
  return name.test(text) && numbersIn(text, locale).includes(Number(year));
}

/** Says whether a French text gives a date, as precise as that: a year, a month, a day or a quarter. */
export function saysDate(text: string, date: string): boolean {
  const [, year = '', quarter] = /^(\d{4})-Q([1-4])$/.exec(date) ?? [];
  if (quarter !== undefined)
    return numbersIn(text, referenceLocale).includes(Number(year)) && quarters[quarter]?.test(text) === true;
  if (date.length === 4) return numbersIn(text, referenceLocale).includes(Number(date));
  if (date.length === 7) return saysMonth(text, date, referenceLocale);
  const [fullYear, month, day] = date.split('-');
  return daysIn(text, referenceLocale).includes(date) || text.includes(`${day}/${month}/${fullYear}`);
}

const quarters: Record<string, RegExp> = {
  1: /\b(1er|1°|premier|I)\s+trimestre/iu,
  2: /\b(2e|2ème|2d|2nd|deuxième|second|II)\s+trimestre/iu,
  3: /\b(3e|3ème|troisième|III)\s+trimestre/iu,
  4: /\b(4e|4ème|quatrième|dernier|IV)\s+trimestre/iu,
};

/** What a file or an amendment tells of an action beside words. */
interface Told {
  entry: Entry;
  /** Where it is told. */
  at: FieldPath;
  id: string;
  dates: readonly { date: string }[];
  partners: readonly string[];
  objectives: readonly string[];
}

function toldOfActions(entries: readonly Entry[]): Told[] {
  const ofFiles = sourcesOf(entries, 'actions').map((entry): Told => {
    const { dates, partners, objectives } = entry.data;
    return { entry, at: [], id: `action-${entry.id}`, dates, partners: Object.keys(partners), objectives };
  });
  const ofAmendments = recordsOf(entries, 'amendments').flatMap((entry) =>
    entry.data.changes.flatMap((change, index): Told[] => {
      if (change.action === 'repeal' || kindOfId(change.clause) !== 'action') return [];
      const { clause: id, dates = [], partners = {}, objectives = [] } = change;
      return [{ entry, at: ['changes', index], id, dates, partners: Object.keys(partners), objectives }];
    }),
  );
  return [...ofFiles, ...ofAmendments];
}

/** Returns the facts of actions that are no words and that their text does not give: dates, partners, objectives. */
function checkActions(entries: readonly Entry[], states: readonly State[]): Problem[] {
  const formsOf = new Map(recordsOf(entries, 'partners').map(({ id, data }) => [id, data.forms]));
  const objectivesOf = new Set(states.flatMap(({ convention }) => convention.clauses.map(({ id }) => id)));
  return toldOfActions(entries).flatMap(({ entry, at, id, dates, partners, objectives }) => {
    const text = textsOf(id, states, referenceLocale).join('\n');
    if (text === '') return []; // its text cannot be read, and says so itself
    const { axis } = placeOfId(id);
    return [
      ...dates.flatMap(({ date }, index) =>
        saysDate(text, date)
          ? []
          : [problemAt(entry, [...at, 'dates', index, 'date'], notSaid(`la date ${date}`, `the date ${date}`, [id]))],
      ),
      ...partners.flatMap((partner) => {
        const forms = formsOf.get(partner);
        return !forms || forms.some((form) => named(text, form))
          ? []
          : [problemAt(entry, [...at, 'partners', partner], notNamed(partner, id, forms))];
      }),
      ...objectives.flatMap((objective, index) =>
        objective.startsWith(`${axis}-`)
          ? []
          : [problemAt(entry, [...at, 'objectives', index], ofOtherAxis(objective, axis, objectivesOf))],
      ),
    ];
  });
}

const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();
/** Says whether a text names something by one of its forms, in capitals or not, in the plural or not. */
const named = (text: string, form: string): boolean => folded(text).includes(folded(form));

const notSaid = (fr: string, en: string, clauses: readonly string[], held = ''): Finding => ({
  found: say(
    `${fr}, que le texte de ${listed(clauses)} ne dit pas`,
    `${en}, which the text of ${listed(clauses)} does not say`,
  ),
  expected: held === '' ? undefined : say(`ce que dit le texte : ${held}`, `what the text says: ${held}`),
  remedy: say(
    'écrivez ce que dit le texte, ou retirez-le d’ici : le texte de la convention ne se corrige pas',
    'write what the text says, or take it out of here: the text of the agreement is not to be corrected',
  ),
});

const notNamed = (partner: string, id: string, forms: readonly string[]): Finding => ({
  found: say(
    `« ${partner} », que le texte de ${id} ne nomme pas`,
    `“${partner}”, which the text of ${id} does not name`,
  ),
  expected: say(
    `un partenaire que ce texte nomme ; les noms de celui-ci : ${listed(forms)}`,
    `a partner that this text names; the names of this one: ${listed(forms)}`,
  ),
  remedy: say(
    'effacez cette ligne ; ou, si le texte lui donne un autre nom, ajoutez ce nom sous « forms » dans ' +
      `partners/${partner}.yaml`,
    'delete this line; or, if the text has another name for it, add that name under “forms” in ' +
      `partners/${partner}.yaml`,
  ),
});

function ofOtherAxis(objective: string, axis: number | undefined, known: ReadonlySet<string>): Finding {
  const own = [...known].filter((id) => id.startsWith(`objective-${axis}-`)).map((id) => id.replace('objective-', ''));
  return {
    found: say(`${objective}, un objectif d’un autre axe`, `${objective}, an objective of another axis`),
    expected: say(`un objectif de l’axe ${axis} : ${listed(own)}`, `an objective of strand ${axis}: ${listed(own)}`),
    remedy: say('corrigez le numéro, ou effacez cette ligne', 'mend the number, or delete this line'),
  };
}

import type { State } from '../model/amendments/states.ts';
import { plainText } from '../model/convention/clause-text.ts';
import { everySentence } from '../model/convention/sentences.ts';
import type { Lengths } from '../model/convention/standing.ts';
import { problemAt, recordsOf, type Entry, type FieldPath, type RecordEntry } from '../model/entry.ts';
import type { Sentences } from '../model/record-schemas.ts';
import { evaluate, FormulaError, referencesIn } from '../model/statistics/formula.ts';
import { localize, locales, referenceLocale, type Localized } from '../model/locale.ts';
import { numbersIn, roundsTo, spelledNumbersIn } from '../model/statistics/numbers-in-text.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import type { TextInTime } from '../model/statistics/figure-at.ts';
import type { StatisticRecord } from '../model/statistics/schema.ts';
import { linkStatistics, rowsInTime, type Statistic, type StatisticRow } from '../model/statistics/statistics.ts';
import type { KnownFiles } from './known-files.ts';
import { checkLaterValues } from './later-values.ts';
import { checkCycles } from './statistic-cycles.ts';
import { unknownId } from './unknown-id.ts';

/** More shapes than this cannot be counted by eye, and make a heavy page. */
const mostMarks = 400;

/** Which rule of the convention names the article that states each length of time. */
type Rules = Record<keyof Lengths, string | undefined>;

interface Scope {
  statistic: Statistic;
  /** The state of the text that the figure is compared with. */
  state: State;
  /** The states before it, oldest first. */
  before: readonly State[];
  change: StatisticRecord['amended'];
  rules: Rules;
  /** The lengths of time of that state. */
  lengths: Lengths | undefined;
  /** Every clause that has a file, readable or not, or that an amendment adds. */
  known: string[];
  valueOf: (reference: string) => number | undefined;
  /** Figures whose file has a problem of its own. */
  unreadable: string[];
  report: (path: FieldPath, finding: Finding) => void;
}

/**
 * Returns what is wrong with the figures: a number that its clause does not hold, a formula that gives another
 * result, a row without what its kind needs. Each is compared with every state of the text, those to come among them;
 * what is told of one state is not told again of the next.
 */
export function checkStatistics(all: readonly Entry[], text: TextInTime, files: KnownFiles, rules: Rules): Problem[] {
  const told = new Set<string>();
  return [
    ...recordsOf(all, 'statistics').flatMap((entry) => [...checkChanges(entry, files), ...checkLaterValues(entry)]),
    ...text.states.flatMap((_, index) => {
      const found = checkState(all, { ...text, states: text.states.slice(0, index + 1) }, files, rules);
      const fresh = found.filter(
        ({ file, field }) => !told.has(`${file} ${field}`) && !told.has(`${file} ${field}.fr`),
      );
      for (const { file, field } of fresh) told.add(`${file} ${field}`);
      return fresh;
    }),
  ];
}

/** What an amendment is said to change in a figure, and is not there. */
function checkChanges(entry: RecordEntry<'statistics'>, files: KnownFiles): Problem[] {
  const amendments = [...files.idsOf('amendments')];
  const rows = Object.keys(entry.data.rows);
  return Object.entries(entry.data.amended).flatMap(([amendment, change]) => [
    ...(amendments.includes(amendment)
      ? []
      : [problemAt(entry, ['amended', amendment], unknownId('avenant', 'amendment', amendment, amendments))]),
    ...Object.keys(change.rows)
      .filter((row) => !rows.includes(row))
      .map((row) => problemAt(entry, ['amended', amendment, 'rows', row], unknownId('ligne', 'row', row, rows))),
    ...Object.entries(change.rows).flatMap(([row, own]) => {
      const lacking = (['formula', 'words'] as const).filter((field) => own?.derived && !own.derived[field]);
      return entry.data.rows[row]?.derived || lacking.length === 0
        ? []
        : [
            problemAt(entry, ['amended', amendment, 'rows', row, 'derived'], {
              found: say(`un calcul sans ${listed(lacking)}`, `a calculation without ${listed(lacking)}`),
              expected: say(
                'formula et words : cette ligne n’était pas calculée',
                'formula and words: it was not computed',
              ),
              remedy: say('ajoutez ce qui manque', 'add what is missing'),
            }),
          ];
    }),
  ]);
}

/** Compares the figures, as they stand at the last of some states, with the text of that state. */
function checkState(all: readonly Entry[], text: TextInTime, files: KnownFiles, rules: Rules): Problem[] {
  const state = text.states.at(-1);
  if (!state) return [];
  const before = text.states.slice(0, -1);
  const entries = recordsOf(all, 'statistics');
  const statistics = linkStatistics(all, text, (words) => sentencesOf(words, before.length > 0));
  const known = [...new Set([...files.clauses, ...text.added])];
  const values = new Map(
    statistics.flatMap(({ id, rows }) =>
      rows.flatMap((row): [string, number | undefined][] => [
        [`${id}.${row.id}`, row.value],
        [`${id}.${row.id}.max`, row.max],
      ]),
    ),
  );
  const unreadable = [...files.idsOf('statistics')].filter(
    (id) => !statistics.some((statistic) => statistic.id === id),
  );
  return statistics
    .flatMap((statistic) => {
      const problems: Problem[] = [];
      const entry = entries.find(({ id }) => id === statistic.id);
      if (!entry) return [];
      const change = entry.data.amended;
      const report = (path: FieldPath, finding: Finding) => {
        problems.push(problemAt(entry, writtenAt(path, change, text.states).path, finding));
      };
      const scope: Scope = {
        statistic,
        state,
        before,
        change,
        rules,
        lengths: text.lengthsFrom(state.from),
        known,
        valueOf: (reference) => values.get(reference),
        unreadable,
        report,
      };
      if (before.length === 0 && Object.keys(entry.data.rows).length === 0)
        report(['rows'], {
          found: say('aucune ligne', 'no row'),
          expected: say('au moins une ligne', 'at least one row'),
          remedy: say('ajoutez une ligne, ou supprimez le fichier', 'add a row, or delete the file'),
        });
      for (const row of statistic.rows) checkRow(row, scope);
      checkWhole(scope);
      return problems;
    })
    .concat(checkCycles(entries, statistics));
}

/** Every sentence that may stand in a state, whatever its other conditions. */
const sentencesOf = (words: Sentences, amended: boolean): Localized =>
  everySentence(Array.isArray(words) && amended ? words.filter(({ unamended }) => !unamended) : words);

/**
 * Returns where a field as it stands at the last of some states is written, under the last amendment that gives it,
 * and in which of the states: 0 for the file's own.
 */
function writtenAt(
  path: FieldPath,
  change: StatisticRecord['amended'],
  states: readonly State[],
): { path: FieldPath; state: number } {
  const inTime = states.flatMap(({ amendments }, state) => amendments.map((amendment) => ({ amendment, state })));
  const own = locales.some((locale) => path.at(-1) === locale) ? path.slice(0, -1) : path;
  const last = inTime.findLast(({ amendment }) => has(change[amendment], own));
  return last ? { path: ['amended', last.amendment, ...path], state: last.state } : { path, state: 0 };
}

/** Says whether some content gives a field. */
function has(content: unknown, [name, ...rest]: FieldPath): boolean {
  if (name === undefined) return content !== undefined;
  if (typeof content !== 'object' || content === null) return false;
  const [, value] = Object.entries(content).find(([key]) => key === String(name)) ?? [];
  return has(value, rest);
}

function checkRow(row: StatisticRow, scope: Scope): void {
  const { statistic, state, known, report } = scope;
  const { convention } = state;
  const at = (...path: string[]) => ['rows', row.id, ...path];
  if (row.length !== undefined) checkLength(row, scope);
  else if (factsOf(statistic.kind).rows === 'numbers' && row.value === undefined)
    report(at('value'), {
      found: say('champ absent', 'missing field'),
      expected: say('le nombre de cette ligne', 'the number of this row'),
      remedy: say(
        'ajoutez value, ou choisissez kind: timeline pour des dates',
        'add value, or choose kind: timeline for dates',
      ),
    });
  else if (factsOf(statistic.kind).rows === 'dates' && row.date === undefined)
    report(at('date'), {
      found: say('champ absent', 'missing field'),
      expected: say('la date de cette ligne, ou la durée du contrat', 'the date of this row, or a length'),
      remedy: say('ajoutez date, ou length: term', 'add date, or length: term'),
    });
  if (row.date !== undefined && row.until !== undefined && row.until < row.date)
    report(at('until'), {
      found: say(`until: ${row.until}, avant date: ${row.date}`, `until: ${row.until}, before date: ${row.date}`),
      expected: say(`${row.date} ou après`, `${row.date} or later`),
      remedy: say('échangez les deux dates, ou corrigez l’une', 'exchange the two dates, or mend one'),
    });
  if (row.max !== undefined && row.value !== undefined && row.max <= row.value)
    report(at('max'), {
      found: say(`max: ${row.max}`, `max: ${row.max}`),
      expected: say(`plus que value, ${row.value}`, `more than value, ${row.value}`),
      remedy: say('corrigez la fourchette, ou retirez max', 'mend the range, or remove max'),
    });
  if (
    statistic.unit === '%' &&
    row.unit === undefined &&
    [row.value, row.max].some((number) => number !== undefined && number > 100)
  )
    report(at('value'), {
      found: say(`${row.value} %`, `${row.value}%`),
      expected: say('100 % au plus', 'at most 100%'),
      remedy: say('corrigez le nombre ou l’unité', 'mend the number or the unit'),
    });
  if (row.adds !== undefined && !statistic.rows.some(({ id }) => id === row.adds))
    report(
      at('adds'),
      unknownId(
        'ligne',
        'row',
        row.adds,
        statistic.rows.map(({ id }) => id),
      ),
    );
  if (!known.includes(row.clause)) return report(at('clause'), unknownId('texte', 'clause', row.clause, known));
  const clause = convention.byId.get(row.clause);
  if (!clause) return; // its file has a problem of its own
  const text = plainText(clause.blocks[referenceLocale]);
  for (const field of ['date', 'until', 'year'] as const) {
    const date = row[field] ?? undefined; // null: the text does not give it
    if (date !== undefined && !holdsDate(text, date)) report(at(field), notInText(date, row.clause, text, state));
  }
  if (row.length !== undefined) return;
  if (row.derived) return checkDerived(row, scope);
  const held = [...numbersIn(text, referenceLocale), ...spelledNumbersIn(text)];
  for (const field of ['value', 'max'] as const)
    if (row[field] !== undefined && !held.includes(row[field]))
      report(at(field), notInText(row[field], row.clause, text, state, row.id));
}

/** A length of the contract is stated by the article that rules it, and counted in the unit in which it is set. */
function checkLength(row: StatisticRow, { statistic, rules, lengths, report }: Scope): void {
  const { id, length } = row;
  if (length === undefined) return;
  const article = rules[length];
  if (article !== undefined && row.clause !== article)
    report(['rows', id, 'clause'], {
      found: say(`clause: ${row.clause}`, `clause: ${row.clause}`),
      expected: say(`l’article qui fixe cette durée : ${article}`, `the article that sets this length: ${article}`),
      remedy: say(`écrivez clause: ${article}, ou value à la place de length`, `write clause: ${article}, or value`),
    });
  const set = lengths?.[length];
  const unit = (row.unit ?? (statistic.unit === '%' ? undefined : statistic.unit))?.[referenceLocale];
  const counted = set?.endsWith('Y') ? /^ans?\b|^années?\b/ : /^mois\b/;
  if (set !== undefined && !counted.test(unit ?? '%'))
    report(['rows', id, 'unit'], {
      found: say(`unité « ${unit ?? '%'} » pour ${set}`, `unit “${unit ?? '%'}” for ${set}`),
      expected: set.endsWith('Y') ? say('des ans', 'years') : say('des mois', 'months'),
      remedy: say('donnez à cette ligne son unité : unit', 'give this row its unit: unit'),
    });
}

/** `row`: the row whose number it is. */
function notInText(value: number | string, clause: string, text: string, state: State, row?: string): Finding {
  const { from } = state;
  const amendment = state.amendments.at(-1);
  if (from === undefined || amendment === undefined)
    return {
      found: say(`« ${value} » n’est pas dans le texte de ${clause}`, `“${value}” is not in the text of ${clause}`),
      expected: say('un nombre ou une date que ce texte donne', 'a number or a date that this text gives'),
      remedy: say(
        'corrigez le nombre ou l’identifiant du texte ; si nous l’avons calculé, ajoutez derived avec sa formule',
        'mend the number or the clause; if we computed it, add derived with its formula',
      ),
    };
  const given = listed([...new Set([...numbersIn(text, referenceLocale), ...spelledNumbersIn(text)])].map(String));
  const example = row === undefined ? '' : ` (rows: { ${row}: { value: … } })`;
  return {
    found: say(
      `« ${value} » n’est pas dans le texte de ${clause} à partir du ${from} (avenant ${amendment})`,
      `“${value}” is not in the text of ${clause} from ${from} on (amendment ${amendment})`,
    ),
    expected: say(
      `un nombre ou une date que ce texte donne alors : ${given || 'il n’en donne aucun'}`,
      `a number or a date that this text then gives: ${given || 'it gives none'}`,
    ),
    remedy: say(
      `écrivez dans ce fichier, sous amended: "${amendment}":, ce que dit le nouveau texte${example} ; ` +
        'null à la place d’une ligne qu’il ne donne plus',
      `write in this file, under amended: "${amendment}":, what the new text says${example}; ` +
        'null in the place of a row that it no longer gives',
    ),
  };
}

function checkDerived(row: StatisticRow, { report, valueOf, unreadable }: Scope): void {
  const formulas = [
    ['value', 'formula', row.derived?.formula],
    ['max', 'max', row.derived?.max],
  ] as const;
  for (const [field, key, formula] of formulas) {
    const written = row[field];
    if (formula === undefined && written !== undefined)
      report(['rows', row.id, 'derived', key], {
        found: say(`${field} sans formule`, `${field} without a formula`),
        expected: say(`le calcul de ${written}`, `how ${written} is computed`),
        remedy: say('ajoutez la formule', 'add the formula'),
      });
    if (formula === undefined) continue;
    try {
      const result = evaluate(formula, valueOf);
      if (written !== undefined && roundsTo(result, written)) continue;
      report(['rows', row.id, field], {
        found: say(
          `${written ?? 'rien'}, alors que ${formula} donne ${Number(result.toFixed(4))}`,
          `${written ?? 'nothing'}, while ${formula} gives ${Number(result.toFixed(4))}`,
        ),
        expected: say('le résultat de la formule, arrondi', 'the result of the formula, rounded'),
        remedy: say('corrigez le nombre ou la formule', 'mend the number or the formula'),
      });
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      if (unreadable.some((figure) => error.message.startsWith(`${figure}.`))) continue;
      report(['rows', row.id, 'derived', key], {
        found: say(`formule illisible à « ${error.message} »`, `formula unreadable at “${error.message}”`),
        expected: say(
          'nombres, + - * / ( ) et références figure.ligne qui existent',
          'numbers, + - * / ( ) and references figure.row that exist',
        ),
        remedy: say(
          'corrigez la formule ; entourez le signe moins d’espaces',
          'mend the formula; put spaces around a minus sign',
        ),
      });
    }
  }
}

function checkWhole(scope: Scope): void {
  const { statistic, state, report } = scope;
  const { convention } = state;
  const { unit, numerator, denominator, rows, mark, kind, year, highlight } = statistic;
  for (const [field, value] of Object.entries({ numerator, denominator })) {
    if (unit === '%' && value === undefined)
      report([field], {
        found: say('champ absent', 'missing field'),
        expected: say(
          'un pourcentage dit ce qu’il compte et par quoi il divise',
          'a percentage says what it counts and what it divides by',
        ),
        remedy: say(`ajoutez ${field}`, `add ${field}`),
      });
  }
  const drawn = rowsInTime(statistic).filter(({ total }) => !total);
  const marks = {
    rows: drawn.flatMap(({ max, value }) => max ?? value ?? []).reduce((sum, number) => sum + number / mark, 0),
    hundred: (100 / mark) * rowsInTime(statistic).length,
    none: 0,
  }[factsOf(kind).counted];
  if (marks > mostMarks)
    report(['mark'], {
      found: say(`${Math.ceil(marks)} formes à dessiner`, `${Math.ceil(marks)} shapes to draw`),
      expected: say(`${mostMarks} au plus`, `at most ${mostMarks}`),
      remedy: say(
        'donnez à mark une valeur plus grande, par exemple mark: 10',
        'give mark a higher value, for example mark: 10',
      ),
    });
  if (highlight && !rowsInTime(statistic).some(({ id }) => id === highlight.row))
    report(
      ['highlight', 'row'],
      unknownId(
        'ligne',
        'row',
        highlight.row,
        rows.map(({ id }) => id),
      ),
    );
  const standing = new Set(rows.map(({ clause }) => clause));
  const clauses = [...standing].flatMap((id) => convention.byId.get(id) ?? []);
  if (clauses.length < standing.size) return; // a clause that has a problem of its own
  const texts = clauses.map((clause) => plainText(clause.blocks[referenceLocale]));
  if (year !== null && rows.length > 0 && !texts.some((text) => holdsDate(text, year)))
    report(['year'], notInText(year, listed([...standing]), texts.join('\n'), state));
  checkWords(
    scope,
    texts.flatMap((text) => numbersIn(text, referenceLocale)),
  );
}

/**
 * Our own words may not bring in a number either: each is in a text, in a row, or the 100 of « for 100 ». Words
 * written for an amendment may also give what the rows were before it, and name it.
 */
function checkWords(scope: Scope, stated: readonly number[]): void {
  const { statistic, state, before, change, report } = scope;
  const states = [...before, state];
  const valuesOf = (rows: readonly StatisticRow[]) =>
    rows.flatMap(({ value, max }) => [value, max]).filter((value) => value !== undefined);
  const own = valuesOf(statistic.rows);
  /** The numbers that words of one state may give although they stand no more. */
  const told = (written: number): number[] => {
    if (written === 0) return [];
    const until = states.slice(1, written + 1);
    const day = states[written]?.from;
    return [
      ...valuesOf(statistic.past.filter(({ ended }) => ended && day !== undefined && ended.from <= day)),
      ...until.flatMap(({ from, amendments }) => [from?.split('-') ?? [], amendments].flat().map(Number)),
    ];
  };
  const check = (path: FieldPath, words: Localized | undefined, also: readonly number[] = []) => {
    const past = told(writtenAt(path, change, states).state);
    const held = (number: number) =>
      number === 100 ||
      [...stated, ...past, ...also].includes(number) ||
      [...own, ...past].some((value) => roundsTo(value, number));
    const unheld = localize((locale) => numbersIn(words?.[locale] ?? '', locale).filter((number) => !held(number)));
    if (before.length === 0)
      for (const locale of locales) for (const number of unheld[locale]) report([...path, locale], inNoRow(number));
    const lost = [...new Set(Object.values(unheld).flat())];
    if (before.length > 0 && lost.length > 0) report(path, heldNoMore(lost, path, state));
  };
  for (const field of ['title', 'takeaway', 'numerator', 'denominator', 'geography', 'source', 'note'] as const)
    check([field], statistic[field]);
  // A figure that no text gives any more may not go on saying what it said, even where it says it without a number.
  if (statistic.rows.length === 0 && statistic.past.some(({ ended }) => ended?.from === state.from))
    for (const field of ['title', 'takeaway'] as const)
      if (writtenAt([field], change, states).state < before.length) report([field], givenNoMore(field, state));
  for (const field of ['number', 'words'] as const) check(['highlight', field], statistic.highlight?.[field]);
  for (const { id, label, derived } of statistic.rows) {
    check(['rows', id, 'label'], label);
    if (before.length > 0 && derived) check(['rows', id, 'derived', 'words'], derived.words, valuesIn(derived, scope));
  }
}

/** The numbers that a formula rests on: its own, and those of the rows that it names. */
const valuesIn = ({ formula, max }: NonNullable<StatisticRow['derived']>, { valueOf }: Scope): number[] =>
  [formula, max ?? ''].flatMap((text) => [
    ...numbersIn(text, referenceLocale),
    ...referencesIn(text).flatMap((reference) => valueOf(reference) ?? []),
  ]);

const inNoRow = (number: number): Finding => ({
  found: say(
    `« ${number} » n’est ni dans les lignes, ni dans les textes cités`,
    `“${number}” is neither in the rows nor in the clauses`,
  ),
  expected: say('un nombre qui a sa ligne', 'a number that has its row'),
  remedy: say(
    'ajoutez une ligne, calculée s’il le faut, ou retirez le nombre',
    'add a row, derived if need be, or remove the number',
  ),
});

/** Words of a figure whose last row an amendment ends. */
function givenNoMore(field: string, { from, amendments }: State): Finding {
  const amendment = amendments.at(-1);
  return {
    found: say(
      `aucun texte ne donne plus de nombre à ce chiffre à partir du ${from} (avenant ${amendment})`,
      `no text gives this figure a number any more from ${from} on (amendment ${amendment})`,
    ),
    expected: say('des mots qui le disent', 'words that say so'),
    remedy: say(
      `écrivez ces mots dans ce fichier, sous amended: "${amendment}":, champ ${field}`,
      `write these words in this file, under amended: "${amendment}":, field ${field}`,
    ),
  };
}

/** Words that were right before an amendment, in a state that has a day and an amendment. */
function heldNoMore(numbers: readonly number[], path: FieldPath, { from, amendments }: State): Finding {
  const amendment = amendments.at(-1);
  const quoted = (open: string, close: string) => numbers.map((number) => `${open}${number}${close}`).join(', ');
  return {
    found: say(
      `ni les lignes, ni les textes cités ne disent plus ${quoted('« ', ' »')} à partir du ${from} ` +
        `(avenant ${amendment})`,
      `neither the rows nor the clauses say ${quoted('“', '”')} any more from ${from} on (amendment ${amendment})`,
    ),
    expected: say('les mots qui valent alors', 'the words that hold then'),
    remedy: say(
      `écrivez ces mots dans ce fichier, sous amended: "${amendment}":, champ ${path.join('.')}`,
      `write these words in this file, under amended: "${amendment}":, field ${path.join('.')}`,
    ),
  };
}

/** Says whether a French text gives a date with the precision it is written with: year, month by name, day, quarter. */
function holdsDate(text: string, date: string): boolean {
  const numbers = numbersIn(text, referenceLocale);
  const [year = '', second = '', day = ''] = date.split('-');
  if (!numbers.includes(Number(year))) return false;
  if (second.startsWith('Q')) return text.includes('trimestre') && numbers.includes(Number(second.slice(1)));
  const month =
    second === ''
      ? ''
      : new Intl.DateTimeFormat(referenceLocale, { month: 'long', timeZone: 'UTC' }).format(
          new Date(`${year}-${second}-01T00:00:00Z`),
        );
  return text.toLowerCase().includes(month) && (day === '' || numbers.includes(Number(day)));
}

import type { Version } from '../model/amendments/history.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Convention } from '../model/convention/convention.ts';
import { problemAt, recordsOf, type Entry, type FieldPath } from '../model/entry.ts';
import { evaluate, FormulaError } from '../model/statistics/formula.ts';
import { referenceLocale, locales, type Localized } from '../model/locale.ts';
import { numbersIn, roundsTo, spelledNumbersIn } from '../model/statistics/numbers-in-text.ts';
import { listed, say, unknownId, type Finding, type Problem } from '../model/problem.ts';
import { factsOf } from '../model/statistics/kinds.ts';
import type { Statistic, StatisticRow } from '../model/statistics/statistics.ts';
import type { KnownFiles } from './known-files.ts';
import { checkCycles } from './statistic-cycles.ts';

/** More shapes than this cannot be counted by eye, and make a heavy page. */
const mostMarks = 400;

interface Scope {
  statistic: Statistic;
  convention: Convention;
  /** Every clause that has a file, readable or not. */
  known: string[];
  valueOf: (reference: string) => number | undefined;
  /** Figures whose file has a problem of its own. */
  unreadable: string[];
  report: (path: FieldPath, finding: Finding) => void;
}

/**
 * Returns what is wrong with the figures: a number that its clause does not hold, a formula that gives another
 * result, a row without what its kind needs. `convention` is the signed text.
 */
export function checkStatistics(
  all: readonly Entry[],
  statistics: readonly Statistic[],
  convention: Convention,
  files: KnownFiles,
): Problem[] {
  const entries = recordsOf(all, 'statistics');
  const known = [...files.clauses];
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
      const report = (path: FieldPath, finding: Finding) => {
        if (entry) problems.push(problemAt(entry, path, finding));
      };
      const scope: Scope = {
        statistic,
        convention,
        known,
        valueOf: (reference) => values.get(reference),
        unreadable,
        report,
      };
      if (statistic.rows.length === 0)
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

function checkRow(row: StatisticRow, scope: Scope): void {
  const { statistic, convention, known, report } = scope;
  const at = (...path: string[]) => ['rows', row.id, ...path];
  if (factsOf(statistic.kind).rows === 'numbers' && row.value === undefined)
    report(at('value'), {
      found: say('champ absent', 'missing field'),
      expected: say('le nombre de cette ligne', 'the number of this row'),
      remedy: say(
        'ajoutez value, ou choisissez kind: timeline pour des dates',
        'add value, or choose kind: timeline for dates',
      ),
    });
  if (row.max !== undefined && row.max <= (row.value ?? 0))
    report(at('max'), {
      found: say(`max: ${row.max}`, `max: ${row.max}`),
      expected: say(`plus que value, ${row.value}`, `more than value, ${row.value}`),
      remedy: say('corrigez la fourchette, ou retirez max', 'mend the range, or remove max'),
    });
  if (statistic.unit === '%' && row.unit === undefined && Math.max(row.value ?? 0, row.max ?? 0) > 100)
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
  for (const date of ['date', 'until', 'year'] as const)
    if (row[date] !== undefined && !holdsDate(text, row[date])) report(at(date), notInText(row[date], row.clause));
  if (row.derived) return checkDerived(row, scope);
  const held = [...numbersIn(text, referenceLocale), ...spelledNumbersIn(text)];
  for (const field of ['value', 'max'] as const)
    if (row[field] !== undefined && !held.includes(row[field])) report(at(field), notInText(row[field], row.clause));
}

const notInText = (value: number | string, clause: string): Finding => ({
  found: say(`« ${value} » n’est pas dans le texte de ${clause}`, `“${value}” is not in the text of ${clause}`),
  expected: say('un nombre ou une date que ce texte donne', 'a number or a date that this text gives'),
  remedy: say(
    'corrigez le nombre ou l’identifiant du texte ; si nous l’avons calculé, ajoutez derived avec sa formule',
    'mend the number or the clause; if we computed it, add derived with its formula',
  ),
});

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

function checkWhole({ statistic, convention, report }: Scope): void {
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
  const drawn = rows.filter(({ total }) => !total);
  const marks = {
    rows: drawn.reduce((sum, row) => sum + (row.max ?? row.value ?? 0) / mark, 0),
    hundred: (100 / mark) * rows.length,
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
  if (highlight && !rows.some(({ id }) => id === highlight.row))
    report(
      ['highlight', 'row'],
      unknownId(
        'ligne',
        'row',
        highlight.row,
        rows.map(({ id }) => id),
      ),
    );
  const texts = statistic.clauses
    .flatMap((id) => convention.byId.get(id) ?? [])
    .map((clause) => plainText(clause.blocks[referenceLocale]));
  if (texts.length < statistic.clauses.length) return;
  if (year !== null && !texts.some((text) => holdsDate(text, year)))
    report(['year'], notInText(year, listed(statistic.clauses)));
  checkWords(
    statistic,
    texts.flatMap((text) => numbersIn(text, referenceLocale)),
    report,
  );
}

/** Our own words may not bring in a number either: each is in a text, in a row, or the 100 of « for 100 ». */
function checkWords(statistic: Statistic, stated: number[], report: Scope['report']): void {
  const own = statistic.rows.flatMap(({ value, max }) => [value, max]).filter((value) => value !== undefined);
  const held = (number: number) =>
    number === 100 || stated.includes(number) || own.some((value) => roundsTo(value, number));
  const check = (path: FieldPath, words: Localized | undefined) => {
    for (const locale of locales) {
      for (const number of numbersIn(words?.[locale] ?? '', locale).filter((candidate) => !held(candidate))) {
        report([...path, locale], {
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
      }
    }
  };
  for (const field of ['title', 'takeaway', 'numerator', 'denominator', 'geography', 'source', 'note'] as const)
    check([field], statistic[field]);
  for (const field of ['number', 'words'] as const) check(['highlight', field], statistic.highlight?.[field]);
  for (const row of statistic.rows) check(['rows', row.id, 'label'], row.label);
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

/** Warns of a figure drawn from a clause that an amendment has changed since: the text may hold its number no more. */
export function checkOvertaken(
  statistics: readonly Statistic[],
  history: ReadonlyMap<string, readonly Version[]>,
): Problem[] {
  return statistics.flatMap(({ file, clauses }) =>
    clauses.flatMap((clause): Problem[] => {
      const amendment = history.get(clause)?.at(-1)?.amendment;
      if (amendment === undefined) return [];
      return [
        {
          severity: 'warning',
          file,
          field: 'rows',
          found: say(
            `l’avenant ${amendment} a changé « ${clause} », d’où vient ce chiffre`,
            `amendment ${amendment} has changed “${clause}”, which this figure comes from`,
          ),
          remedy: say(
            'vérifiez que le texte dit encore ce nombre ; sinon, dites-le dans « note » ou retirez le chiffre',
            'check that the text still says this number; if not, say so in “note” or remove the figure',
          ),
        },
      ];
    }),
  );
}

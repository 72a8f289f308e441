import { asciiId } from '../model/ascii-id.ts';
import { CsvError, parse } from 'csv-parse/sync';
import { placeColumns, placeRow, type Place, type PlaceRow } from '../model/families/places.ts';
import { listed, say, type Problem } from '../model/problem.ts';
import { lineProblems } from './decode.ts';
import { nearest } from './nearest.ts';
import { checkUnwritten, unwritten } from './unwritten.ts';
import { zodFindings } from './zod-findings.ts';

interface Read {
  places: Place[];
  problems: Problem[];
}

/**
 * Reads the table of places as spreadsheets save it: UTF-8 with or without a byte-order mark, or Windows-1252 as
 * Excel writes it in French; commas, semicolons or tabs. What is wrong is told by line and column.
 */
export function readPlaces(bytes: Uint8Array, file: string, services: ReadonlySet<string>): Read {
  const { text, problems } = decodeTable(bytes, file);
  if (text === undefined) return { places: [], problems };
  problems.push(...checkUnwritten(text, file));
  const characters = text.split('\n').flatMap((line, index) => lineProblems(line, index + 1, file));
  if (characters.length > 0) return { places: [], problems: [...problems, ...characters] };
  const header = text.split('\n')[0] ?? '';
  const delimiter = [';', '\t', ','].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ';';
  let rows: { record: string[]; info: { lines: number } }[];
  try {
    rows = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as typeof rows;
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines']) : 1;
    return {
      places: [],
      problems: [
        ...problems,
        {
          severity: 'error',
          file,
          position: { line, column: 1 },
          found: say('un guillemet jamais refermé ou mal placé', 'a quote never closed or misplaced'),
          remedy: say(
            'ouvrez le fichier dans un tableur, corrigez cette cellule et enregistrez-le en CSV',
            'open the file in a spreadsheet, mend this cell and save it as CSV',
          ),
        },
      ],
    };
  }
  const columns = rows[0]?.record ?? [];
  const wrong = checkHeader(columns, file);
  if (wrong.length > 0) return { places: [], problems: [...problems, ...wrong] };
  const places: Place[] = [];
  const seen = new Map<string, number>();
  for (const { record, info } of rows.slice(1)) {
    if (record.some((cell) => cell.includes(unwritten))) continue; // told above
    const found = readRow(record, columns, services);
    problems.push(
      ...found.problems.map((problem): Problem => ({
        ...problem,
        severity: 'error',
        file,
        position: { line: info.lines, column: 1 },
      })),
    );
    if (!found.row) continue;
    const key = [found.row.nom, found.row.service, found.row.adresse].join('|').toLowerCase();
    const before = seen.get(key);
    if (before === undefined) places.push({ ...found.row, id: anchor(found.row.nom, places) });
    else
      problems.push({
        severity: 'error',
        file,
        position: { line: info.lines, column: 1 },
        field: 'nom',
        found: say(
          `« ${found.row.nom} » est déjà à la ligne ${before}`,
          `“${found.row.nom}” is already on line ${before}`,
        ),
        remedy: say('effacez une des deux lignes', 'delete one of the two lines'),
      });
    seen.set(key, info.lines);
  }
  return { places, problems };
}

function decodeTable(bytes: Uint8Array, file: string): { text?: string; problems: Problem[] } {
  if (bytes.includes(0))
    return {
      problems: [
        {
          severity: 'error',
          file,
          position: { line: 1, column: 1 },
          found: say('un fichier en UTF-16, ou qui n’est pas du texte', 'a file in UTF-16, or one that is not text'),
          expected: say('un fichier CSV en UTF-8', 'a CSV file in UTF-8'),
          remedy: say('dans le tableur : Enregistrer sous, « CSV UTF-8 »', 'in the spreadsheet: Save as, “CSV UTF-8”'),
        },
      ],
    };
  try {
    return { text: lines(new TextDecoder('utf-8', { fatal: true }).decode(bytes)), problems: [] };
  } catch {
    return {
      text: lines(new TextDecoder('windows-1252').decode(bytes)),
      problems: [
        {
          severity: 'warning',
          file,
          position: { line: 1, column: 1 },
          found: say(
            'un fichier en Windows-1252 (ancien codage d’Excel) : il est lu ainsi',
            'a file in Windows-1252 (an old encoding of Excel): it is read as such',
          ),
          expected: say('UTF-8', 'UTF-8'),
          remedy: say(
            'vérifiez les accents, puis enregistrez-le en « CSV UTF-8 »',
            'look at the accents, then save it as “CSV UTF-8”',
          ),
        },
      ],
    };
  }
}

const lines = (text: string): string => text.replace(/\r\n?/g, '\n');

function checkHeader(columns: string[], file: string): Problem[] {
  const at = (problem: Omit<Problem, 'severity' | 'file' | 'position'>): Problem => ({
    severity: 'error',
    file,
    position: { line: 1, column: 1 },
    ...problem,
  });
  const unknown = columns.filter((column) => !placeColumns.includes(column));
  const twice = columns.filter((column, index) => columns.indexOf(column) < index);
  const missing = placeColumns.filter((column) => !columns.includes(column));
  return [
    ...twice.map((column) =>
      at({
        field: column,
        found: say(`colonne « ${column} » pour la deuxième fois`, `column “${column}” for the second time`),
        expected: say('chaque colonne une seule fois', 'each column once'),
        remedy: say('effacez une des deux colonnes', 'delete one of the two columns'),
      }),
    ),
    ...unknown.map((column) => {
      const near = nearest(column, missing);
      return at({
        field: column,
        found: say(`colonne inconnue « ${column} »`, `unknown column “${column}”`),
        expected: say(`les colonnes ${listed(placeColumns)}`, `the columns ${listed(placeColumns)}`),
        remedy: near
          ? say(`écrivez « ${near} »`, `write “${near}”`)
          : say('effacez cette colonne', 'delete this column'),
      });
    }),
    ...(unknown.length === 0 ? missing : []).map((column) =>
      at({
        field: column,
        found: say(`colonne absente « ${column} »`, `missing column “${column}”`),
        expected: say(`les colonnes ${listed(placeColumns)}`, `the columns ${listed(placeColumns)}`),
        remedy: say('remettez la première ligne du fichier', 'put the first line of the file back'),
      }),
    ),
  ];
}

/** `telephone (F)`: the column as a spreadsheet names it. */
const columnName = (name: string, columns: string[]): string =>
  `${name} (${String.fromCharCode(65 + Math.max(0, columns.indexOf(name)))})`;

function readRow(
  record: string[],
  columns: string[],
  services: ReadonlySet<string>,
): { row?: PlaceRow; problems: Pick<Problem, 'field' | 'found' | 'expected' | 'remedy'>[] } {
  if (record.length !== columns.length) {
    return {
      problems: [
        {
          found: say(`${record.length} cellules`, `${record.length} cells`),
          expected: say(`${columns.length}, une par colonne`, `${columns.length}, one a column`),
          remedy: say(
            'ouvrez le fichier dans un tableur et remettez chaque valeur dans sa colonne',
            'open the file in a spreadsheet and put each value back in its column',
          ),
        },
      ],
    };
  }
  const data = Object.fromEntries(columns.map((column, index) => [column, record[index] ?? '']));
  const parsed = placeRow.safeParse(data);
  if (!parsed.success) {
    return {
      problems: zodFindings(parsed.error.issues, data, placeRow).map(({ path, finding }) => {
        const { found, expected, remedy } = finding;
        const column = String(path[0]);
        const help = remedies[column];
        return {
          field: columnName(column, columns),
          found: data[column] === '' ? say('cellule vide', 'empty cell') : found,
          expected: help?.expected ?? expected,
          remedy: help?.remedy ?? remedy,
        };
      }),
    };
  }
  if (asciiId(parsed.data.nom) === '')
    return {
      problems: [
        {
          field: columnName('nom', columns),
          found: say(`le nom « ${parsed.data.nom} »`, `the name “${parsed.data.nom}”`),
          expected: say(
            'un nom avec au moins une lettre de a à z ou un chiffre, dont le site fait son adresse',
            'a name with at least one letter from a to z or one digit, of which the site makes its address',
          ),
          remedy: say('écrivez le nom en lettres latines', 'write the name in Latin letters'),
        },
      ],
    };
  if (services.has(parsed.data.service)) return { row: parsed.data, problems: [] };
  const near = nearest(parsed.data.service, [...services]);
  return {
    problems: [
      {
        field: columnName('service', columns),
        found: say(`service « ${parsed.data.service} » inconnu`, `unknown service “${parsed.data.service}”`),
        expected: say(`un service connu : ${listed(services)}`, `a known service: ${listed(services)}`),
        remedy: near
          ? say(`écrivez « ${near} »`, `write “${near}”`)
          : say('choisissez un service de cette liste', 'choose a service from this list'),
      },
    ],
  };
}

const remedies: Record<string, Pick<Problem, 'expected' | 'remedy'>> = {
  telephone: {
    expected: say('dix chiffres, par exemple 01 23 45 67 89', 'ten digits, for example 01 23 45 67 89'),
    remedy: say(
      'écrivez le numéro en entier ; si le tableur a effacé le 0, mettez la colonne en format « Texte »',
      'write the whole number; where the spreadsheet dropped the 0, set the column to “Text”',
    ),
  },
  code_postal: {
    expected: say('cinq chiffres, par exemple 12345', 'five digits, for example 12345'),
    remedy: say(
      'écrivez les cinq chiffres ; si le tableur a effacé un 0, mettez la colonne en format « Texte »',
      'write the five digits; where the spreadsheet dropped a 0, set the column to “Text”',
    ),
  },
  verifie_le: {
    expected: say('une date comme 2026-11-24 ou 24/11/2026', 'a date such as 2026-11-24 or 24/11/2026'),
    remedy: say('écrivez la date de la dernière vérification', 'write the date of the last check'),
  },
  horaires: {
    expected: say('des horaires comme « lu-ve 8h-18h30, sa 9h-12h »', 'hours such as “lu-ve 8h-18h30, sa 9h-12h”'),
    remedy: say('réécrivez-les ainsi, ou laissez la cellule vide', 'write them that way, or leave the cell empty'),
  },
  langues: {
    expected: say('des codes de deux lettres : fr ar ta', 'two-letter codes: fr ar ta'),
    remedy: say('écrivez les codes, séparés par une espace', 'write the codes, parted by a space'),
  },
  site: {
    expected: say('une adresse qui commence par https://', 'an address that starts with https://'),
    remedy: say('copiez l’adresse entière', 'copy the whole address'),
  },
  courriel: {
    expected: say('une adresse électronique', 'an email address'),
    remedy: say('corrigez l’adresse, ou laissez la cellule vide', 'mend the address, or leave the cell empty'),
  },
};

/** Returns an anchor made of the name, numbered where another place has it. */
function anchor(name: string, places: readonly Place[]): string {
  const base = `lieu-${asciiId(name)}`;
  const taken = places.filter(({ id }) => id === base || id.startsWith(`${base}--`)).length;
  return taken === 0 ? base : `${base}--${taken + 1}`;
}

import { asciiId } from '../model/ascii-id.ts';
import {
  optionalColumns,
  placeColumns,
  placeRow,
  requiredColumns,
  type Place,
  type PlaceRow,
} from '../model/families/places.ts';
import { listed, say, type Finding, type Problem } from '../model/problem.ts';
import { nearest } from './nearest.ts';
import { readTable } from './table.ts';
import { unwritten } from './unwritten.ts';
import { zodFindings } from './zod-findings.ts';

interface Read {
  places: Place[];
  problems: Problem[];
}

/** Reads the table of places as spreadsheets save it. What is wrong is told by line and column. */
export function readPlaces(bytes: Uint8Array, file: string, services: ReadonlySet<string>): Read {
  const { table, problems } = readTable(bytes, file);
  if (table === undefined) return { places: [], problems };
  const [header = { cells: [], line: 1 }, ...rows] = table.rows;
  const columns = header.cells.map(columnCalled);
  const wrong = checkHeader(header.cells, columns, header.line, file);
  if (wrong.length > 0) return { places: [], problems: [...problems, ...wrong] };
  const places: Place[] = [];
  const seen = new Map<string, number>();
  for (const { cells, line } of rows) {
    if (cells.some((cell) => cell.includes(unwritten))) continue; // told by the reader of tables
    const at = (problem: Omit<Problem, 'severity' | 'file' | 'position'>): Problem => ({
      severity: 'error',
      file,
      position: { line, column: 1 },
      ...problem,
    });
    const found = readRow(cells, columns, services);
    problems.push(...found.problems.map(at));
    if (!found.row) continue;
    const key = [found.row.nom, found.row.service, found.row.adresse].join('|').toLowerCase();
    const before = seen.get(key);
    if (before === undefined) places.push({ ...found.row, id: anchor(found.row.nom, places), line });
    else
      problems.push(
        at({
          field: 'nom',
          found: say(
            `« ${found.row.nom} » est déjà à la ligne ${before}`,
            `“${found.row.nom}” is already on line ${before}`,
          ),
          remedy: say('effacez une des deux lignes', 'delete one of the two lines'),
        }),
      );
    seen.set(key, line);
  }
  return { places, problems };
}

/** Returns the name of a column without its accents, capitals, spaces and hyphens: « Code postal » is `codepostal`. */
export const foldedName = (name: string): string => asciiId(name).replaceAll('-', '');

/** How people call a column, besides its own name. */
const otherNames: Record<string, string> = {
  lieu: 'nom',
  nomdulieu: 'nom',
  etablissement: 'nom',
  nomdeletablissement: 'nom',
  structure: 'nom',
  identifiantduservice: 'service',
  adressepostale: 'adresse',
  voie: 'adresse',
  numeroetrue: 'adresse',
  rue: 'adresse',
  cp: 'code_postal',
  ville: 'commune',
  localite: 'commune',
  tel: 'telephone',
  numerodetelephone: 'telephone',
  telephonefixe: 'telephone',
  mail: 'courriel',
  email: 'courriel',
  adressemail: 'courriel',
  adresseemail: 'courriel',
  adressecourriel: 'courriel',
  adresseelectronique: 'courriel',
  siteweb: 'site',
  siteinternet: 'site',
  adressedusite: 'site',
  url: 'site',
  langue: 'langues',
  languesparlees: 'langues',
  horairesdouverture: 'horaires',
  horairesouverture: 'horaires',
  accessible: 'accessibilite',
  accessibilitepmr: 'accessibilite',
  accespmr: 'accessibilite',
  lat: 'latitude',
  lon: 'longitude',
  lng: 'longitude',
  datedelecture: 'lu_le',
  datedeverification: 'verifie_le',
  verificateur: 'verifie_par',
};

/** Returns the column of the table that a header means; the header as it stands where it means none. */
export function columnCalled(header: string): string {
  const name = foldedName(header);
  return placeColumns.find((column) => foldedName(column) === name) ?? otherNames[name] ?? header;
}

/** `headers` are the words of the file, `columns` what each of them means. */
function checkHeader(headers: string[], columns: string[], line: number, file: string): Problem[] {
  const at = (problem: Omit<Problem, 'severity' | 'file' | 'position'>): Problem => ({
    severity: 'error',
    file,
    position: { line, column: 1 },
    ...problem,
  });
  const unknown = columns.filter((column) => !placeColumns.includes(column));
  const twice = headers.filter((_, index) => columns.indexOf(columns[index] ?? '') < index);
  const missing = requiredColumns.filter((column) => !columns.includes(column));
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
      const near = nearest(
        column,
        [...missing, ...optionalColumns].filter((one) => !columns.includes(one)),
      );
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

/** What is wrong with a cell, named by its column. */
type CellFinding = Finding & Pick<Problem, 'field'>;

/** `telephone (F)`: the column as a spreadsheet names it. */
const columnName = (name: string, columns: string[]): string =>
  `${name} (${String.fromCharCode(65 + Math.max(0, columns.indexOf(name)))})`;

function readRow(
  cells: string[],
  columns: string[],
  services: ReadonlySet<string>,
): { row?: PlaceRow; problems: CellFinding[] } {
  if (cells.length > columns.length) {
    return {
      problems: [
        {
          found: say(`${cells.length} cellules`, `${cells.length} cells`),
          expected: say(`${columns.length}, une par colonne`, `${columns.length}, one a column`),
          remedy: say(
            'ouvrez le fichier dans un tableur et remettez chaque valeur dans sa colonne',
            'open the file in a spreadsheet and put each value back in its column',
          ),
        },
      ],
    };
  }
  // Excel leaves out the empty cells at the end of a row, and an older table the columns that came later.
  const data: Record<string, string> = Object.fromEntries(
    placeColumns.map((column) => [column, cells[columns.indexOf(column)] ?? '']),
  );
  const broken = Object.entries(data).filter(([, cell]) => spreadsheetError.test(cell));
  const failed = broken.map(([column, cell]): CellFinding => ({
    field: columnName(column, columns),
    found: say(`« ${cell} », une erreur du tableur`, `“${cell}”, an error of the spreadsheet`),
    expected: remedies[column]?.expected ?? say('la valeur', 'the value'),
    remedy: say('réparez la formule, ou tapez la valeur', 'mend the formula, or type the value'),
  }));
  const parsed = placeRow.safeParse(data);
  const ofService = serviceProblem(data['service'] ?? '', columns, services);
  const service = failed.some(({ field }) => field === ofService?.field) ? undefined : ofService;
  if (!parsed.success || failed.length > 0) {
    const findings = zodFindings(parsed.error?.issues ?? [], data, placeRow).map(({ path, finding }) => {
      const { found, expected, remedy } = finding;
      const column = String(path[0]);
      const help = remedies[column];
      return {
        field: columnName(column, columns),
        found: data[column] === '' ? say('cellule vide', 'empty cell') : found,
        expected: help?.expected ?? expected,
        remedy: help?.remedy ?? remedy,
      };
    });
    const told = findings.some(({ field }) => field === service?.field);
    const others = findings.filter(({ field }) => !failed.some((one) => one.field === field));
    return { problems: [...failed, ...others, ...(service && !told ? [service] : [])] };
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
  return service ? { problems: [service] } : { row: parsed.data, problems: [] };
}

/** What a formula leaves in a cell when it fails, in the French and in the English of spreadsheets. */
const spreadsheetError = /^#(?:REF|N\/A|NOM|NAME|VALEUR|VALUE|DIV\/0|NUL|NULL|NOMBRE|NUM)[!?]*$|^Err:\d+$/i;

function serviceProblem(service: string, columns: string[], services: ReadonlySet<string>): CellFinding | undefined {
  if (service === '' || services.has(service)) return undefined; // an empty cell is told by the schema
  const near = nearest(service, [...services]);
  return {
    field: columnName('service', columns),
    found: say(`service « ${service} » inconnu`, `unknown service “${service}”`),
    expected: say(`un service connu : ${listed(services)}`, `a known service: ${listed(services)}`),
    remedy: near
      ? say(`écrivez « ${near} »`, `write “${near}”`)
      : say(
          'choisissez un service de cette liste, ou effacez cette ligne',
          'choose a service from this list, or delete this line',
        ),
    gone: { called: say('service', 'service'), id: service, known: [...services], near: near !== undefined },
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
  latitude: {
    expected: say('des degrés, par exemple 48,9562', 'degrees, for example 48.9562'),
    remedy: say('copiez la latitude, ou laissez la cellule vide', 'copy the latitude, or leave the cell empty'),
  },
  longitude: {
    expected: say('des degrés, par exemple 2,3622', 'degrees, for example 2.3622'),
    remedy: say('copiez la longitude, ou laissez la cellule vide', 'copy the longitude, or leave the cell empty'),
  },
  source: {
    expected: say('l’adresse de la page lue, qui commence par https://', 'the address of the page read, with https://'),
    remedy: say('copiez l’adresse entière', 'copy the whole address'),
  },
  lu_le: {
    expected: say('le jour où la source a été lue, comme 2026-11-24', 'the day the source was read, like 2026-11-24'),
    remedy: say('écrivez cette date', 'write that day'),
  },
  verifie_le: {
    expected: say('une date comme 2026-11-24 ou 24/11/2026', 'a date such as 2026-11-24 or 24/11/2026'),
    remedy: say(
      'écrivez le jour où une personne a vérifié ce lieu, ou bien la source et le jour où elle a été lue',
      'write the day on which a person checked this place, or the source and the day on which it was read',
    ),
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

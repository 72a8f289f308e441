import { asciiId } from '../ascii-id.ts';
import { placeColumns, placeRow, type PlaceRow } from './places.ts';

/** A place as a public list gives it, before it is a row of the table. What the list leaves out is absent. */
export interface ListedPlace {
  name: string;
  /** What the list calls this kind of place: its code, its words. */
  kinds: string[];
  street: string;
  postalCode: string;
  town: string;
  /** Code of the commune, to know it by where the list gives no postcode. */
  insee?: string | undefined;
  telephone?: string | undefined;
  email?: string | undefined;
  website?: string | undefined;
  /** Opening hours as the table writes them: `lu-ve 9h-12h`. */
  hours?: string | undefined;
  wheelchair?: 'oui' | 'non' | undefined;
  /** In degrees (WGS 84). */
  latitude?: number | undefined;
  longitude?: number | undefined;
}

/** The table of places as it stands: the column that each cell answers to, and the cells as staff wrote them. */
export interface PlacesSheet {
  columns: string[];
  rows: string[][];
}

/** A commune of the site, as lists name it. */
interface ListedCommune {
  name: string;
  postcodes: readonly string[];
  insee: readonly string[];
}

/** What of a list is wanted, and where and when (ISO 8601) it was read. */
export interface ImportTerms {
  communes: readonly ListedCommune[];
  /** For each service, what lists call its places. */
  directories: Readonly<Record<string, readonly string[]>>;
  /** The service of every place of the list, for a list that does not say what its places are. */
  service?: string | undefined;
  source: string;
  day: string;
}

/** A place that a list and a row of the table tell differently, with the columns that differ. */
interface Difference {
  name: string;
  columns: string[];
}

/** The table after an import, with what was done of each place of the list. */
export interface Imported extends PlacesSheet {
  added: string[];
  changed: Difference[];
  /** Rows that a person confirmed and that the list tells otherwise: they stay as they are. */
  kept: Difference[];
  /** How many the table already told as the list does. */
  same: number;
  /** How many are in other communes, and how many of each kind are of no service of the site. */
  elsewhere: number;
  otherKinds: Map<string, number>;
  refused: { name: string; columns: string[] }[];
  /** Places that the list gives twice. */
  twice: string[];
}

type Cells = Record<string, string>;

/**
 * Returns the table of places with what a list tells of the communes of the site. A row that a person confirmed is
 * never touched, a value is never erased, and a list read again changes nothing.
 */
export function importPlaces(sheet: PlacesSheet, listed: readonly ListedPlace[], terms: ImportTerms): Imported {
  const columns = [...sheet.columns, ...placeColumns.filter((column) => !sheet.columns.includes(column))];
  const cellsOf = (row: readonly string[]): Cells =>
    Object.fromEntries(columns.map((column, index) => [column, row[index] ?? '']));
  const rows = sheet.rows.map(cellsOf);
  const done: Imported = {
    columns,
    rows: [],
    added: [],
    changed: [],
    kept: [],
    same: 0,
    elsewhere: 0,
    otherKinds: new Map(),
    refused: [],
    twice: [],
  };
  const touched = new Set<Cells>();
  for (const place of listed) {
    const commune = communeOf(place, terms);
    if (commune === undefined) {
      done.elsewhere += 1;
      continue;
    }
    const service = terms.service ?? serviceOf(place, terms);
    if (service === undefined) {
      const kind = place.kinds.at(-1) ?? '';
      done.otherKinds.set(kind, (done.otherKinds.get(kind) ?? 0) + 1);
      continue;
    }
    const read = rowOf(place, service, commune, terms);
    if ('wrong' in read) done.refused.push({ name: place.name, columns: read.wrong });
    else take(read.row, rows, touched, done);
  }
  // An import that changes nothing leaves the columns as they are, too.
  const idle = done.added.length + done.changed.length === 0;
  return idle
    ? { ...done, columns: sheet.columns, rows: sheet.rows }
    : { ...done, rows: rows.map((row) => columns.map((column) => row[column] ?? '')) };
}

/** Puts one place in the table, or leaves the row that stands for it. */
function take(place: Cells, rows: Cells[], touched: Set<Cells>, done: Imported): void {
  const name = place['nom'] ?? '';
  const same = (columns: string[]) => (row: Cells) =>
    [...columns, 'service', 'code_postal'].every((column) => folded(row[column]) === folded(place[column]));
  const exact = rows.find(same(['nom', 'adresse']));
  if (exact && touched.has(exact)) {
    done.twice.push(name);
    return;
  }
  const free = rows.filter((row) => !touched.has(row));
  const row = exact ?? free.find(same(['adresse'])) ?? only(free.filter(same(['nom'])));
  if (row === undefined) {
    const added = { ...place };
    rows.push(added);
    touched.add(added);
    done.added.push(name);
    return;
  }
  touched.add(row);
  const standing = normalized(row);
  const differing = Object.keys(place).filter(
    (column) => !readingColumns.includes(column) && place[column] !== '' && place[column] !== standing[column],
  );
  if (differing.length === 0) done.same += 1;
  else if (row['verifie_le'] !== '') done.kept.push({ name, columns: differing });
  else {
    for (const column of [...differing, ...readingColumns]) row[column] = place[column] ?? '';
    done.changed.push({ name, columns: differing });
  }
}

/** The columns that say where and when a row was read: they follow the others, and are no difference of their own. */
const readingColumns = ['source', 'lu_le'];

const only = <Item>(items: readonly Item[]): Item | undefined => (items.length === 1 ? items[0] : undefined);

/** Lists and people write one name in many ways: two that are alike but for accents, capitals and signs are one. */
const folded = (text = ''): string => asciiId(text);

/** Returns the commune of the site that a place is in: by its postcode, else by its code, else by its name. */
const communeOf = ({ postalCode, insee, town }: ListedPlace, { communes }: ImportTerms): ListedCommune | undefined =>
  communes.find((commune) => {
    if (postalCode !== '') return commune.postcodes.includes(postalCode);
    return insee === undefined ? folded(commune.name) === folded(town) : commune.insee.includes(insee);
  });

function serviceOf({ kinds }: ListedPlace, { directories }: ImportTerms): string | undefined {
  const named = kinds.map(folded);
  return Object.entries(directories).find(([, known]) => known.some((kind) => named.includes(folded(kind))))?.[0];
}

/** Returns the row of a place, or the columns for which the list gives nothing that the table can hold. */
function rowOf(
  place: ListedPlace,
  service: string,
  commune: ListedCommune,
  { source, day }: ImportTerms,
): { row: Cells } | { wrong: string[] } {
  const cells: Cells = {
    nom: place.name,
    service,
    adresse: place.street,
    // A list that gives no postcode leaves no doubt where the commune has one alone.
    code_postal: place.postalCode || (only(commune.postcodes) ?? ''),
    commune: place.town || commune.name,
    telephone: place.telephone ?? '',
    courriel: place.email ?? '',
    site: place.website ?? '',
    horaires: place.hours ?? '',
    accessibilite: place.wheelchair ?? '',
    latitude: place.latitude?.toFixed(5) ?? '',
    longitude: place.longitude?.toFixed(5) ?? '',
    source,
    lu_le: day,
  };
  const issues = wrongColumns(cells);
  // What may be left empty is, where it cannot be read; what may not is a reason to refuse.
  for (const column of issues) cells[column] = '';
  const wrong = wrongColumns(cells);
  return wrong.length > 0 ? { wrong } : { row: normalized({ ...emptyCells(), ...cells }) };
}

const emptyCells = (): Cells => Object.fromEntries(placeColumns.map((column) => [column, '']));

function wrongColumns(cells: Cells): string[] {
  const parsed = placeRow.safeParse({ ...emptyCells(), ...cells });
  return parsed.success ? [] : [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))];
}

/** Returns the cells of a row as the table reads them, to compare one spelling of a number or a day with another. */
function normalized(cells: Cells): Cells {
  const parsed = placeRow.safeParse(Object.fromEntries(placeColumns.map((column) => [column, cells[column] ?? ''])));
  if (!parsed.success) return cells;
  const values: Partial<Record<string, PlaceRow[keyof PlaceRow]>> = parsed.data;
  return Object.fromEntries(placeColumns.map((column) => [column, String(values[column] ?? '')]));
}

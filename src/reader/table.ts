import { CsvError, parse } from 'csv-parse/sync';
import { say, type Problem } from '../model/problem.ts';
import { lineProblems } from './decode.ts';
import { checkUnwritten } from './unwritten.ts';

/** One row of a table, with the line of the file on which it ends. */
interface Row {
  cells: string[];
  line: number;
}

/** A table as a spreadsheet saved it, before any column of it has a meaning. */
export interface Table {
  delimiter: string;
  /** The rows, the header among them; the empty ones are left out, and so are the empty cells at the end of each. */
  rows: Row[];
}

/** `sep=;`: how a file tells Excel what parts its cells. */
const separatorLine = /^sep=(.)\n/i;

/**
 * Reads a table as spreadsheets save it: UTF-8 with or without a byte-order mark, UTF-16 (« Texte Unicode »),
 * Windows-1252 (Excel in French); semicolons, commas or tabs; accents in one sign or two; a line `sep=;`; the empty
 * cells and rows that Excel and LibreOffice leave behind. Returns no table where its characters or quotes are wrong.
 */
export function readTable(bytes: Uint8Array, file: string): { table?: Table; problems: Problem[] } {
  const { text: decoded, problems } = decodeTable(bytes, file);
  const [announced, separator] = separatorLine.exec(decoded) ?? [''];
  const text = decoded.slice(announced.length);
  const firstLine = announced === '' ? 1 : 2;
  const shifted = (problem: Problem): Problem => ({
    ...problem,
    position: { line: (problem.position?.line ?? 1) + firstLine - 1, column: problem.position?.column ?? 1 },
  });
  problems.push(...checkUnwritten(text, file).map(shifted));
  const characters = text.split('\n').flatMap((line, index) => lineProblems(line, index + firstLine, file));
  if (characters.length > 0) return { problems: [...problems, ...characters] };
  const delimiter = separator ?? likelyDelimiter(text);
  try {
    const records = parse(text, {
      delimiter,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    const rows = records
      .map(({ record, info }) => ({ cells: withoutEmptyEnd(record), line: info.lines + firstLine - 1 }))
      .filter(({ cells }) => cells.length > 0);
    return { table: { delimiter, rows }, problems };
  } catch (error) {
    const line = error instanceof CsvError ? Number(error['lines']) : 1;
    return { problems: [...problems, misplacedQuote(file, line + firstLine - 1)] };
  }
}

function likelyDelimiter(text: string): string {
  const header = text.slice(0, text.indexOf('\n') === -1 ? undefined : text.indexOf('\n'));
  return [';', '\t', ','].sort((a, b) => header.split(b).length - header.split(a).length)[0] ?? ';';
}

const withoutEmptyEnd = (cells: string[]): string[] => cells.slice(0, cells.findLastIndex((cell) => cell !== '') + 1);

const misplacedQuote = (file: string, line: number): Problem => ({
  severity: 'error',
  file,
  position: { line, column: 1 },
  found: say('un guillemet jamais refermé ou mal placé', 'a quote never closed or misplaced'),
  remedy: say(
    'ouvrez le fichier dans un tableur, corrigez cette cellule et enregistrez-le en CSV',
    'open the file in a spreadsheet, mend this cell and save it as CSV',
  ),
});

/** Returns the text of a table, an accented letter in one sign, and a warning where it is not UTF-8. */
export function decodeTable(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes).replace(/\r\n?/g, '\n').normalize('NFC');
  return { text, problems: encoding === 'utf-8' ? [] : [otherEncoding(file, encoding)] };
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** In UTF-16, half of the bytes of Latin letters are zero: the second of each pair, or the first. */
function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

const otherEncoding = (file: string, encoding: Exclude<Encoding, 'utf-8'>): Problem => ({
  severity: 'warning',
  file,
  position: { line: 1, column: 1 },
  found:
    encoding === 'windows-1252'
      ? say(
          'un fichier en Windows-1252 (ancien codage d’Excel) : il est lu ainsi',
          'a file in Windows-1252 (an old encoding of Excel): it is read as such',
        )
      : say(
          'un fichier en UTF-16 (« Texte Unicode » d’Excel) : il est lu ainsi',
          'a file in UTF-16 (“Unicode Text” of Excel): it is read as such',
        ),
  expected: say('UTF-8', 'UTF-8'),
  remedy: say(
    'vérifiez les accents, puis enregistrez-le en « CSV UTF-8 »',
    'look at the accents, then save it as “CSV UTF-8”',
  ),
});

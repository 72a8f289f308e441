import type { Words } from './legal-inline.ts';

interface Row {
  /** The line as typed, with the signs between its cells. */
  line: string;
  cells: Words[];
}

export interface Table {
  type: 'table';
  /** The first row names the columns. */
  header: boolean;
  /** The dashed line under the header as typed; it is no row. */
  rule?: string;
  rows: Row[];
}

const rulePattern = /^\s*\|?\s*:?-{2,}:?\s*(\|\s*:?-{2,}:?\s*)*\|?\s*$/;
/** A bullet or a number and the tab that Word puts after it. */
const markedPattern = /^\s*(?:[-–—*+o•·●○◦▪■□‣⁃➢➔✓]|\(?[\da-z.]{1,6}(?:\)|°\)?|\.|\/))\t/iu;

function separatorOf(line: string): '|' | '\t' | undefined {
  if (line.includes('|')) return '|';
  const words = line.replace(markedPattern, '');
  return /\S[^\S\t\n]*\t/.test(words) ? '\t' : undefined;
}

/**
 * Returns the lines from `at` that are typed as rows of a table: the same sign parts their cells, a bar or a tab. Cells
 * may still differ in number. A tab that only follows a marker or an indent is no column.
 */
export function rowLines(lines: readonly string[], at: number): string[] {
  const sign = separatorOf(lines[at] ?? '');
  if (sign === undefined) return [];
  const rest = lines.slice(at);
  const end = rest.findIndex((line) => !line.includes(sign));
  return end === -1 ? rest : rest.slice(0, end);
}

/** Returns the table that opens at a line, or nothing: two rows at least, all with as many cells. */
export function tableAt(lines: readonly string[], at: number, offset: number): Table | undefined {
  const typed = rowLines(lines, at);
  const ruled = isRule(typed[1]) ? 1 : undefined;
  const rows: Row[] = [];
  let position = offset;
  typed.forEach((line, index) => {
    if (index !== ruled) rows.push({ line, cells: cellsOf(line, position) });
    position += line.length + 1;
  });
  const width = rows[0]?.cells.length ?? 0;
  if (width < 2 || rows.length < 2 || rows.some(({ cells }) => cells.length !== width)) return undefined;
  return {
    type: 'table',
    header: ruled !== undefined || namesColumns(rows),
    ...(ruled === undefined ? {} : { rule: typed[ruled] ?? '' }),
    rows,
  };
}

/** Says whether a line is the dashed one that stands under a header. */
export const isRule = (line: string | undefined): boolean =>
  line !== undefined && line.includes('|') && rulePattern.test(line);

/** Returns the cells of a row without the white space around their words; `at` is the place of the line. */
export function cellsOf(line: string, at = 0): Words[] {
  const bars = line.includes('|');
  const cells: Words[] = [];
  let start = at;
  for (const typed of line.split(bars ? '|' : '\t')) {
    const words = typed.trim();
    cells.push({ at: start + typed.length - typed.trimStart().length, text: words });
    start += typed.length + 1;
  }
  if (!bars) return cells;
  const edge = (index: number) => (cells.at(index)?.text === '' ? 1 : 0);
  return cells.slice(edge(0), cells.length - edge(-1));
}

const isNumber = (text: string) => /^[-+−]?\d[\d\s.,/]*\s*(%|€|k€|M€|euros?)?$/i.test(text);
const isYear = (text: string) => /^(19|20)\d\d$/.test(text);

/** The first row names the columns where it holds words or years, and the rows under it are not of the same kind. */
function namesColumns([first, ...rest]: Row[]): boolean {
  const names = first?.cells.map(({ text }) => text) ?? [];
  const numbers = names.filter(isNumber);
  if (numbers.length === 0 || names[0] === '') return true;
  return (
    numbers.every(isYear) &&
    !isNumber(names[0] ?? '') &&
    rest.some(({ cells }) => !cells.every(({ text }) => !isNumber(text) || isYear(text)))
  );
}

import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** An edit that a person makes in one file: words replaced where they first stand, or added at the end. */
export interface Edit {
  edit: string;
  from?: string;
  to?: string;
  add?: string;
}

/** What the check must say of an edit: the place and the French words, whole. */
export interface BadEdit extends Edit {
  severity?: 'warning';
  /** The file that is told, where it is not the one that was edited. */
  blamed?: string;
  line: number | null;
  field?: string;
  found: string;
  remedy: string;
}

/** Returns a table of edits, by the file that they are made in (from src/content). */
export const readEdits = <Row extends Edit>(table: string): [file: string, row: Row][] =>
  Object.entries(parse(readFileSync(`tests/edits/${table}.yaml`, 'utf8')) as Record<string, Row[]>).flatMap(
    ([file, rows]) => rows.map((row): [string, Row] => [file, row]),
  );

/** Returns a file after an edit. */
export function edited(text: string, { edit, from, to, add }: Edit): string {
  if (from === undefined || to === undefined) return `${text.replace(/\n?$/, '\n')}${add ?? ''}`;
  const start = text.indexOf(from);
  if (start < 0) throw new Error(`« ${edit} » changes nothing`);
  return text.slice(0, start) + to + text.slice(start + from.length);
}

import type { chunksOf } from '../model/convention/clause-text.ts';
import type { Finding, Problem } from '../model/problem.ts';

/** A finding with its place in the body, from 1. */
export type BodyFinding = Finding & { line: number; column: number; severity: Problem['severity'] };
/** A part of a body between blank lines, and its first line. */
export type Chunk = ReturnType<typeof chunksOf>[number];

/** Returns an error on a line of a chunk; `index` and `column` count from 0. */
export function errorAt(chunk: Chunk, index: number, column: number, finding: Finding): BodyFinding {
  return { severity: 'error', line: chunk.line + index, column: column + 1, ...finding };
}

export const excerpt = (line: string): string => line.trim().slice(0, 50);

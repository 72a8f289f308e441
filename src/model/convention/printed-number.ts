import type { Clause } from './convention.ts';

/** Returns the number of a clause as it is signed: `4`, `4 bis`, `II`. */
export const printedNumber = ({ printed, position }: Pick<Clause, 'printed' | 'position'>): string =>
  printed ?? String(position);

/**
 * Returns the number that stands before a text in the list of its axis, as the copy prints it: `4.`; nothing where the
 * copy numbers no text of its kind.
 */
export const listedNumber = (
  { kind, printed, position }: Pick<Clause, 'kind' | 'printed' | 'position'>,
  { numbered }: { numbered: readonly string[] },
): string | undefined => (numbered.includes(kind) ? `${printed ?? position}.` : undefined);

import type { Clause } from './convention.ts';

/** Returns the number of a clause as it is signed: `4`, `4 bis`, `II`. */
export const printedNumber = ({ printed, position }: Pick<Clause, 'printed' | 'position'>): string =>
  printed ?? String(position);

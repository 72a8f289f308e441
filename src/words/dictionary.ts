import type { fr } from './fr.ts';

/** `T` with any text where it has one, and functions of the same arguments. */
type Reworded<T> = T extends string
  ? string
  : T extends (...given: infer Given) => infer Said
    ? (...given: Given) => Reworded<Said>
    : { [Key in keyof T]: Reworded<T[Key]> };

/**
 * The words of the interface in one language: the keys of the French dictionary, each with its kind of value. A key
 * that another dictionary lacks, or has beyond these, is a type error.
 */
export type Dictionary = Reworded<typeof fr>;

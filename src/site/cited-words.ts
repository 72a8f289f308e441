/** The parts of a reference. */
export interface CitedSentence {
  /** The title of the whole document. */
  work: string;
  /** What is cited of it and in which version. */
  part: string;
  /** The whole permanent address. */
  address: string;
  /** When it was consulted, in words: `consulté le 25 novembre 2026`. */
  consulted?: string | undefined;
}

/** Returns a reference as one sentence. */
export const citedSentence = ({ work, part, address, consulted }: CitedSentence): string =>
  `${work}, ${part}, ${address}${consulted === undefined ? '' : ` (${consulted})`}.`;

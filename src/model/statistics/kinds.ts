/** What a kind of figure asks of its rows, whatever it looks like. */
export interface StatisticKindFacts {
  /** What its rows hold: a number each, or a date each. */
  rows: 'numbers' | 'dates';
  /** Whether shapes are drawn to be counted, and up to what: those of each row alone, or a whole of a hundred a row. */
  counted: 'rows' | 'hundred' | 'none';
}

/** Every kind of figure that a content file may name. Its drawing is in `charts/kinds.ts`. */
export const kinds = {
  share: { rows: 'numbers', counted: 'rows' },
  bars: { rows: 'numbers', counted: 'none' },
  stack: { rows: 'numbers', counted: 'rows' },
  waffle: { rows: 'numbers', counted: 'hundred' },
  timeline: { rows: 'dates', counted: 'none' },
  count: { rows: 'numbers', counted: 'rows' },
} satisfies Record<string, StatisticKindFacts>;

/** The names of the kinds, in the order in which they are told to staff. */
export const statisticKinds = Object.keys(kinds) as (keyof typeof kinds)[];

/** Returns what a kind asks of its rows. */
export const factsOf = (kind: keyof typeof kinds): StatisticKindFacts => kinds[kind];

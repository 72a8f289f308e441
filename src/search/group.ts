/** What a reader may narrow the results to: every page of the search belongs to one. */
export const groups = ['families', 'text', 'figures', 'partners'] as const;
export type Group = (typeof groups)[number];

/** Parts the aliases of a page, so that each can be told whole. */
export const aliasSeparator = ' · ';

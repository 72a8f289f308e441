/** The part of Pagefind's browser API that the site uses; its own package types only the indexing side. */
export interface Hit {
  url: string;
  excerpt: string;
  meta: Record<string, string>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

export interface SearchAnswer {
  results: { data(): Promise<Hit> }[];
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string, options?: Record<string, unknown>): Promise<SearchAnswer>;
}

/** Words of a hit count most in its title. */
export const ranking = { metaWeights: { title: 6, kind: 3 } };

/** Loads the index at an address, once asked for. */
export async function openIndex(address: string, base: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  await pagefind.options({ baseUrl: base, excerptLength: 24, ranking });
  await pagefind.init();
  return pagefind;
}

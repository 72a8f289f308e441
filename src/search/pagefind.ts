/** The part of Pagefind's browser API that the site uses; its own package types only the indexing side. */
export interface Hit {
  url: string;
  content: string;
  excerpt: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  sub_results: { title: string; url: string; excerpt: string }[];
}

export interface RawResult {
  id: string;
  score: number;
  data(): Promise<Hit>;
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  search(query: string): Promise<{ results: RawResult[] }>;
}

/** Title first, then the words that people use, then the text; the words of the other language come last. */
export const settings = {
  excerptLength: 24,
  ranking: { metaWeights: { title: 8, words: 4, kind: 1, mark: 0, other: 0.4 } },
};

/**
 * Loads the index of a language at an address, once asked for. Pagefind reads the language off the page, where a
 * browser that translates has written its own: ours stands there while Pagefind starts.
 */
export async function openIndex(address: string, base: string, language: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ address)) as Pagefind;
  const page = document.documentElement;
  const shown = page.lang;
  try {
    page.lang = language;
    await pagefind.options({ baseUrl: base, ...settings });
    await pagefind.init();
  } finally {
    page.lang = shown;
  }
  return pagefind;
}

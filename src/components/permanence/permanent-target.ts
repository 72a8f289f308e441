/** Where a permanent page may lead a reader: a page, and the place of an unpaged clause in the whole text. */
export interface Leading {
  href: string;
  /** Absent where the clause has a page of its own. */
  whole?: string | undefined;
}

/**
 * Returns where a permanent address leads. Its fragment goes along: `/id/action-1-4/#p2` leads to the second
 * paragraph. A clause without a page has its own fragment, and what stands in it is in the whole text:
 * `/id/preamble/#p2` leads to `#preamble-p2`. The query goes along too: it may say which words were cited.
 */
export function permanentTarget({ href, whole }: Leading, here: string): string {
  const { hash, search } = new URL(here);
  const part = whole !== undefined && /^#(?:[pt]\d|note-)/.test(hash);
  const target = new URL(part ? `${whole}-${hash.slice(1)}` : href, here);
  if (target.hash === '') target.hash = hash;
  target.search = search;
  return target.href;
}

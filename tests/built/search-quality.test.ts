import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../support/search.ts';

describe.each(['fr', 'en'])('search in %s', async (language) => {
  const { urls } = await openSearch(language);
  const queries = parse(readFileSync(`tests/queries/${language}.yaml`, 'utf8')) as { q: string; pages: string[] }[];

  it('finds the right page among the first three for at least 95 % of the queries', async () => {
    const missed: string[] = [];
    for (const { q, pages } of queries) {
      const found = (await urls(String(q))).slice(0, 3).map((url) => url.replace(`/${language}/`, ''));
      if (!pages.some((page) => found.includes(page))) missed.push(`${q} → ${found.join(', ') || 'nothing'}`);
    }
    const share = 1 - missed.length / queries.length;
    console.log(
      `search ${language}: right page among the first three for ${(share * 100).toFixed(1)} % of ` +
        `${queries.length} queries${missed.length > 0 ? `; missed: ${missed.join('; ')}` : ''}`,
    );
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(share, missed.join('\n')).toBeGreaterThanOrEqual(0.95);
  });
});

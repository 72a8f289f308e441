import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { openSearch } from '../support/search.ts';

interface Query {
  q: string;
  pages: string[];
}

const read = (name: string): Query[] =>
  (parse(readFileSync(`tests/queries/${name}.yaml`, 'utf8')) as Query[]).map(({ q, pages }) => ({
    q: String(q),
    pages,
  }));

/** Half of the unseen queries serve to tune; the others are held out. The text of a query alone says which. */
const isHeldOut = ({ q }: Query): boolean => (createHash('sha256').update(q).digest()[0] ?? 0) % 2 === 1;

describe.each(['fr', 'en'])('search in %s', async (language) => {
  const { urls } = await openSearch(language);
  const unseen = read(`unseen.${language}`);

  // In percent of the queries: a little under what was measured, for those that no one tunes by.
  it.each([
    { part: 'known', queries: read(language), first: 87, three: 97, empty: 0 },
    { part: 'tuning half', queries: unseen.filter((query) => !isHeldOut(query)), first: 95, three: 99, empty: 0 },
    { part: 'heard, once learnt from', queries: read(`heard.${language}`), first: 89, three: 98, empty: 0 },
    { part: 'held-out half', queries: unseen.filter(isHeldOut), first: 88, three: 94, empty: 1 },
  ])(
    '$part: the right page is first for $first % and among three for $three %',
    async ({ part, queries, ...least }) => {
      const answers = await Promise.all(
        queries.map(async ({ q, pages }) => {
          const found = (await urls(q)).slice(0, 3).map((url) => url.replace(`/${language}/`, ''));
          const place = found.findIndex((url) => pages.some((page) => url === page || url.startsWith(`${page}#`)));
          return { q, found, place };
        }),
      );
      const share = (some: typeof answers) => (some.length / answers.length) * 100;
      const first = share(answers.filter(({ place }) => place === 0));
      const three = share(answers.filter(({ place }) => place >= 0));
      const empty = answers.filter(({ found }) => found.length === 0).map(({ q }) => q);
      const missed = answers
        .filter(({ place }) => place === -1)
        .map(({ q, found }) => `${q} → ${found.join(', ') || 'nothing'}`);
      console.log(
        `search ${language}, ${part}: ${queries.length} queries, right page first for ${first.toFixed(1)} %, ` +
          `among three for ${three.toFixed(1)} %, ${empty.length} without an answer`,
      );
      expect(queries.length).toBeGreaterThanOrEqual(90);
      expect(first).toBeGreaterThanOrEqual(least.first);
      expect(three, missed.join('\n')).toBeGreaterThanOrEqual(least.three);
      expect(empty.length).toBeLessThanOrEqual(least.empty);
    },
  );
});

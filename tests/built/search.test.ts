import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { checkContent } from '../../src/check/content.ts';
import { plainText } from '../../src/model/convention/clause-text.ts';
import { foldSigns, joinElided } from '../../src/search/text.ts';
import { rowsFile } from '../../src/search/version.ts';
import { openSearch } from '../support/search.ts';

const { convention } = checkContent(process.cwd()).model;

describe('search in French', async () => {
  const { urls, text, rows } = await openSearch('fr');

  it.each(['accueil', 'l’accueil', "l'accueil", 'ACCUEIL'])(
    'finds the words behind an apostrophe: %s',
    async (query) => {
      expect((await text(query)).length).toBeGreaterThan(15);
    },
  );

  it.each([
    ['agrément', '/fr/actions/1-2/'],
    ['agrement', '/fr/actions/1-2/'],
    ['enfant handicap', '/fr/objectifs/2-3/'],
    ['mise en œuvre', '/fr/articles/2/'],
    ['mise en oeuvre', '/fr/articles/2/'],
    ['résiliation', '/fr/articles/5/'],
    ['tiers payant', '/fr/actions/1-3/'],
    ['Troussel', '/fr/convention/#parties'],
    ['10,32', '/fr/axes/1/#data-1-2'],
    ['calendrier', '/fr/calendrier/'],
    ['avenants', '/fr/avenants/'],
    ['suivi des actions', '/fr/suivi/'],
    ['données ouvertes', '/fr/donnees-ouvertes/'],
  ])('%s leads to %s', async (query, url) => {
    expect((await urls(query)).slice(0, 10)).toContain(url);
  });

  it('tells the kind and number of each clause and which section holds the words', async () => {
    const [hit] = (await text('tiers payant')).filter(({ url }) => url === '/fr/actions/1-3/');
    expect(hit?.meta).toMatchObject({ kind: 'Axe 1, action 3', mark: 'full r 1 3' });
    expect(hit?.sub_results.map(({ url }) => url)).toContain('/fr/actions/1-3/#mot-a-mot');
  });

  it('puts each page in a group, and knows by name all that Pagefind finds', async () => {
    const names = new Set(rows.map(({ group }) => group));
    expect([...names].sort()).toEqual(['families', 'figures', 'partners', 'text']);
    const known = new Set(rows.map(({ url }) => url));
    expect((await text('enfant')).filter(({ url }) => !known.has(url))).toEqual([]);
  });

  it('holds the small list under 20 kB as it is sent', () => {
    const size = brotliCompressSync(readFileSync(`dist/${rowsFile('fr')}`)).length;
    expect(size).toBeLessThan(20_000);
  });

  it('quotes the text without a space behind an apostrophe', async () => {
    const excerpts = (await text('accueil')).flatMap(({ excerpt, sub_results: parts }) => [
      excerpt,
      ...parts.map((part) => part.excerpt),
    ]);
    expect(excerpts.length).toBeGreaterThan(20);
    expect(
      excerpts
        .map((excerpt) => joinElided(foldSigns(excerpt)))
        .filter((excerpt) => /\b[ldn]' /i.test(excerpt.replace(/<\/?mark>/g, ''))),
    ).toEqual([]);
  });

  it('finds every word of four letters or more of the text', async () => {
    const words = new Set(
      convention.clauses.flatMap(
        (clause) =>
          plainText(clause.blocks.fr)
            .toLowerCase()
            .match(/\p{L}{4,}/gu) ?? [],
      ),
    );
    const lost: string[] = [];
    for (const word of words) {
      const clause = convention.clauses.find((candidate) =>
        plainText(candidate.blocks.fr)
          .toLowerCase()
          .match(/\p{L}{4,}/gu)
          ?.includes(word),
      );
      if ((await text(word)).length === 0) lost.push(`${word} (${clause?.id})`);
    }
    expect(words.size).toBeGreaterThan(450);
    expect(lost).toEqual([]);
  });
});

describe('search in English', async () => {
  const { urls } = await openSearch('en');
  it.each([
    ['childminder', '/en/actions/1-1/'],
    ['notice', '/en/articles/5/'],
    ['disability', '/en/objectifs/2-3/'],
  ])('%s leads to %s', async (query, url) => {
    expect((await urls(query)).slice(0, 10)).toContain(url);
  });

  it('gives pages in English only', async () => {
    expect((await urls('CAF')).filter((url) => !url.startsWith('/en/'))).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { preferredWords, termFinder } from '../../src/model/families/termbase.ts';
import { checkContent } from '../../src/check/content.ts';
import { checkAfter } from '../support/fixture.ts';

describe('one thing has one name in a translation', () => {
  const find = termFinder(
    [
      { term: 'Crèche', expected: 'nursery', avoid: ['day nursery'] },
      { term: 'Département', expected: 'Département', avoid: ['county', 'county council'] },
    ],
    ['nursery school', 'county-level authority'],
  );

  it.each([
    ['Two Day nurseries', ['Day nurseries']],
    ['the county councils of the county', ['county councils', 'county']],
    ['a nursery, a nursery school, the county-level authority', []],
    ['see https://exemple.fr/county and accounts', []],
  ])('%s', (line, found) => {
    expect(find(line).map((one) => one.found)).toEqual(found);
  });

  it('says where, and what is expected', () => {
    expect(find('In a day nursery')).toMatchObject([{ at: 5, use: { expected: 'nursery' } }]);
    expect(preferredWords('Caf (family benefits office)')).toBe('Caf');
  });

  it('in bodies, fields and files of several languages, but not in what people type', () => {
    const { problems } = checkAfter({
      'glossary/creche.yaml': (text) => `${text}avoid: [kindergarten]\n`,
      'services/en/creches.mdx': (text) =>
        text
          .replace(/^lead: .*$/m, 'lead: "A kindergarten in town."')
          .replace(/^words: .*$/m, 'words: [kindergarten]')
          .replace('<What>\n\n', '<What>\n\nThis Kindergarten is open.\n\n'),
      'partners/ville.yaml': (text) => text.replace(/en: ([^\n,}]+)/, 'en: Town of the kindergarten'),
    });
    const told = problems.filter(({ found }) => /kindergarten/i.test(found.fr));
    expect(told.map(({ file, severity, found, expected }) => [file, severity, found.fr, expected?.fr])).toEqual([
      ['src/content/partners/ville.yaml', 'warning', '« kindergarten » pour « crèche »', '« nursery »'],
      ['src/content/services/en/creches.mdx', 'warning', '« kindergarten » pour « crèche »', '« nursery »'],
      ['src/content/services/en/creches.mdx', 'warning', '« Kindergarten » pour « crèche »', '« nursery »'],
    ]);
    expect(told[2]?.position?.line).toBeGreaterThan(5);
  });
});

it('the words of the site keep to the terms of the glossary', () => {
  const { model } = checkContent(process.cwd());
  const terms = [...model.terms.values()];
  const find = termFinder(
    terms.map(({ term, english, avoid }) => ({ term, expected: english, avoid })),
    terms.map(({ english }) => preferredWords(english)),
  );
  const found = readFileSync('src/words/en.ts', 'utf8')
    .split('\n')
    .flatMap((line, index) =>
      find(line).map((one) => `src/words/en.ts:${index + 1} ${one.found} → ${one.use.expected}`),
    );
  expect(found).toEqual([]);
});

import { readFileSync, readdirSync } from 'node:fs';
import { expect, it } from 'vitest';
import { familyPhrases } from '../../src/words/family-strings.ts';
import { figurePhrases } from '../../src/words/figure-strings.ts';
import { partnerPhrases } from '../../src/words/strings-partners.ts';

const files = readdirSync('src/site').filter((file) => /^strings.*\.ts$|-strings\.ts$/.test(file));
/**
 * The keys that a file of strings defines, as they are written: of two that are the same, the language keeps the
 * last alone.
 */
const keysIn = (file: string) =>
  [...readFileSync(`src/site/${file}`, 'utf8').matchAll(/^ {2}(\w+): \{/gm)].map(([, key = '']) => key);

it('each string of the interface is defined once, in one file', () => {
  const defined = files.flatMap((file) => keysIn(file).map((key) => ({ key, file })));
  for (const part of [familyPhrases, figurePhrases, partnerPhrases])
    expect(defined.map(({ key }) => key)).toEqual(expect.arrayContaining(Object.keys(part))); // none is read past
  const twice = defined.filter(({ key }, index) => defined.findIndex((other) => other.key === key) !== index);
  expect(twice.map(({ key, file }) => `${key}: defined again in ${file}`)).toEqual([]);
});

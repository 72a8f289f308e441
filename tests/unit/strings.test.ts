import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/model/locale.ts';

/** The keys of a dictionary and the headings between them, as they are written. */
const outline = (locale: string): string[] =>
  [...readFileSync(`src/words/${locale}.ts`, 'utf8').matchAll(/^ {2}(\/\/ .+|\w+(?=:))/gm)].map(
    ([, line = '']) => line,
  );

describe.each(locales)('the dictionary %s', (locale) => {
  it('has the keys of the French one in the same order, under the same headings', () => {
    expect(outline('fr').length).toBeGreaterThan(300);
    expect(outline(locale)).toEqual(outline('fr'));
  });

  it('defines each key once', () => {
    const keys = outline(locale).filter((line) => !line.startsWith('//'));
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
  });
});

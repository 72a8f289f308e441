import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/model/locale.ts';
import { strings } from '../../src/words/strings.ts';

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

/** The texts of a dictionary: its strings, and what its functions return when each is given the plainest values. */
const textsOf = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value === 'function') {
    const say = value as (...given: (string | number)[]) => unknown;
    return textsOf(say.length === 1 ? say(2) : say('2', '3', '4', '5'));
  }
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
};

it('French signs keep to their word: no breaking space before : ; ! ? » or after «', () => {
  const { list: _list, ...words } = strings('fr');
  const texts = textsOf(words);
  expect(texts.length).toBeGreaterThan(350);
  expect(texts.filter((text) => /[^\S\u00a0][:»]|(?<!«)[^\S\u202f][;!?]|«[^\S\u00a0]|«(?!\u00a0)/.test(text))).toEqual(
    [],
  );
});

it.each(locales)('the dictionary %s names no number that the content fixes, and no language but its own', (locale) => {
  const source = readFileSync(`src/words/${locale}.ts`, 'utf8').split('export const')[1] ?? '';
  const numerals = /\b(trois|quatre|cinq|sept|huit|neuf|three|four|five|seven|eight|nine)\b/i;
  const languages = /français|anglais|French|English/;
  const places = /\bFrance\b|\b(article|axe|axis|strand|objectif|objective|action) \d/i;
  const named = source.split('\n').filter((line) => !/^ {2}(languageName:|\/\/)/.test(line));
  expect(named.filter((line) => [numerals, languages, places].some((fact) => fact.test(line)))).toEqual([]);
});

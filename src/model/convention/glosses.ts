import type { Block } from './clause-text.ts';
import { referenceLocale, type Locale } from '../locale.ts';

/**
 * Words that a translation adds to explain the text, typed in square brackets: `EAJE [licensed settings]`, `[sic]`.
 * `[^1]`, the call of a note, is none.
 */
const gloss = /\[(?!\^)[^[\]]*\]/g;

/** Returns the words of a translation cut at its glosses, in their order. */
export function glossed(text: string): { text: string; gloss: boolean }[] {
  const parts: { text: string; gloss: boolean }[] = [];
  let end = 0;
  for (const { 0: words, index } of text.matchAll(gloss)) {
    if (index > end) parts.push({ text: text.slice(end, index), gloss: false });
    parts.push({ text: words, gloss: true });
    end = index + words.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), gloss: false });
  return parts;
}

/** Returns words as machines are given them: without the glosses of a translation, which the text does not hold. */
export const wordsAlone = (text: string, locale: Locale): string =>
  locale === referenceLocale
    ? text
    : glossed(text).reduce((words, part) => (part.gloss ? words.replace(/[^\S\n]+$/, '') : words + part.text), '');

/** Returns the blocks of a clause without the glosses of a translation; brackets of the text that binds are its own. */
export const textAlone = (blocks: readonly Block[], locale: Locale): Block[] =>
  blocks.map((block) => (block.type === 'slot' ? block : { ...block, text: wordsAlone(block.text, locale) }));

import { paragraphsOf, type Block } from '../convention/clause-text.ts';
import { wordDifference } from './word-difference.ts';

/** A paragraph of which less than this is kept is gone: « le » and « de » stand in any text. */
const least = 0.2;

/** Returns the paragraphs of a text that its new words no longer have, with their numbers. */
export function droppedParagraphs(before: Block[], after: Block[]): { number: number; text: string }[] {
  const kept = wordDifference(textOf(before), textOf(after))
    .filter(({ kind }) => kind !== 'added')
    .map(({ kind, text }) => (kind === 'same' ? text : ' '.repeat(text.length)))
    .join('');
  let start = 0;
  return paragraphsOf(before).filter(({ text }) => {
    const still = kept.slice(start, start + text.length);
    start += text.length + parting.length;
    return lettersIn(still) < least * lettersIn(text);
  });
}

const parting = '\n\n';
const lettersIn = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length;
const textOf = (blocks: Block[]): string =>
  paragraphsOf(blocks)
    .map(({ text }) => text)
    .join(parting);

import { diffWordsWithSpace } from 'diff';

/** One run of words: in both texts, only in the newer one, or only in the older one. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * Returns what changed between two texts, word by word; the runs without the added ones are the old text, without
 * the removed ones the new.
 */
export function wordDifference(before: string, after: string): Run[] {
  return diffWordsWithSpace(before, after).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
}

/**
 * Returns a difference on one line for a terminal: `durée de [-trois-]{+3+} ans`, with a few words around each
 * change.
 */
export function differenceLine(before: string, after: string): string {
  const runs = wordDifference(before, after);
  return runs
    .map(({ kind, text }, index) => {
      if (kind === 'added') return `{+${text}+}`;
      if (kind === 'removed') return `[-${text}-]`;
      return shortened(text, index === 0, index === runs.length - 1);
    })
    .join('')
    .replace(/\n+/g, ' ¶ ')
    .trim();
}

/** Keeps the words next to the changes: the end of the first run, the start of the last, both ends of the others. */
function shortened(text: string, first: boolean, last: boolean, words = 6): string {
  const pieces = text.split(/(?<=\s)/);
  if (pieces.length <= (first || last ? words : 2 * words)) return text;
  const head = first ? '' : `${pieces.slice(0, words).join('')}`;
  const tail = last ? '' : pieces.slice(-words).join('');
  return `${head}… ${tail}`;
}

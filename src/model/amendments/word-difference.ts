import { diffWordsWithSpace } from 'diff';

/** One run of words: in both texts, only in the newer one, or only in the older one. */
export interface Run {
  kind: 'same' | 'added' | 'removed';
  text: string;
}

/**
 * Returns what changed between two texts, word by word; the runs without the added ones are the old text, without
 * the removed ones the new. A paragraph that has next to nothing in common with the other text is removed or added
 * whole: its words are not mixed with those of another.
 */
export function wordDifference(before: string, after: string): Run[] {
  const [old, next] = [partsOf(before, after), partsOf(after, before)];
  const shared = (parts: readonly Part[]) =>
    parts
      .filter(({ alone }) => !alone)
      .map(({ text }) => text)
      .join('');
  const runs = diffWordsWithSpace(shared(old), shared(next)).map(({ added, removed, value }): Run => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
  return joined(withWhole(withWhole(runs, old, 'removed'), next, 'added'));
}

/** Returns runs of which no two neighbours are of one kind. */
const joined = (runs: readonly Run[]): Run[] =>
  runs.reduce<Run[]>((done, run) => {
    const last = done.at(-1);
    return last?.kind === run.kind ? [...done.slice(0, -1), { ...run, text: last.text + run.text }] : [...done, run];
  }, []);

/** A paragraph with the blank line before it. */
interface Part {
  text: string;
  /** Whether the other text has next to none of its words. */
  alone: boolean;
}

/** Fewer words than this tell nothing, and less than this share of them in the other text is a paragraph of its own. */
const [fewWords, likeness] = [4, 0.3];

function partsOf(text: string, other: string): Part[] {
  const words = (part: string) => part.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? [];
  const known = new Set(words(other));
  return text.split(/(?=\n\n)/).map((part) => {
    const own = words(part);
    const found = own.filter((word) => known.has(word)).length;
    return { text: part, alone: own.length >= fewWords && found < likeness * own.length };
  });
}

/** Puts the paragraphs that stand alone back in their place among the runs of the text that they belong to. */
function withWhole(runs: readonly Run[], parts: readonly Part[], kind: 'removed' | 'added'): Run[] {
  const others = kind === 'removed' ? 'added' : 'removed';
  return parts.reduceRight<Run[]>(
    (done, part, index) => {
      if (!part.alone) return done;
      let left = parts.slice(0, index).reduce((sum, { text, alone }) => sum + (alone ? 0 : text.length), 0);
      const [head, tail]: [Run[], Run[]] = [[], []];
      for (const run of done) {
        const own = run.kind !== others;
        if (left === 0 || !own) (left === 0 ? tail : head).push(run);
        else if (run.text.length <= left) {
          left -= run.text.length;
          head.push(run);
        } else {
          head.push({ ...run, text: run.text.slice(0, left) });
          tail.push({ ...run, text: run.text.slice(left) });
          left = 0;
        }
      }
      return [...head, { kind, text: part.text }, ...tail];
    },
    [...runs],
  );
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

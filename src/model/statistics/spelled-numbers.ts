import type { Locale } from '../locale.ts';

/** How a language writes whole numbers in letters. */
interface Spelling {
  /** What each word counts. */
  words: Record<string, number>;
  /** The words that stand between two parts of a number, and what may follow: « vingt et un ». */
  joint: RegExp;
  /** Says whether a part may follow a joint. */
  joins: (before: number, next: number) => boolean;
}

const counted = (words: string, first: number, step = 1): [string, number][] =>
  words.split(' ').map((word, index) => [word, first + index * step]);

const spellings: Record<string, Spelling> = {
  fr: {
    words: Object.fromEntries([
      ...counted('un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize', 1),
      ...counted('vingt trente quarante cinquante soixante', 20, 10),
      ...([
        ['une', 1],
        ['vingts', 20],
        ['cent', 100],
        ['cents', 100],
        ['mille', 1000],
      ] as const),
    ]),
    joint: /^[\s-]+et[\s-]+$/,
    joins: (before, next) => before % 100 >= 20 && (next === 1 || next === 11),
  },
  en: {
    words: Object.fromEntries([
      ...counted('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
      ...counted('sixteen seventeen eighteen nineteen', 16),
      ...counted('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
      ...([
        ['hundred', 100],
        ['thousand', 1000],
      ] as const),
    ]),
    joint: /^\s+and\s+$/,
    joins: (before) => before >= 100 && before % 100 === 0,
  },
};

/** A number in letters, with its place in the text: from its first letter to the one after its last. */
export interface SpelledNumber {
  number: number;
  start: number;
  end: number;
}

/**
 * Returns the whole numbers that a text writes in letters, from two up, in their order: « vingt et un », « dix-huit »,
 * « quatre-vingt-dix ». « un » alone is most often an article, and « pour cent » no number.
 */
export function spelledNumbers(text: string, locale: Locale): SpelledNumber[] {
  const spelling = spellings[locale];
  if (!spelling) return [];
  const found: (SpelledNumber & { thousands: number; last: number })[] = [];
  for (const { 0: word, index: start } of text.matchAll(/\p{L}+/gu)) {
    const next = spelling.words[word.toLowerCase()];
    if (next === undefined || (next === 100 && /\bpour\s+$/i.test(text.slice(0, start)))) continue;
    const before = found.at(-1);
    const between = before === undefined ? '' : text.slice(before.end, start);
    const near = before !== undefined && (/^[\s-]+$/.test(between) || joined(spelling, between, before.number, next));
    const below = near ? added(before.number - before.thousands, next, before.last) : undefined;
    if (near && next === 1000 && before.thousands === 0)
      Object.assign(before, { number: before.number * 1000, thousands: before.number * 1000 });
    else if (near && below !== undefined) before.number = before.thousands + below;
    else {
      found.push({ number: next, start, end: start + word.length, thousands: next === 1000 ? 1000 : 0, last: next });
      continue;
    }
    Object.assign(before, { end: start + word.length, last: next });
  }
  return found.filter(({ number }) => number > 1).map(({ number, start, end }) => ({ number, start, end }));
}

const joined = ({ joint, joins }: Spelling, between: string, before: number, next: number): boolean =>
  joint.test(between.toLowerCase()) && joins(before, next);

/** Returns what a number below a thousand counts once a word is added to it; nothing where the word begins another. */
function added(before: number, next: number, last: number): number | undefined {
  if (next === 1000) return undefined;
  if (next === 100)
    return before > 1 && before < 10 ? before * 100 : before === 1 ? 100 : before === 0 ? 100 : undefined;
  if (next === 20 && last === 4) return before - 4 + 80;
  const fits =
    (before % 100 === 0 && next < 100) ||
    (before % 10 === 0 && before % 100 >= 10 && next < 10) ||
    ([60, 80].includes(before % 100) && next >= 10 && next < 20);
  return fits ? before + next : undefined;
}

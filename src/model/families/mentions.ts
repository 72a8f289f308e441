/** A run of text; `id` is the word of the register that it stands for, where it does. */
export interface Segment {
  text: string;
  id?: string;
}

export type Matcher = (text: string) => Segment[];

const escape = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/**
 * Returns a function that cuts a text at each whole-word occurrence of the given forms, the longest first, so that
 * a body is not also found inside the longer name of another. The text of the segments put together is the text given.
 */
export function createMatcher(forms: Iterable<readonly [id: string, forms: readonly string[]]>): Matcher {
  const owners = new Map<string, string>();
  for (const [id, list] of forms) for (const form of list) owners.set(form, id);
  const longestFirst = [...owners.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  if (longestFirst.length === 0) return (text) => [{ text }];
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${longestFirst.map(escape).join('|')})(?![\\p{L}\\p{N}])`, 'gu');
  return (text) => {
    const segments: Segment[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      if (match.index > end) segments.push({ text: text.slice(end, match.index) });
      segments.push({ text: match[0], id: owners.get(match[0]) ?? '' });
      end = match.index + match[0].length;
    }
    if (end < text.length) segments.push({ text: text.slice(end) });
    return segments;
  };
}

/** Returns the part of some segments that starts at a character of their text; one that reaches over an end is cut. */
export function segmentsWithin(segments: readonly Segment[], start: number, length: number): Segment[] {
  let at = 0;
  return segments.flatMap((segment) => {
    const own = at;
    at += segment.text.length;
    const text = segment.text.slice(Math.max(0, start - own), Math.max(0, start + length - own));
    return text === '' ? [] : [{ ...segment, text }];
  });
}

/**
 * Returns the texts of a page cut into segments, where only the first occurrence of each id keeps it.
 * `texts` are in reading order, by a key of the caller's.
 */
export function firstMentions(
  texts: Iterable<readonly [key: string, text: string]>,
  matcher: Matcher,
): { segments: Map<string, Segment[]>; ids: string[] } {
  const seen = new Set<string>();
  const segments = new Map(
    [...texts].map(([key, text]) => [
      key,
      matcher(text).map((segment) => {
        if (segment.id === undefined || seen.has(segment.id)) return { text: segment.text };
        seen.add(segment.id);
        return segment;
      }),
    ]),
  );
  return { segments, ids: [...seen] };
}

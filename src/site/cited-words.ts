/** The parts of a reference. */
export interface CitedSentence {
  /** The title of the whole document. */
  work: string;
  /** What is cited of it and in which version. */
  part: string;
  /** The whole permanent address. */
  address: string;
  /** When it was consulted, in words: `consulté le 25 novembre 2026`. */
  consulted?: string | undefined;
}

/** Returns a reference as one sentence. */
export const citedSentence = ({ work, part, address, consulted }: CitedSentence): string =>
  `${work}, ${part}, ${address}${consulted === undefined ? '' : ` (${consulted})`}.`;

/** One state of a text, as a link that cites it is judged by. */
export interface CitedVersion {
  /** `version du 1er janvier 2017` */
  name: string;
  /** Day of effect (ISO 8601); absent for the text as signed. */
  from?: string;
  /** The day in words, after « since »; for the text as signed, its version. */
  since: string;
  /** The amendment that made it, in words. */
  by?: string;
  /** The page that keeps it, after the language. */
  page: string;
  /** The page that compares it with today's, after the language. */
  compare?: string;
  /** The mark of all its words, then of each paragraph; empty where it has none any more. */
  marks: string[];
}

/** A text that is cited: a clause, or the whole convention. */
export interface CitedText {
  name: string;
  /** What a reference says that it is, without its version: `art. 2`. */
  place: string;
  /** The page on which it is read, after the language. */
  page: string;
  /** Oldest first. */
  versions: CitedVersion[];
  /** What the next amendment will do to it, as a sentence. */
  coming?: string;
}

/** What citing and judging a citation takes, in one language: a small file, asked for when it is first needed. */
export interface Citing {
  language: string;
  languages: string[];
  /** How dates are written: a BCP 47 tag. */
  tag: string;
  /** The first day of a month: `1er`. */
  first: string;
  /** The whole address of the site, with its base. */
  root: string;
  /** The title of the document. */
  work: string;
  texts: Record<string, CitedText>;
  /** Every other page, from the root of the site. */
  pages: string[];
  /** Addresses that moved, and where they lead. */
  moved: Record<string, string>;
  words: Record<CitingWord, string>;
}

/** The sentences of citing; `{…}` stands for what is filled in. */
type CitingWord =
  | 'citing'
  | 'citation'
  | 'link'
  | 'quotation'
  | 'quoted'
  | 'copied'
  | 'consulted'
  | 'translation'
  | 'same'
  | 'place'
  | 'changed'
  | 'gone'
  | 'unmatched'
  | 'open'
  | 'absent'
  | 'page'
  | 'file'
  | 'moved'
  | 'unknown'
  | 'then'
  | 'compare'
  | 'none'
  | 'found';

/** Returns a sentence with what stands in its braces. */
export const filled = (sentence: string, values: Record<string, string | number | undefined>): string =>
  sentence.replace(/\{(\w+)\}/g, (sign, name: string) => String(values[name] ?? sign));

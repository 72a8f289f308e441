/** The languages of messages for those who keep the site; they are not those of the site. */
export const staffLanguages = ['fr', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];

/** Returns the language in which staff are told things on a page of the site: that of the page, else the first. */
export const staffLanguageOf = (locale: string): StaffLanguage =>
  staffLanguages.find((language) => language === locale) ?? staffLanguages[0];

/** One sentence for those who keep the site, in each of their languages. */
export type Told = Record<StaffLanguage, string>;

/** A place in a content file, counted from 1. */
export interface Position {
  line: number;
  column: number;
}

/** What is wrong with one content file, in words that its editor can act on. */
export interface Problem {
  severity: 'error' | 'warning';
  file: string;
  position?: Position | undefined;
  /** Path of the field in the front matter, e.g. `objectives.0`. */
  field?: string | undefined;
  found: Told;
  expected?: Told | undefined;
  remedy: Told;
  /** The file of the content that the line names and that does not exist. */
  gone?: Gone | undefined;
}

/** A file that does not exist, as the lines that name it do. */
export interface Gone {
  called: Told;
  id: string;
  /** The ids that do exist. */
  known: readonly string[];
  /** Whether one of them is so near that the id may be misspelt. */
  near: boolean;
}

/** What a problem says, before it is tied to a file. */
export type Finding = Pick<Problem, 'found' | 'expected' | 'remedy' | 'gone'>;

/** Returns the two wordings of one sentence, French first. */
export const say = (fr: string, en: string): Told => ({ fr, en });

/** Returns a list of values as a sentence part: « a, b, c ». */
export const listed = (values: Iterable<string | number>): string => [...values].join(', ');

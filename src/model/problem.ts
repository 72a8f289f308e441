/** The languages of messages for those who keep the site; they are not those of the site. */
export const staffLanguages = ['fr', 'en'] as const;
export type StaffLanguage = (typeof staffLanguages)[number];
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
}

/** What a problem says, before it is tied to a file. */
export type Finding = Pick<Problem, 'found' | 'expected' | 'remedy'>;

/** Returns the two wordings of one sentence, French first. */
export const say = (fr: string, en: string): Told => ({ fr, en });

/** Returns a list of values as a sentence part: « a, b, c ». */
export const listed = (values: Iterable<string | number>): string => [...values].join(', ');

/** Returns what to say of an id that names nothing. */
export function unknownId(fr: string, en: string, id: string, known: Iterable<string>): Finding {
  const ids = listed(known);
  return {
    found: say(`${fr} « ${id} » : cet identifiant n’existe pas`, `${en} “${id}”: there is no such id`),
    expected: say(`un identifiant connu : ${ids || 'aucun encore'}`, `a known id: ${ids || 'none yet'}`),
    remedy: say('corrigez l’identifiant, ou ajoutez le fichier qui manque', 'mend the id, or add the missing file'),
  };
}

import type { ContentFile } from '../model/entry.ts';

/** Some text of a file, and where it stands, so that a problem in it names its line. */
export interface Text {
  /** Path from the root of the project. */
  file: string;
  text: string;
  /** Line of the file on which the text starts, from 1. */
  firstLine: number;
}

/** The text under the front matter of a file. */
export type Body = ContentFile & Text;

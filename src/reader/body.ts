import type { ContentFile } from '../model/entry.ts';

/** The text under the front matter of a file, and where it stands, so that a problem in it names its line. */
export interface Body extends ContentFile {
  text: string;
  /** Line of the file on which the text starts, from 1. */
  firstLine: number;
}

import type { Locale, Localized } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { fileHref } from '../site/addresses.ts';

/** What every writer of an edition is given. */
export interface Publication {
  model: Model;
  /** Public address of the site, its host and scheme. */
  site: URL;
  /** The copy of the text as it was handed over, to the byte. */
  sourceCopy: string;
}

/** One published file that holds words or facts of the convention in another form than a page. */
export interface Edition {
  /** Path from the root of the site: `editions/convention.json`. */
  path: string;
  mediaType: string;
  content: string;
  /** Name for readers; absent for files that are listed with what they are about. */
  label?: Localized;
  group?: 'text' | 'data' | 'follow' | 'schema';
  /** The language of its words, where it has only one. */
  locale?: Locale;
  /** Path of the schema that it answers to. */
  schema?: string;
  /** Id of the one thing that it is about. */
  about?: string;
}

/** Returns the whole address of a file of the site. */
export const fileAddress = (path: string, site: URL): string => new URL(fileHref(path), site).href;

/** Returns the number of bytes of an edition as it is served without compression. */
export const sizeOf = ({ content }: Edition): number => Buffer.byteLength(content, 'utf8');

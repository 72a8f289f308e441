/** The kinds of file that the site publishes as they are handed over, by the ending of their names. */
export const fileTypes = { pdf: 'application/pdf', jpg: 'image/jpeg', png: 'image/png', webp: 'image/webp' } as const;
export type FileType = keyof typeof fileTypes;
export type ImageType = Exclude<FileType, 'pdf'>;

/** What is measured in a PDF as it is published. */
interface PdfFacts {
  type: 'pdf';
  bytes: number;
  pages: number;
  /** Whether it holds the structure by which a screen reader reads it: titles, lists, order. */
  tagged: boolean;
  /** Whether it carries an electronic signature, which any change would break: it is published to the byte. */
  signed: boolean;
  /** What a signed PDF still tells of who made it, and with what. */
  left: string[];
}

/** What is measured in an image as it is published, in pixels, the right way up. */
interface ImageFacts {
  type: ImageType;
  bytes: number;
  width: number;
  height: number;
}

export type FileFacts = PdfFacts | ImageFacts;

/** Why a file cannot be published. */
export type FileFault = 'unreadable' | 'encrypted' | 'animated' | 'active' | 'huge';

/** What became of a file: what is measured in it, or why it cannot be published. */
export type FileOutcome = { facts: FileFacts } | { fault: FileFault };

/** The copy of a file that is published, or why there is none. */
export type FileCopy = { copy: Uint8Array; facts: FileFacts } | { fault: FileFault };

/** A file that stands beside the words on it. */
export interface MeasuredFile {
  id: string;
  facts: FileFacts;
  /** The copy that is published, without what the original tells of who made it and where. */
  copy: string;
}

import { existsSync, statSync } from 'node:fs';
import { downloads } from '../site/addresses.ts';
import { pdfEditions, type PdfEdition } from './pdf-edition.ts';

/** A PDF that was made before the pages, with its true size. */
export interface PdfFile {
  edition: PdfEdition;
  kilobytes: number;
}

/**
 * Returns the PDFs that there are: while one writes (`npm run dev`) there may be none yet, and nothing is offered
 * that does not exist.
 */
export const pdfFiles = (): PdfFile[] =>
  pdfEditions.flatMap((edition) => {
    const path = `public/${downloads}${edition.file}`;
    return existsSync(path) ? [{ edition, kilobytes: Math.round(statSync(path).size / 1000) }] : [];
  });

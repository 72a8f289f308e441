import { existsSync, statSync } from 'node:fs';
import { downloads } from '../site/addresses.ts';
import type { State } from '../model/amendments/states.ts';
import type { Locale } from '../model/locale.ts';
import { pdfEditions, statePdfs, type PdfEdition } from './pdf-edition.ts';

/** A PDF that was made before the pages, with its true size. */
export interface PdfFile {
  edition: PdfEdition;
  kilobytes: number;
}

/**
 * Returns the PDFs that there are: while one writes (`npm run dev`) there may be none yet, and nothing is offered
 * that does not exist.
 */
export const pdfFiles = (editions: readonly PdfEdition[] = pdfEditions): PdfFile[] =>
  editions.flatMap((edition) => {
    const path = `public/${downloads}${edition.file}`;
    return existsSync(path) ? [{ edition, kilobytes: Math.round(statSync(path).size / 1000) }] : [];
  });

/** Returns the PDFs of one state of the text in one language that there are. */
export const pdfFilesOf = (states: readonly State[], { from }: State, locale: Locale): PdfFile[] =>
  pdfFiles(statePdfs(states).filter(({ state, locales }) => state.from === from && locales[0] === locale));

import { existsSync, statSync } from 'node:fs';
import { downloads } from '../site/addresses.ts';
import type { State } from '../model/amendments/states.ts';
import type { Locale } from '../model/locale.ts';
import type { Clause } from '../model/convention/convention.ts';
import { clausePdf, pdfEditions, statePdfs, type ClausePdf, type PdfEdition } from './pdf-edition.ts';

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
    const kilobytes = kilobytesOf(edition.file);
    return kilobytes === undefined ? [] : [{ edition, kilobytes }];
  });

/** Returns the PDFs of one state of the text in one language that there are. */
export const pdfFilesOf = (states: readonly State[], { from }: State, locale: Locale): PdfFile[] =>
  pdfFiles(statePdfs(states).filter(({ state, locales }) => state.from === from && locales[0] === locale));

/** The PDF of one clause that was made before the pages, with its true size. */
export interface ClausePdfFile {
  pdf: ClausePdf;
  kilobytes: number;
}

/** Returns the PDF of a clause in one language, where there is one. */
export function clausePdfFile(clause: Clause, locale: Locale): ClausePdfFile | undefined {
  const pdf = clausePdf(clause, locale);
  const kilobytes = pdf && kilobytesOf(pdf.file);
  return pdf && kilobytes !== undefined ? { pdf, kilobytes } : undefined;
}

function kilobytesOf(file: string): number | undefined {
  const path = `public/${downloads}${file}`;
  return existsSync(path) ? Math.round(statSync(path).size / 1000) : undefined;
}

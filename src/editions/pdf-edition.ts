import type { Clause, Convention } from '../model/convention/convention.ts';
import type { State } from '../model/amendments/states.ts';
import { locales, referenceLocale, translationLocales, type Locale } from '../model/locale.ts';
import { versionSegment } from '../site/addresses.ts';

/** One PDF of the whole convention. */
export interface PdfEdition {
  /** File name under the downloads: `convention.fr.pdf`. */
  file: string;
  /** One language, or two side by side with the language that binds first. */
  locales: readonly [Locale] | readonly [Locale, Locale];
  /** Text of 18 pt. */
  large: boolean;
  /** The state that it keeps; absent where it is of the text in force. */
  state?: State;
}

export const pdfEditions: PdfEdition[] = [
  ...locales.map((locale): PdfEdition => ({ file: `convention.${locale}.pdf`, locales: [locale], large: false })),
  ...translationLocales.map((locale): PdfEdition => ({
    file: `convention.${referenceLocale}-${locale}.pdf`,
    locales: [referenceLocale, locale],
    large: false,
  })),
  { file: `convention.${referenceLocale}.grands-caracteres.pdf`, locales: [referenceLocale], large: true },
];

/** Returns the PDFs of each state that the text has had, in each language; none while it has had but one. */
export const statePdfs = (states: readonly State[]): (PdfEdition & { state: State })[] =>
  states.length < 2
    ? []
    : states.flatMap((state) =>
        locales.map((locale) => ({
          file: `convention.${locale}.${versionSegment(state.from)}.pdf`,
          locales: [locale] as const,
          large: false,
          state,
        })),
      );

/** The PDF of one clause with all that stands in it, in one language. */
export interface ClausePdf {
  /** File name under the downloads: `textes/article-4.fr.pdf`. */
  file: string;
  locale: Locale;
  clause: Clause;
}

/** The kinds that are handed over alone: those that have a page, and the preamble. */
const handed: readonly Clause['kind'][] = ['preamble', 'article', 'axis', 'objective', 'action', 'annexe'];

/** Returns the PDF of a clause in one language; nothing for what is not read alone. */
export const clausePdf = (clause: Clause, locale: Locale): ClausePdf | undefined =>
  handed.includes(clause.kind) ? { file: `textes/${clause.id}.${locale}.pdf`, locale, clause } : undefined;

/** Returns the PDFs of all clauses that are read alone, in each language. */
export const clausePdfs = ({ clauses }: Convention): ClausePdf[] =>
  clauses.flatMap((clause) => locales.flatMap((locale) => clausePdf(clause, locale) ?? []));

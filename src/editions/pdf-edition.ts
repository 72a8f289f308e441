import { locales, referenceLocale, translationLocales, type Locale } from '../model/locale.ts';

/** One PDF of the whole convention. */
export interface PdfEdition {
  /** File name under the downloads: `convention.fr.pdf`. */
  file: string;
  /** One language, or two side by side with the language that binds first. */
  locales: readonly [Locale] | readonly [Locale, Locale];
  /** Text of 18 pt. */
  large: boolean;
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

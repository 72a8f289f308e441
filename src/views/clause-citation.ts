import type { ClausePdfFile } from '../editions/pdf-files.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, translationLocales, type Locale } from '../model/locale.ts';
import { absolute, downloadHref, fileHref, href, idPath, versionPath } from '../site/addresses.ts';
import { citedPath, fullCitation } from '../site/citation.ts';
import { currentVersion } from '../site/version-words.ts';
import { strings } from '../words/strings.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';

/** Ways to cite a clause: its reference in each language and its addresses. */
export interface CitationView {
  reference: string;
  translations: { locale: Locale; reference: string }[];
  address: string;
  dated: string;
  /** Its PDF, where it was made. */
  pdf?: Link | undefined;
  formats: string;
}

/** Returns the ways to cite a clause; `pdf` is its PDF, where it was made. */
export function citationView(
  { model, locale, site }: Context,
  clause: Clause,
  pdf: ClausePdfFile | undefined,
): CitationView {
  const address = (path: string) => absolute(fileHref(path), site);
  const cited = { address: address(citedPath(clause)) };
  const { from } = currentVersion(model, clause).version;
  return {
    reference: fullCitation(model, clause, cited, referenceLocale),
    translations: translationLocales.map((locale) => ({
      locale,
      reference: fullCitation(model, clause, cited, locale),
    })),
    address: address(idPath(clause.id)),
    dated: absolute(href(referenceLocale, versionPath(clause, from)), site),
    pdf: pdf && clausePdfLink(pdf, locale),
    formats: `${fileHref(idPath(clause.id))}?formats`,
  };
}

/** Returns the link to the PDF of a clause, with its size. */
export const clausePdfLink = ({ pdf, kilobytes }: ClausePdfFile, locale: Locale): Link => ({
  label: strings(locale).pdfOfText(strings(locale).fileSize(kilobytes)),
  href: downloadHref(pdf.file),
});

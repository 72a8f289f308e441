import { bibtex, cslJson, cslText, ris } from '../editions/citations.ts';
import { fileAddress, type Edition } from '../editions/edition.ts';
import type { ClausePdfFile } from '../editions/pdf-files.ts';
import { paragraphAnchor, paragraphsOf } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { locales, referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { absolute, href, idPath, inConvention, paragraphPath, versionPath } from '../site/addresses.ts';
import { citedPath, fullCitation } from '../site/citation.ts';
import type { Identified } from '../site/identified.ts';
import { permanentData } from '../site/linked-data.ts';
import { currentVersion } from '../site/version-words.ts';
import { clausePdfLink } from './clause-citation.ts';
import type { Context } from './frame.ts';
import type { Link } from './link.ts';
import { fileView, type FileView } from './open-data.ts';
import { lostParagraphViews, type LostParagraphView } from './versions.ts';

/** The exact words, paragraph by paragraph, each with its own permanent address; then the reference for software. */
export interface QuotesView {
  paragraphs: {
    anchor: string;
    number: number;
    text: string;
    address: string;
    reference: string;
    software: SoftwareReference[];
    /** Where it is read in each language: without script, its address leads no further than here. */
    places: { locale: Locale; href: string }[];
  }[];
  lost: LostParagraphView[];
  /** The reference of the whole clause. */
  software: SoftwareReference[];
}

/** A reference as software reads it. */
interface SoftwareReference {
  format: string;
  text: string;
}

/** What the permanent page says in one language. */
interface IdInLanguage {
  locale: Locale;
  about: string;
  href: string;
  /** Where the paragraphs of a clause without a page are: its place in the whole text. */
  inWholeText?: string | undefined;
  reference?: string | undefined;
  files: FileView[];
  otherFiles: Link[];
}

/** The permanent page of a thing, for every language. */
export interface IdPageView {
  title: string;
  name: string;
  canonical: string;
  alternates: { locale: Locale; href: string }[];
  /** schema.org, of a text. */
  linkedData?: object | undefined;
  formats: { mediaType: string; language?: Locale | undefined; href: string }[];
  address: string;
  /** The address of the state of today, for a clause. */
  dated?: string | undefined;
  languages: IdInLanguage[];
  quotes?: QuotesView | undefined;
}

/** Returns the permanent page of a thing; `editions` are all files of the convention, `pdfs` those of the clause. */
export function idPage(
  { model, site }: Omit<Context, 'locale'>,
  thing: Identified,
  editions: readonly Edition[],
  pdfs: readonly ClausePdfFile[] = [],
): IdPageView {
  const { clause } = thing;
  const address = fileAddress(idPath(thing.id), site);
  const own = editions.filter(({ about, group }) =>
    thing.id === 'convention' ? group !== undefined : about === thing.id,
  );
  const name = locales.map((locale) => thing.name[locale]).join(' / ');
  const page = (locale: Locale) => absolute(href(locale, thing.path), site);
  return {
    title: `${name} · ${model.record.shortTitle[referenceLocale]}`,
    name,
    canonical: page(referenceLocale),
    alternates: locales.map((locale) => ({ locale, href: page(locale) })),
    formats: own.map((edition) => ({
      mediaType: edition.mediaType,
      language: edition.locale,
      href: fileAddress(edition.path, site),
    })),
    linkedData:
      clause || thing.id === 'convention'
        ? permanentData(thing.id, thing.name[referenceLocale], thing.path, site)
        : undefined,
    address,
    dated: clause && datedAddress(model, clause, site),
    languages: locales.map((locale) => ({
      locale,
      about: thing.about[locale],
      href: href(locale, thing.path),
      inWholeText: thing.path.includes('#') && clause ? href(locale, inConvention(clause)) : undefined,
      reference: clause && fullCitation(model, clause, { address: fileAddress(citedPath(clause), site) }, locale),
      files: own.map((edition) => fileView(edition, locale)),
      otherFiles: [
        ...pdfs.filter(({ pdf }) => pdf.locale === locale).map((pdf) => clausePdfLink(pdf, locale)),
        ...(thing.files?.map((file) => ({ label: file.name, href: file.path(locale) })) ?? []),
      ],
    })),
    quotes: clause && quotesView({ model, site }, clause),
  };
}

const datedAddress = (model: Model, clause: Clause, site: URL): string =>
  absolute(href(referenceLocale, versionPath(clause, currentVersion(model, clause).version.from)), site);

function quotesView(context: Omit<Context, 'locale'>, clause: Clause): QuotesView {
  const { model, site } = context;
  const software = (paragraph?: number): SoftwareReference[] => [
    { format: 'BibTeX', text: bibtex(context, clause, paragraph) },
    { format: 'RIS', text: ris(context, clause, paragraph) },
    { format: 'CSL-JSON', text: cslText(cslJson(context, clause, paragraph)) },
  ];
  return {
    paragraphs: paragraphsOf(clause.blocks[referenceLocale]).map(({ number, text }) => {
      const address = fileAddress(citedPath(clause, number), site);
      return {
        anchor: paragraphAnchor(number),
        number,
        text,
        address,
        reference: fullCitation(model, clause, { address, paragraph: number }, referenceLocale),
        software: software(number),
        places: locales.map((locale) => ({ locale, href: href(locale, paragraphPath(clause, number)) })),
      };
    }),
    lost: lostParagraphViews(model, clause, referenceLocale),
    software: software(),
  };
}

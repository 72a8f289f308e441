import { upToDateWords } from '../editions/changes.ts';
import { paperNotes } from '../editions/edition-data.ts';
import type { Edition } from '../editions/edition.ts';
import type { PdfFile } from '../editions/pdf-files.ts';
import { pageStyles, runningPages } from '../editions/running-pages.ts';
import type { State } from '../model/amendments/states.ts';
import { modelAt } from '../model/model-at.ts';
import { plainText } from '../model/convention/clause-text.ts';
import { pagedKinds, type Clause, type PagedKind } from '../model/convention/convention.ts';
import { pageTerms } from '../model/families/page-terms.ts';
import { referenceLocale, translationLocales, type Locale } from '../model/locale.ts';
import {
  absolute,
  clausePath,
  conventionViews,
  downloadHref,
  fileHref,
  href,
  paths,
  shortAddress,
  statePath,
  type ConventionView,
} from '../site/addresses.ts';
import { standingOfText } from '../site/legal-standing.ts';
import { conventionData } from '../site/linked-data.ts';
import { amendedUpTo } from '../site/state-words.ts';
import { sourceOfText } from '../site/version-words.ts';
import { formatDate, sentence } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { filesOfState, filesOfText, type FileItem } from './files.ts';
import { comparisonsWith } from './comparison.ts';
import { clauseMark, clauseTitle, type ClauseMark } from './clause-link.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { termMeanings, type TermMeaning } from './glossary.ts';
import type { Link } from './link.ts';
import { upToDate } from './state-note.ts';
import { statusOfCopy, type StatusView } from './status.ts';
import { wholeClause, type Reading, type WholeClause } from './whole-text.ts';

/** A clause in the list of contents. */
export interface ContentsItem extends Link {
  kind: Clause['kind'];
  mark?: ClauseMark | undefined;
  /** The address of its page, as it is printed. */
  address: string;
}

/** A PDF of the whole text. */
interface PdfLink extends Link {
  language: Locale;
  size: string;
}

/** The whole text, on screen and as a finished A4 document, in one of its views. */
export interface ConventionPageView {
  frame: Frame;
  view: ConventionView;
  /** The style sheet of the printed pages. */
  styles: string;
  formats: { mediaType: string; href: string }[];
  status: StatusView;
  /** The ways to read the text; the one that is shown has no address. */
  views: { label: string; href?: string | undefined }[];
  pdfs: PdfLink[];
  /** For a state that is kept: its comparisons with the others. */
  compare: Link[];
  contents: ContentsItem[];
  /** Whether the words shown first are those that bind. */
  legal: boolean;
  tab: string;
  /** What the reader must know of the words that follow. */
  notes: string[];
  cover: { title?: WholeClause | undefined; parties: string[]; state: string; address: string };
  paperNotes: string[];
  clauses: WholeClause[];
  colophon: string;
  /** Copies of the text as it was signed, and what goes with it. */
  files: FileItem[];
  meanings: TermMeaning[];
}

/** Returns the page of the whole text. `editions` are all files of the convention, `pdfs` those that were made. */
export const conventionPage = (
  context: Context,
  view: ConventionView,
  editions: readonly Edition[],
  pdfs: readonly PdfFile[],
): ConventionPageView => wholeTextPage(context, view, editions, pdfs);

/** Returns the page that keeps the whole text of one state; `pdfs` are those of this state that were made. */
export function conventionAt(context: Context, state: State, pdfs: readonly PdfFile[]): ConventionPageView {
  const { model, locale } = context;
  const t = strings(locale);
  const { from } = state;
  return wholeTextPage({ ...context, model: modelAt(model, state) }, 'text', [], pdfs, {
    path: statePath(from),
    title: from === undefined ? t.stateSigned : t.stateOn(formatDate(from, locale)),
    note: from === model.states.at(-1)?.from ? t.stateLatest : t.stateNote,
    compare: comparisonsWith(model, undefined, from, locale),
    files: filesOfState(context, from),
  });
}

/** What says which state a page keeps. */
interface KeptState {
  path: string;
  title: string;
  note: string;
  compare: Link[];
  files: FileItem[];
}

/** Returns the page of the whole text in force or, with `state`, of another day. */
function wholeTextPage(
  context: Context,
  view: ConventionView,
  editions: readonly Edition[],
  pdfs: readonly PdfFile[],
  state?: KeptState,
): ConventionPageView {
  const { model, locale, site } = context;
  const { convention, record, partners } = model;
  const t = strings(locale);
  const path = state?.path ?? conventionViews[view];
  const pageTitle = state?.title ?? t.viewTitles[view];
  const titleClause = convention.byId.get('title');
  const title = titleClause ? plainText(titleClause.blocks[locale]) : record.shortTitle[locale];
  const languages = languagesOf(view, locale);
  const translated = languages.some((language) => language !== referenceLocale);
  const terms = pageTerms(
    model,
    languages.includes(referenceLocale)
      ? convention.clauses.filter(({ kind }) => kind !== 'title' && kind !== 'axis')
      : [],
  );
  const reading: Reading = { model, locale, languages, terms, summaries: view === 'summaries' };
  const address = shortAddress(absolute(href(locale, path), site));
  const copy = amendedUpTo(model, locale) ?? sentence(record.source.state[locale]);
  const stale = convention.clauses.some(({ staleIn }) => languages.some((language) => staleIn.includes(language)));
  return {
    frame: frame(context, {
      path,
      file: 'src/content/',
      title: pageTitle,
      description: view === 'text' && !state ? title : t.named(pageTitle, title),
      ...(state ? { indexed: false, told: false } : {}),
      section: 'convention',
      crumbs: [
        { label: t.home, path: paths.home },
        ...(view === 'text' && !state
          ? [{ label: t.wholeText }]
          : [{ label: t.wholeText, path: paths.convention }, { label: state?.title ?? t.viewLabels[view] }]),
      ],
      linkedData:
        view === 'text' && !state ? [conventionData(record, title, standingOfText(model, locale), locale, site)] : [],
    }),
    view,
    styles: pageStyles(runningPages(convention, locale), {
      shortTitle: record.shortTitle[locale],
      foot: [address, copy],
      page: t.page,
    }),
    formats: state
      ? []
      : editions
          .filter((edition) => view === 'text' && edition.group === 'text' && (edition.locale ?? locale) === locale)
          .map((edition) => ({ mediaType: edition.mediaType, href: fileHref(edition.path) })),
    status: statusOfCopy(context),
    views: (Object.entries(conventionViews) as [ConventionView, string][]).map(([other, otherPath]) => ({
      label: t.viewLabels[other],
      href: other === view && !state ? undefined : href(locale, otherPath),
    })),
    pdfs: pdfs.map((pdf) => pdfLink(pdf, locale)),
    compare: state?.compare ?? [],
    contents: contents(context),
    legal: languages[0] === referenceLocale,
    tab: translated && languages.length === 1 ? t.translationLabel : t.wordForWord,
    notes: [
      ...(state ? [state.title, state.note] : []),
      ...(translated ? [t.translationWhole] : []),
      ...(view === 'summaries' ? [t.named(t.inPlainWords, t.explanationNote)] : []),
      ...(stale ? [t.staleTranslation] : []),
    ],
    cover: {
      title: titleClause && wholeClause({ ...reading, summaries: false }, titleClause),
      parties: record.parties.flatMap(({ partner }) => partners.get(partner)?.name[locale] ?? []),
      state: copy,
      address,
    },
    paperNotes: paperNotes(
      model,
      [locale, ...languages.filter((language) => language !== locale)],
      absolute(fileHref(''), site),
    ),
    clauses: convention.clauses
      .filter(({ parent, kind }) => parent === undefined && kind !== 'title')
      .map((clause) => wholeClause(reading, clause)),
    colophon: [
      `${sourceOfText(model, locale)} ${t.source} ${record.source.state[locale]}.`,
      upToDate(model, locale),
      state ? undefined : upToDateWords(model, locale),
    ]
      .filter((part) => part !== undefined)
      .join(' '),
    files: state?.files ?? (view === 'text' ? filesOfText(context) : []),
    meanings: termMeanings(model, terms.ids, locale),
  };
}

/** The languages of a view: that of the page or, side by side, the one that binds and a translation. */
function languagesOf(view: ConventionView, locale: Locale): Reading['languages'] {
  const translation = locale === referenceLocale ? translationLocales[0] : locale;
  return view === 'bilingual' && translation !== undefined ? [referenceLocale, translation] : [locale];
}

function pdfLink({ edition, kilobytes }: PdfFile, locale: Locale): PdfLink {
  const t = strings(locale);
  const languages = edition.locales.map((language) => t.languageNames[language]).join(' + ');
  return {
    label: edition.large ? `${languages}, ${t.largePrint}` : languages,
    href: downloadHref(edition.file),
    language: edition.locales[0],
    size: t.fileSize(kilobytes),
  };
}

const listedKinds: readonly Clause['kind'][] = ['parties', 'preamble', 'article', 'axis', 'signatures', 'annexe'];

const contents = ({ model, locale, site }: Context): ContentsItem[] =>
  model.convention.clauses
    .filter(({ kind }) => listedKinds.includes(kind))
    .map((clause) => ({
      kind: clause.kind,
      label: clause.repealed ? strings(locale).repealedName(clauseTitle(clause, locale)) : clauseTitle(clause, locale),
      href: `#${clause.id}`,
      mark: pagedKinds.includes(clause.kind as PagedKind) ? clauseMark(clause, locale) : undefined,
      address: shortAddress(absolute(href(locale, clausePath(clause)), site)),
    }));

import { paletteOf } from './palette.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { sourceOfText } from '../site/version-words.ts';
import { paths, permanentAddress, statePath, shortAddress } from '../site/addresses.ts';
import { axisSticker } from '../site/gommette.ts';
import { formatDate, sentence } from '../words/format.ts';
import { clauseName, tabLabel } from '../site/reference.ts';
import { amendedUpTo } from '../site/state-words.ts';
import { headlineOf } from '../site/standing-words.ts';
import { strings } from '../words/strings.ts';
import { bodyOf, isHeaded, type BodyItem, type Mark } from './edition-body.ts';
import type { PdfEdition } from './pdf-edition.ts';
import { runningTitle } from './running-title.ts';

/** One line of the contents. `headed` tells the clauses that open with a heading of the text. */
interface ContentsRow {
  id: string;
  mark: Mark | null;
  label: string;
  headed: boolean;
}

/** All that convention.typ sets: words and choices, no layout. Serialised as JSON. */
export interface EditionData {
  language: Locale;
  reference: Locale;
  large: boolean;
  bilingual: boolean;
  title: string;
  subject: string;
  keywords: string[];
  shortTitle: string;
  coverTitle: { lang: Locale; text: string }[];
  parties: string[];
  notes: string[];
  state: string;
  address: string;
  page: string;
  contentsTitle: string;
  contents: ContentsRow[];
  running: Record<string, string>;
  axes: Record<string, { shape: string; colour: string; wash: string }>;
  ink: string;
  ink2: string;
  line: string;
  body: BodyItem[];
  /** Of a clause alone: what stands above it, and by how many levels its headings rise. */
  extract: { work: string; place: string; rise: number } | null;
}

const colourNames = ['rond', 'carre', 'tri'] as const;

/**
 * Returns the data of an edition.
 * `root` is the public address of the site with its base; `css` the style sheet of the tokens.
 */
export function editionData(model: Model, edition: PdfEdition, root: string, css: string): EditionData {
  const { convention, record, partners } = model;
  const [language, other] = edition.locales;
  const t = strings(language);
  const kept = edition.state && statePath(edition.state.from);
  const address = permanentAddress(root, language, kept ?? (other === undefined ? paths.convention : paths.bilingual));
  const titleOf = (locale: Locale) => plainText(convention.byId.get('title')?.blocks[locale] ?? []);
  const state = amendedUpTo(model, language) ?? sentence(record.source.state[language]);
  const listed = convention.clauses.filter(({ kind }) =>
    ['parties', 'preamble', 'article', 'axis', 'signatures', 'annexe'].includes(kind),
  );
  return {
    ...paperLook(model, css),
    language,
    reference: referenceLocale,
    large: edition.large,
    bilingual: other !== undefined,
    title: titleOf(language),
    subject: `${state} ${shortAddress(address)}`,
    keywords: [record.shortTitle[language], state, address],
    shortTitle: record.shortTitle[language],
    coverTitle: edition.locales.map((lang) => ({ lang, text: titleOf(lang) })),
    parties: record.parties.map(({ partner }) => partners.get(partner)?.name[language] ?? partner),
    notes: edition.state ? keptNotes(model, edition) : paperNotes(model, edition.locales, root),
    state,
    address: shortAddress(address),
    page: t.page,
    contentsTitle: t.contents,
    contents: listed.map((clause) => ({
      id: clause.id,
      mark: contentsMark(clause, language),
      label: [...new Set(edition.locales.map((locale) => contentsLabel(clause, locale)))].join(' · '),
      headed: isHeaded(clause),
    })),
    running: Object.fromEntries(listed.map((clause) => [clause.id, runningTitle(clause, convention, language)])),
    body: bodyOf(convention, edition.locales),
    extract: null,
  };
}

/** Returns the colours and stickers of a document, which are those of the light theme. */
export function paperLook(
  { convention }: Pick<Model, 'convention'>,
  css: string,
): Pick<EditionData, 'axes' | 'ink' | 'ink2' | 'line'> {
  const colour = paletteOf(css);
  const token = (name: string): string => {
    const value = colour[name];
    if (value === undefined)
      throw new Error(
        `src/styles/tokens.css: no colour --${name} in the light theme, and the PDFs need it. Put it back.`,
      );
    return value;
  };
  const numbers = [...new Set(convention.clauses.flatMap(({ axis }) => axis ?? []))];
  return {
    axes: Object.fromEntries(
      numbers.map((axis) => {
        const { shape, colour: nth } = axisSticker(axis);
        const name = colourNames[nth - 1];
        if (name === undefined) throw new Error(`src/editions/edition-data.ts: no name for colour ${nth}`);
        return [String(axis), { shape, colour: token(name), wash: token(`${name}w`) }];
      }),
    ),
    ink: token('ink'),
    ink2: token('ink2'),
    line: token('line'),
  };
}

/** An article has its number on its tab; an axis says its own. */
function contentsLabel(clause: Clause, locale: Locale): string {
  const title = clause.title?.[locale];
  if (title === undefined) return clauseName(clause, locale);
  return clause.kind === 'axis'
    ? strings(locale).named(clauseName(clause, locale), title.charAt(0).toLowerCase() + title.slice(1))
    : title;
}

/** What stands beside a clause: the tab of an article or the sticker of an axis. */
function contentsMark(clause: Clause, locale: Locale): Mark | null {
  if (clause.kind === 'article' || clause.kind === 'annexe') return { tab: tabLabel(clause, locale) };
  return clause.kind === 'axis' && clause.axis !== undefined ? { axis: clause.axis } : null;
}

/** Returns what the reader of a state that is kept must know: nothing that another day could make false. */
function keptNotes(model: Model, { locales, state }: PdfEdition): string[] {
  const [language] = locales;
  const t = strings(language);
  return [
    state?.from === undefined ? t.stateSigned : t.stateOn(formatDate(state.from, language)),
    ...(language === referenceLocale ? [] : [t.translationWhole]),
    sourceOfText(model, language),
  ];
}

/**
 * Returns what the reader of a sheet of paper must know, in the first language: whose words these are, and where
 * the text lives.
 */
export function paperNotes(model: Model, locales: readonly Locale[], root: string): string[] {
  const { convention } = model;
  const [language = referenceLocale] = locales;
  const t = strings(language);
  const example = convention.clauses.findLast(({ kind, repealed }) => kind === 'action' && !repealed);
  const translated = locales.some((locale) => locale !== referenceLocale);
  const stale = convention.clauses.some(({ staleIn }) => locales.some((locale) => staleIn.includes(locale)));
  return [
    ...(translated ? [t.translationWhole] : []),
    ...(stale ? [t.staleTranslation] : []),
    `${sourceOfText(model, language)} ${headlineOf(model, language)}`,
    ...model.upcoming.map(({ id, effect }) => t.statusUpcoming(id, formatDate(effect, language))),
    ...(example
      ? [
          t.addressNote(
            shortAddress(permanentAddress(root, language, `${paths.actions}${example.number}/`)),
            clauseName(example, language),
          ),
        ]
      : []),
  ];
}

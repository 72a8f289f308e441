import { statusToCome } from '../model/amendments/text-status.ts';
import type { Version } from '../model/amendments/history.ts';
import { paragraphsOf, plainText } from '../model/convention/clause-text.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import { clauseWords, wholeWords } from '../model/integrity/lock.ts';
import { wordsMark } from '../model/integrity/words-mark.ts';
import { locales, referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { citingPath, clausePath, paths, statePath, versionPath } from '../site/addresses.ts';
import { comparisonsOfClause, comparisonsOfText, type Comparison } from '../site/comparisons.ts';
import type { CitedText, CitedVersion, Citing } from '../site/cited-words.ts';
import { placeOf } from '../site/judged-link.ts';
import { pageAddresses } from '../site/page-addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { comingSentence } from '../site/state-words.ts';
import { versionName, versionsOf } from '../site/version-words.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { fileAddress, type Edition, type Publication } from './edition.ts';

/** Returns what a reader's device needs to cite the text and to judge a citation, in one language. */
export function citing({ model, site }: Publication, locale: Locale): Citing {
  const { convention, record } = model;
  const t = strings(locale);
  const texts: Record<string, CitedText> = {
    convention: wholeText(model, locale),
    ...Object.fromEntries(convention.clauses.map((clause) => [clause.id, clauseText(model, clause, locale)])),
  };
  const file: Citing = {
    language: locale,
    languages: [...locales],
    tag: t.tag,
    first: t.firstOfMonth,
    root: fileAddress('', site),
    work: record.citation[locale],
    texts,
    pages: [],
    moved: Object.fromEntries(model.redirects.redirects.map(({ from, to }) => [from, to])),
    words: t.citing,
  };
  const others = [...pageAddresses(model)].map((address) => address.slice(1).replace(/#.*/, ''));
  return { ...file, pages: [...new Set(others)].filter((path) => !placeOf(path, '', file)) };
}

function wholeText(model: Model, locale: Locale): CitedText {
  const t = strings(locale);
  return {
    name: t.wholeText,
    place: t.wholeText,
    page: paths.convention,
    versions: model.states.map(({ from, amendments, convention }) => ({
      ...nameOf(model, stateOf(from, convention), locale),
      ...(amendments.length === 0 ? {} : { by: t.list(amendments.map((id) => t.theAmendment(id))) }),
      page: statePath(from),
      ...comparedIn(comparisonsOfText(model), from),
      marks: [wordsMark(wholeWords(convention))],
    })),
  };
}

/** A state of the whole text as a version of it: it has words for as long as one of its clauses does. */
function stateOf(from: string | undefined, { clauses }: Convention): Pick<Version, 'from' | 'clause'> {
  const clause = clauses.find(({ repealed }) => !repealed);
  return { ...(from === undefined ? {} : { from }), ...(clause ? { clause } : {}) };
}

function clauseText(model: Model, clause: Clause, locale: Locale): CitedText {
  const coming = statusToCome(model, clause) && comingSentence(model, clause, locale);
  return {
    name: clauseName(clause, locale),
    place: clausePlace(clause, model.convention, locale),
    page: clausePath(clause),
    versions: versionsOf(model, clause).map((version) => ({
      ...nameOf(model, version, locale),
      ...(version.amendment === undefined ? {} : { by: strings(locale).theAmendment(version.amendment) }),
      page: versionPath(clause, version.from),
      ...comparedIn(comparisonsOfClause(model, clause), version.from),
      marks: marksOf(version.clause),
    })),
    ...(coming === undefined ? {} : { coming }),
  };
}

/** Returns the page that compares a state with the last one, where there is one. */
function comparedIn(comparisons: readonly Comparison[], from: string | undefined): { compare?: string } {
  const last = comparisons.at(-1)?.after;
  const page = comparisons.find(({ before, after }) => after.from === last?.from && before.from === from);
  return page ? { compare: page.path } : {};
}

function nameOf(
  { record }: Model,
  version: Pick<Version, 'from' | 'clause'>,
  locale: Locale,
): Pick<CitedVersion, 'name' | 'from' | 'since'> {
  const t = strings(locale);
  const name = versionName(version, locale, record);
  const { from } = version;
  return from === undefined
    ? { name, since: t.citeSince(name) }
    : { name, from, since: t.citeSinceDay(formatDate(from, locale)) };
}

/** Returns the mark of all words of a state, then of each paragraph; none where a text is repealed. */
const marksOf = (clause: Clause | undefined): string[] =>
  clause === undefined || plainText(clause.blocks[referenceLocale]).trim() === ''
    ? []
    : [clauseWords(clause), ...paragraphsOf(clause.blocks[referenceLocale]).map(({ text }) => text)].map(wordsMark);

export const citingEditions = (publication: Publication): Edition[] =>
  locales.map((locale) => ({
    path: citingPath(locale),
    mediaType: 'application/json',
    locale,
    content: `${JSON.stringify(citing(publication, locale))}\n`,
  }));

import type { Version } from '../model/amendments/history.ts';
import { wordDifference } from '../model/amendments/word-difference.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { pageTerms } from '../model/families/page-terms.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { modelAt } from '../model/model-at.ts';
import { absolute, clausePath, href, statePath, versionPath } from '../site/addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { standingOfClause } from '../site/legal-standing.ts';
import { versionData } from '../site/linked-data.ts';
import { clauseCrumbs } from '../site/trail.ts';
import { versionName, versionsOf } from '../site/version-words.ts';
import { strings } from '../words/strings.ts';
import type { WordsThatChange } from './coming.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { blockViews, type BlockView } from './legal-text.ts';
import { linkTo, type Link } from './link.ts';
import { versionNote, type StateNote } from './state-note.ts';
import { statusOfCopy, type StatusView } from './status.ts';
import { wholeClause, type Reading, type WholeClause } from './whole-text.ts';
import { amendmentNote, versionsView, type AmendmentNote, type VersionsView } from './versions.ts';

/** One state of a clause, kept for ever: what a dated citation leads to. */
export interface VersionPageView {
  frame: Frame;
  title: string;
  current: string;
  /** Which of the versions it is, in words. */
  lead: string;
  status: StatusView;
  by?: AmendmentNote | undefined;
  place: string;
  /** Its text; absent where the state is a repeal, or where other clauses stand in it. */
  blocks?: BlockView[] | undefined;
  /** A clause in which others stand, with all of them as they then stood. */
  whole?: WholeClause | undefined;
  note: StateNote;
  /** What it changed in its own words; empty for the signed text and where only a clause within it changed. */
  differences: WordsThatChange[];
  /** The whole text of then. */
  wholeText: Link;
  address: string;
  versions: VersionsView;
}

/** Returns the page of one state of a clause. */
export function versionPage(context: Context, clause: Clause, version: Version): VersionPageView {
  const { model, locale, site } = context;
  const t = strings(locale);
  const states = versionsOf(model, clause);
  const before = states[states.findIndex(({ from }) => from === version.from) - 1];
  const path = versionPath(clause, version.from);
  const name = versionName(version, locale, model.record);
  const title = t.versionTitle(clauseName(clause, locale), name);
  const place = clausePlace(clause, model.convention, locale);
  const isCurrent = states.at(-1) === version;
  const lead = !isCurrent ? t.versionNote : version.clause ? t.versionLatest : t.versionNone;
  const { clause: then } = version;
  const holds = then !== undefined && then.children.length > 0;
  return {
    frame: frame(context, {
      path,
      file: 'src/content/amendments/',
      title,
      description: `${lead} ${place}`,
      section: 'convention',
      axis: clause.axis,
      indexed: false,
      told: false,
      linkedData: [versionData(clause, path, title, versionStanding(model, version, isCurrent), locale, site)],
      crumbs: [
        ...clauseCrumbs(model.convention, clause, locale).map((crumb) => ({ path: clausePath(clause), ...crumb })),
        { label: name },
      ],
    }),
    title,
    current: href(locale, clausePath(clause)),
    lead,
    status: statusOfCopy(context),
    by: amendmentNote(model, version, locale),
    place,
    blocks: then && !holds ? blockViews(version.convention, then, locale) : undefined,
    whole: holds ? wholeClause(readingOf(model, version, then, locale), then) : undefined,
    note: versionNote(version, locale, isCurrent),
    differences: before ? differencesOf(before, version, locale) : [],
    wholeText: linkTo(locale, t.wholeTextThen, statePath(version.from)),
    address: absolute(href(referenceLocale, path), site),
    versions: versionsView(model, clause, locale, version),
  };
}

/** A state that another has replaced is in force no more. */
const versionStanding = (model: Model, { from, clause }: Version, current: boolean) => ({
  since: from ?? model.record.notified ?? undefined,
  force: current && clause ? standingOfClause(model, clause).force : ('NotInForce' as const),
});

/** Shows a clause with those that stood in it then: on a translated page, the two languages side by side. */
const readingOf = (
  model: Model,
  { from, amendment, convention }: Version,
  clause: Clause,
  locale: Locale,
): Reading => ({
  model: modelAt(model, {
    ...(from === undefined ? {} : { from }),
    amendments: amendment ? [amendment] : [],
    convention,
  }),
  locale,
  languages: locale === referenceLocale ? [locale] : [referenceLocale, locale],
  summaries: false,
  terms: pageTerms(model, []),
  alone: clause.id,
});

function differencesOf(before: Version, version: Version, locale: Locale): WordsThatChange[] {
  const words = ({ clause }: Version, language: Locale) => (clause ? plainText(clause.blocks[language]) : '');
  return [...new Set([referenceLocale, locale])]
    .map((language) => ({ language, runs: wordDifference(words(before, language), words(version, language)) }))
    .filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'));
}

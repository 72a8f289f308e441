import { clauseFeedPath } from '../editions/atom.ts';
import { clauseJsonPath } from '../editions/json.ts';
import { upToDateWords } from '../editions/changes.ts';
import { oembedPath } from '../editions/discovery.ts';
import type { ClausePdfFile } from '../editions/pdf-files.ts';
import type { Clause } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import { childrenOf, clausesOf, neighbours } from '../model/convention/reading.ts';
import { pageTerms } from '../model/families/page-terms.ts';
import type { Group } from '../search/group.ts';
import { clauseHitMark } from '../search/mark.ts';
import { absolute, clausePath, fileHref, href, inConvention, paths } from '../site/addresses.ts';
import { clauseData } from '../site/linked-data.ts';
import { standingOfClause } from '../site/legal-standing.ts';
import { clauseName, clausePlace, kindName } from '../site/reference.ts';
import { clauseCrumbs } from '../site/trail.ts';
import { currentVersion, versionsOf } from '../site/version-words.ts';
import { strings } from '../words/strings.ts';
import { citationView, type CitationView } from './clause-citation.ts';
import { clauseFacts, type ClauseFacts } from './clause-facts.ts';
import { clauseLink, clauseMark, clauseTitle, fullName, type ClauseLink, type ClauseMark } from './clause-link.ts';
import { clockView, type ClockView } from './clock.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { termMeanings, type TermMeaning } from './glossary.ts';
import { blockViews, type BlockView } from './legal-text.ts';
import type { Link } from './link.ts';
import { statusOfCopy, type StatusView } from './status.ts';
import { comingViews, type ComingView } from './coming.ts';
import { deedNote, inPlainWords, versionNote, type StateNote } from './state-note.ts';
import { versionsView, type VersionsView } from './versions.ts';

/** How a page is found and shown by the search: what it is called there, its mark, the group it is filtered by. */
export interface Hit {
  kind: string;
  mark: string;
  group: Group;
}

/** A neighbour in reading order; nothing at an end of the text. */
export interface Neighbour {
  rel: 'prev' | 'next';
  label: string;
  to?: ClauseLink | undefined;
}

/** What opens and closes the page of any clause. */
export interface AnyClausePage {
  frame: Frame;
  /** Addresses of the other forms of the clause, for programs. */
  formats: { json: string; oembed: string; feed: string };
  hit: Hit;
  name: string;
  title: string;
  status: StatusView;
  summary?: string | undefined;
  axis?: number | undefined;
  /** Where a lawyer says that it stands. */
  place: string;
  stale: boolean;
  inWholeText: string;
  facts: ClauseFacts;
  meanings: TermMeaning[];
  cite: CitationView;
  around: Neighbour[];
  /** What amendments did to its words. */
  note: StateNote;
  /** Up to which day the site tells what became of it. */
  upToDate: string;
  /** What amendments already written will change in it. */
  coming: ComingView[];
  /** The states of the clause, where an amendment changed or added it. */
  versions?: VersionsView | undefined;
}

/** The page of an article, an objective or an action. */
export interface ClausePageView extends AnyClausePage {
  mark: ClauseMark;
  /** The axis that it belongs to. */
  parent?: Link | undefined;
  /** Its place among its siblings: `Action 2 sur 8`. */
  rank: string;
  repealed?: StateNote | undefined;
  /** Whether its words are still in force. */
  inForce: boolean;
  blocks: BlockView[];
  /** Said of an action, whose number is ours. */
  numberNote?: string | undefined;
  /** The dates of the contract, on the articles that set them. */
  clock?: ClockView | undefined;
  calendar: string;
}

/** Returns the page of an article, an objective or an action; `pdf` is its PDF, where it was made. */
export function clausePage(context: Context, clause: Clause, pdf?: ClausePdfFile): ClausePageView {
  const { model, locale } = context;
  const { convention, record } = model;
  const t = strings(locale);
  const terms = pageTerms(model, [clause]);
  const parent = clause.parent === undefined ? undefined : convention.byId.get(clause.parent);
  const siblings = parent ? childrenOf(convention, parent, clause.kind) : clausesOf(convention, clause.kind);
  return {
    ...anyClausePage(context, clause, terms.ids, pdf),
    mark: clauseMark(clause, locale),
    parent:
      parent?.axis === undefined
        ? undefined
        : {
            label: t.named(clauseName(parent, locale), clauseTitle(parent, locale).toLowerCase()),
            href: href(locale, clausePath(parent)),
          },
    rank: isCounted(siblings)
      ? `${kindName(clause.kind, locale)} ${t.ofTotal(clause.position, siblings.length)}`
      : `${kindName(clause.kind, locale)} ${printedNumber(clause)}`,
    repealed: clause.repealed && deedNote('repealed', clause.repealed, locale),
    inForce: !clause.repealed,
    blocks: blockViews(convention, clause, locale, terms),
    numberNote: isOurNumber(clause, record.numbered) ? t.numberNote(clause.position) : undefined,
    clock:
      clause.id === record.rules.duration || clause.id === record.rules.termination
        ? clockView(model, locale)
        : undefined,
    calendar: href(locale, paths.calendar),
  };
}

/**
 * Says whether the number of each of some siblings is its place in the text: a number as signed is none, a repealed
 * text leaves a gap, and one that was added may stand before a lower number.
 */
const isCounted = (siblings: readonly Clause[]): boolean =>
  siblings.every(
    ({ printed, repealed, position }, index) => printed === undefined && !repealed && position === index + 1,
  );

/** Says whether the number of an action is ours and not that of the text. */
const isOurNumber = ({ kind, printed }: Clause, numbered: readonly string[]): boolean =>
  kind === 'action' && printed === undefined && !numbered.includes(kind);

/** Returns what the page of any clause shows; `termIds` are the words of the glossary that it links. */
export function anyClausePage(
  context: Context,
  clause: Clause,
  termIds: readonly string[],
  pdf: ClausePdfFile | undefined,
): AnyClausePage {
  const { model, locale, site } = context;
  const { convention, record } = model;
  const t = strings(locale);
  const name = clauseName(clause, locale);
  const { version } = currentVersion(model, clause);
  const note = versionNote(version, locale);
  const address = (path: string) => absolute(fileHref(path), site);
  return {
    frame: frame(context, {
      path: clausePath(clause),
      title: fullName(clause, locale),
      description: clause.repealed ? inPlainWords(note) : (clause.summary?.[locale] ?? clauseTitle(clause, locale)),
      section: 'convention',
      axis: clause.axis,
      file: clause.files[locale],
      crumbs: clauseCrumbs(convention, clause, locale),
      linkedData: [clauseData(clause, record, standingOfClause(model, clause), locale, site)],
    }),
    formats: {
      json: address(clauseJsonPath(clause.id)),
      oembed: address(oembedPath(clause.id, locale)),
      feed: address(clauseFeedPath(clause.id, locale)),
    },
    hit: { kind: clause.repealed ? t.repealedName(name) : name, mark: clauseHitMark(clause), group: 'text' },
    name,
    title: clauseTitle(clause, locale),
    status: statusOfCopy(context),
    summary: clause.repealed ? undefined : clause.summary?.[locale],
    axis: clause.axis,
    place: clausePlace(clause, convention, locale),
    stale: clause.staleIn.includes(locale),
    inWholeText: href(locale, inConvention(clause)),
    facts: clauseFacts(model, clause, locale),
    meanings: termMeanings(model, termIds, locale),
    cite: citationView(context, clause, pdf),
    around: aroundClause(context, clause),
    note,
    upToDate: upToDateWords(model, locale),
    coming: comingViews(model, clause, locale, { within: true }),
    versions:
      versionsOf(model, clause).length > 1 || version.from !== undefined
        ? versionsView(model, clause, locale)
        : undefined,
  };
}

function aroundClause({ model, locale }: Context, clause: Clause): Neighbour[] {
  const t = strings(locale);
  const { previous, next } = neighbours(model.convention, clause);
  return [
    { rel: 'prev', label: t.previous, to: previous && clauseLink(previous, locale) },
    { rel: 'next', label: t.next, to: next && clauseLink(next, locale) },
  ];
}

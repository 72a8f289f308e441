import { wordDifference } from '../model/amendments/word-difference.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { ancestorsOf } from '../model/convention/reading.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, href, paths, statePath, versionPath } from '../site/addresses.ts';
import { comparisonsOfClause, comparisonsOfText, type Comparison } from '../site/comparisons.ts';
import type { Crumb } from '../site/linked-data.ts';
import { clauseName } from '../site/reference.ts';
import { clauseCrumbs } from '../site/trail.ts';
import { versionName } from '../site/version-words.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { WordsThatChange } from './coming.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';

/** Two states of a clause or of the whole text, with every word that differs. */
export interface ComparisonPageView {
  frame: Frame;
  title: string;
  before: Link;
  after: Link;
  /** The texts whose words differ, in reading order. */
  parts: { clause: Link; what: string; differences: WordsThatChange[] }[];
  /** Said where no word differs. */
  same?: string | undefined;
}

/** Returns the page of two states. */
export function comparisonPage(context: Context, comparison: Comparison): ComparisonPageView {
  const { model, locale } = context;
  const { path, clause, after } = comparison;
  const t = strings(locale);
  const title = t.compareTitle(clause ? clauseName(clause, locale) : t.wholeText);
  const links = {
    before: stateLink(model, comparison, 'before', locale),
    after: stateLink(model, comparison, 'after', locale),
  };
  const parts = partsOf(comparison, locale);
  const above: Crumb[] = clause
    ? clauseCrumbs(model.convention, clause, locale).map((crumb) => ({ path: clausePath(clause), ...crumb }))
    : [
        { label: t.home, path: paths.home },
        { label: t.wholeText, path: paths.convention },
      ];
  return {
    frame: frame(context, {
      path,
      file: 'src/content/amendments/',
      title: `${title}, ${links.before.label}, ${links.after.label}`,
      description: t.compareLead,
      section: 'convention',
      axis: clause?.axis,
      indexed: false,
      told: false,
      crumbs: [
        ...above,
        { label: links.after.label, path: clause ? versionPath(clause, after.from) : statePath(after.from) },
        { label: t.compareWith(links.before.label) },
      ],
    }),
    title,
    ...links,
    parts,
    same: parts.length === 0 ? t.compareSame : undefined,
  };
}

/** Returns the links to the comparisons of one state with the others, those before it first. */
export function comparisonsWith(
  model: Model,
  clause: Clause | undefined,
  from: string | undefined,
  locale: Locale,
): Link[] {
  const comparisons = clause ? comparisonsOfClause(model, clause) : comparisonsOfText(model);
  return comparisons.flatMap((comparison) => {
    const others = (['before', 'after'] as const).filter((side) => comparison[side].from !== from);
    const [other] = others;
    if (others.length !== 1 || other === undefined) return [];
    const { label } = stateLink(model, comparison, other, locale);
    return [linkTo(locale, strings(locale).compareWith(label), comparison.path)];
  });
}

/** Returns the links to the comparisons of the whole text, the latest first. */
export const comparisonLinks = (model: Model, locale: Locale): Link[] =>
  comparisonsOfText(model)
    .map((comparison) =>
      linkTo(
        locale,
        strings(locale).comparePair(
          stateLink(model, comparison, 'before', locale).label,
          stateLink(model, comparison, 'after', locale).label,
        ),
        comparison.path,
      ),
    )
    .toReversed();

function stateLink({ record }: Model, comparison: Comparison, side: 'before' | 'after', locale: Locale): Link {
  const t = strings(locale);
  const { clause } = comparison;
  const { from, convention } = comparison[side];
  if (!clause)
    return linkTo(locale, from === undefined ? t.stateSigned : t.stateOn(formatDate(from, locale)), statePath(from));
  const then = convention.byId.get(clause.id);
  const version = { ...(from === undefined ? {} : { from }), ...(then && !then.repealed ? { clause: then } : {}) };
  return linkTo(locale, versionName(version, locale, record), versionPath(clause, from));
}

/** Every clause keeps its place in the later state, repealed or not: that state has all the clauses of both. */
function partsOf({ clause, before, after }: Comparison, locale: Locale): ComparisonPageView['parts'] {
  const t = strings(locale);
  const within = (one: Clause) =>
    !clause || one.id === clause.id || ancestorsOf(after.convention, one).some(({ id }) => id === clause.id);
  return after.convention.clauses.filter(within).flatMap((next) => {
    const old = before.convention.byId.get(next.id);
    if (old?.blocks === next.blocks) return [];
    const differences = [...new Set([referenceLocale, locale])]
      .map((language) => ({
        language,
        runs: wordDifference(old ? plainText(old.blocks[language]) : '', plainText(next.blocks[language])),
      }))
      .filter(({ runs }) => runs.some(({ kind }) => kind !== 'same'));
    if (differences.length === 0) return [];
    const what = next.repealed ? t.changeRepeal : old ? t.changeReplace : t.changeInsert;
    return [{ clause: { label: clauseName(next, locale), href: href(locale, clausePath(next)) }, what, differences }];
  });
}

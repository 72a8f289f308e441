import type { Version } from '../model/amendments/history.ts';
import { wordDifference } from '../model/amendments/word-difference.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale } from '../model/locale.ts';
import { absolute, clausePath, href, versionPath } from '../site/addresses.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { clauseCrumbs } from '../site/trail.ts';
import { versionName, versionsOf } from '../site/version-words.ts';
import { strings } from '../words/strings.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { blockViews, type BlockView } from './legal-text.ts';
import { statusOfCopy, type StatusView } from './status.ts';
import { amendmentNote, versionsView, type AmendmentNote, type VersionsView } from './versions.ts';

/** One state of a clause, kept for ever: what a dated citation leads to. */
export interface VersionPageView {
  frame: Frame;
  title: string;
  current: string;
  status: StatusView;
  by?: AmendmentNote | undefined;
  place: string;
  /** Its text; absent where the state is a repeal. */
  blocks?: BlockView[] | undefined;
  /** What it changed, word by word; absent for the signed text. */
  difference?: ReturnType<typeof wordDifference> | undefined;
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
  const words = (of: Version) => (of.clause ? plainText(of.clause.blocks[referenceLocale]) : '');
  return {
    frame: frame(context, {
      path,
      title,
      description: `${t.versionNote} ${place}`,
      section: 'convention',
      axis: clause.axis,
      indexed: false,
      told: false,
      crumbs: [
        ...clauseCrumbs(model.convention, clause, locale).map((crumb) => ({ path: clausePath(clause), ...crumb })),
        { label: name },
      ],
    }),
    title,
    current: href(locale, clausePath(clause)),
    status: statusOfCopy(context),
    by: amendmentNote(model, version, locale),
    place,
    blocks: version.clause && blockViews(model.convention, version.clause, locale),
    difference: before && wordDifference(words(before), words(version)),
    address: absolute(href(referenceLocale, path), site),
    versions: versionsView(model, clause, locale, version),
  };
}

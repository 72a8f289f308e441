import type { Amendment } from '../model/amendments/amendment.ts';
import { changesMade } from '../model/amendments/text-status.ts';
import { wordDifference, type Run } from '../model/amendments/word-difference.ts';
import { plainText } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';

/** A provision that an amendment touches, with its words before and after, what differs marked. */
interface Provision {
  name: string;
  /** Where it stands and what becomes of it: `art. 2 : remplacé`. */
  place: string;
  before: Run[];
  after: Run[];
}

/** All that amendment.typ sets: words, no layout. Serialised as JSON. */
export interface AnnexData {
  language: Locale;
  title: string;
  convention: string;
  notes: string[];
  columns: { before: string; after: string; nothing: string };
  provisions: Provision[];
  vote: { title: string; party: string; decision: string; blank: string; parties: string[] };
}

/** Returns the draft of an amendment for those who vote on it; `model` is of the day on which it takes effect. */
export function annexData(model: Model, amendment: Amendment, locale: Locale): AnnexData {
  const t = strings(locale);
  const actions = { replace: t.changeReplace, insert: t.changeInsert, repeal: t.changeRepeal };
  const words = (clause: Clause | undefined) => (clause ? plainText(clause.blocks[locale]) : '');
  return {
    language: locale,
    title: t.draftTitle(amendment.id),
    convention: plainText(model.convention.byId.get('title')?.blocks[locale] ?? []),
    notes: [
      t.draftNote,
      t.draftEffect(formatDate(amendment.effect, locale)),
      t.draftReading,
      ...(locale === referenceLocale ? [] : [t.translationWhole]),
    ],
    columns: { before: t.draftBefore, after: t.draftAfter, nothing: t.draftNothing },
    provisions: changesMade(model, amendment).map(({ change, before, after }): Provision => {
      const runs = wordDifference(words(before), words(after));
      return {
        name: clauseName(after, locale),
        place: t.named(clausePlace(after, model.convention, locale), actions[change.action]),
        before: runs.filter(({ kind }) => kind !== 'added'),
        after: runs.filter(({ kind }) => kind !== 'removed'),
      };
    }),
    vote: {
      title: t.draftVote,
      party: t.draftParty,
      decision: t.draftDecision,
      blank: t.draftBlank,
      parties: model.record.parties.map(({ partner }) => model.partners.get(partner)?.name[locale] ?? partner),
    },
  };
}

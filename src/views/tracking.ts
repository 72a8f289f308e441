import { statusOf } from '../model/commitments/commitment.ts';
import { commitmentStatuses, type CommitmentStatus, type Statement } from '../model/commitments/schema.ts';
import type { Clause } from '../model/convention/convention.ts';
import { clausesOf, liveOf } from '../model/convention/reading.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { paths } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { statementViews, type StatementView } from './clause-facts.ts';
import { clauseLink, fullName, namedClauseLink, type ClauseLink } from './clause-link.ts';
import type { Context } from './frame.ts';
import { legalWords, type LegalWordsView } from './legal-text.ts';
import { linkTo, type Link } from './link.ts';
import { plainPage, type PlainPage } from './plain-page.ts';
import { deedNote, type StateNote } from './state-note.ts';
import { statusOfCopy, type StatusView } from './status.ts';

/** What is known of a commitment or of one of its dated parts. */
interface StateView {
  status: string;
  statements: StatementView[];
}

/** A sticker that tells the state of an action. */
interface StateSticker {
  axis: number;
  number: string;
  /** Full: done; outlined: something else is known; dashed: nothing is, beyond the plan of the text. */
  variant: 'full' | 'outlined' | 'dashed';
}

/** An action as a commitment. */
export interface CommitmentItem extends StateView {
  id: string;
  link: ClauseLink;
  /** Said instead of a status that nobody stated: the action is no longer in the text. */
  repealed?: StateNote | undefined;
  /** Whether anything has been stated about it as a whole. */
  stated: boolean;
  sticker?: StateSticker | undefined;
  parts: (StateView & { planned: string })[];
}

/** The page that tells what became of the actions. */
export interface TrackingPageView extends PlainPage {
  status: StatusView;
  /** For each state, how many actions are in it, in words and as their stickers. */
  counts: { words: string; stickers: StateSticker[] }[];
  /** Whether an action is left out of the counts, since it is repealed. */
  uncounted: boolean;
  axes: { title: string; actions: CommitmentItem[] }[];
  /** The agenda of the meeting. */
  agenda: Link;
  /** The articles that ask for a follow-up. */
  asked: { link: ClauseLink; words: LegalWordsView }[];
}

const variants: Record<CommitmentStatus, StateSticker['variant']> = {
  unknown: 'dashed',
  planned: 'outlined',
  'under-way': 'outlined',
  done: 'full',
  abandoned: 'outlined',
};

/** Returns the page that tells what became of the actions. */
export function trackingPage(context: Context): TrackingPageView {
  const { model, locale } = context;
  const { convention, record, commitments } = model;
  const t = strings(locale);
  const actions = clausesOf(convention, 'action');
  const live = liveOf(actions);
  const inState = (status: CommitmentStatus) =>
    live.filter(({ id }) => statusOf(commitments.get(id)?.history ?? []) === status);
  return {
    ...plainPage(context, {
      path: paths.tracking,
      file: 'src/content/commitments/',
      title: t.trackingTitle,
      lead: t.trackingLead,
    }),
    status: statusOfCopy(context),
    counts: commitmentStatuses
      .map((status) => ({ status, actions: inState(status) }))
      .filter((state) => state.actions.length > 0)
      .map((state) => ({
        words: t.trackingState(statusName(state.status, locale), state.actions.length, live.length),
        stickers: state.actions.flatMap((action) => stickerOf(action, state.status) ?? []),
      })),
    agenda: linkTo(locale, t.agendaTitle, paths.agenda),
    uncounted: live.length < actions.length,
    axes: clausesOf(convention, 'axis').map((axis) => ({
      title: fullName(axis, locale),
      actions: actions
        .filter((action) => action.axis === axis.axis)
        .map((action) => commitmentItem(model, action, locale)),
    })),
    asked: record.rules.followUp
      .flatMap((id) => convention.byId.get(id) ?? [])
      .map((clause) => ({ link: namedClauseLink(clause, locale), words: legalWords(clause, locale) })),
  };
}

const stickerOf = (action: Clause, status: CommitmentStatus): StateSticker | undefined =>
  action.axis === undefined
    ? undefined
    : { axis: action.axis, number: printedNumber(action), variant: variants[status] };

function commitmentItem({ commitments }: Model, action: Clause, locale: Locale): CommitmentItem {
  const t = strings(locale);
  const { history, parts } = commitments.get(action.id) ?? { history: [], parts: [] };
  return {
    id: action.id,
    link: clauseLink(action, locale),
    repealed: action.repealed && deedNote('repealed', action.repealed, locale),
    stated: history.length > 0,
    sticker: action.repealed ? undefined : stickerOf(action, statusOf(history)),
    ...stateView(history, locale),
    parts: parts.map((part) => ({
      planned: `${t.named(formatDate(part.planned.date, locale), part.planned.label[locale])}.`,
      ...stateView(part.history, locale),
    })),
  };
}

const stateView = (history: readonly Statement[], locale: Locale): StateView => ({
  status: statusName(statusOf(history), locale),
  statements: statementViews(history, locale),
});

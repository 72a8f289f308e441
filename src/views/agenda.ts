import { clausesOf, liveOf } from '../model/convention/reading.ts';
import { paths } from '../site/addresses.ts';
import { formatDate, sentence } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { accountOf, answerOf, dueViews, type AnswerView, type DueView } from './account.ts';
import { fullName, namedClauseLink, type ClauseLink } from './clause-link.ts';
import { clockView, type ClockView } from './clock.ts';
import type { Context } from './frame.ts';
import { legalWords, type LegalWordsView } from './legal-text.ts';
import { linkTo, type Link } from './link.ts';
import { plainPage, type PlainPage } from './plain-page.ts';
import { statusOfCopy, type StatusView } from './status.ts';
import { amendmentPath, partnerPath } from '../site/addresses.ts';

/** The agenda of the meeting that the text asks for, made from what the text plans and what has been said of it. */
export interface AgendaPageView extends PlainPage {
  status: StatusView;
  /** The texts that ask for it. */
  asked: { link: ClauseLink; words: LegalWordsView }[];
  clock: ClockView;
  amendments: (Link & { effect: string })[];
  axes: { title: string; actions: AgendaItem[] }[];
  /** What is left to say, body by body. */
  partners: (Link & { unanswered: string })[];
}

/** One action to talk of. */
interface AgendaItem {
  id: string;
  link: ClauseLink;
  answer: AnswerView;
  due: DueView[];
}

/** Returns the agenda of the follow-up meeting. */
export function agendaPage(context: Context): AgendaPageView {
  const { model, locale } = context;
  const { convention, record, partners, commitments } = model;
  const t = strings(locale);
  const actions = liveOf(clausesOf(convention, 'action'));
  return {
    ...plainPage(context, {
      file: 'src/content/commitments/',
      path: paths.agenda,
      title: t.agendaTitle,
      lead: t.agendaLead,
    }),
    status: statusOfCopy(context),
    asked: record.rules.followUp
      .flatMap((id) => convention.byId.get(id) ?? [])
      .filter(({ repealed }) => !repealed)
      .map((clause) => ({ link: namedClauseLink(clause, locale), words: legalWords(clause, locale) })),
    clock: clockView(model, locale),
    amendments: model.amendments.map(({ id, title, effect }) => ({
      ...linkTo(locale, title[locale], amendmentPath(id)),
      effect: sentence(t.feedEffect(formatDate(effect, locale))),
    })),
    axes: clausesOf(convention, 'axis').map((axis) => ({
      title: fullName(axis, locale),
      actions: actions
        .filter((action) => action.axis === axis.axis)
        .map((action) => ({
          id: action.id,
          link: namedClauseLink(action, locale),
          answer: answerOf(commitments.get(action.id)?.history ?? [], locale),
          due: dueViews(model, action, locale),
        })),
    })),
    partners: [...partners.values()].flatMap((partner) => {
      const { unanswered } = accountOf(model, partner, locale);
      return unanswered === undefined
        ? []
        : [{ ...linkTo(locale, partner.name[locale], partnerPath(partner.id)), unanswered }];
    }),
  };
}

import { createMatcher } from '../model/families/mentions.ts';
import type { Partner } from '../model/families/families.ts';
import { statusOf } from '../model/commitments/commitment.ts';
import type { CommitmentStatus, Statement } from '../model/commitments/schema.ts';
import { spanOf } from '../model/convention/clock.ts';
import { paragraphsOf } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import { printedNumber } from '../model/convention/printed-number.ts';
import { liveOf } from '../model/convention/reading.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { href, paragraphPath } from '../site/addresses.ts';
import { formatDate } from '../words/format.ts';
import { statusName } from '../words/status-words.ts';
import { strings } from '../words/strings.ts';
import { statementViews, type StatementView } from './clause-facts.ts';
import { namedClauseLink, type ClauseLink } from './clause-link.ts';
import type { Link } from './link.ts';

/** A paragraph that asks something: its place and its words, with what they mean on a translated page. */
interface AskedParagraph {
  link: Link;
  text: string;
  translation?: string | undefined;
}

/** What is known of an action, or of one of its dates: a mark that tells it at a glance, then words. */
export interface AnswerView {
  /** Full: done; outlined: something else is known; dashed: nothing is. */
  mark: 'full' | 'outlined' | 'dashed';
  status: string;
  /** The last statement; absent while nobody has made one. */
  last?: StatementView | undefined;
}

/** A date that the text plans, and what became of it. */
export interface DueView extends AnswerView {
  date: string;
  label: string;
  /** Whether its time is over and nobody has said what became of it. */
  unanswered: boolean;
}

/** One clause that concerns a body: what it asks, when, and what has been said. */
interface AccountItem {
  id: string;
  link: ClauseLink;
  role?: string | undefined;
  paragraphs: AskedParagraph[];
  due: DueView[];
  /** Absent for a clause that is no action. */
  answer?: AnswerView | undefined;
}

/** What the text asks of one body, and what is known of it. */
export interface AccountView {
  items: AccountItem[];
  /** How many of its actions nobody has said anything of, in words; absent where it has no action. */
  unanswered?: string | undefined;
  /** One mark for each of its actions. */
  strip: { label: string; mark: AnswerView['mark']; axis: number; number: string }[];
}

/** Returns how a state is drawn. */
const markOfStatus = (status: CommitmentStatus): AnswerView['mark'] =>
  status === 'unknown' ? 'dashed' : status === 'done' ? 'full' : 'outlined';

/** The kinds of clauses that ask something of someone; the others name who agreed. */
const asking: readonly Clause['kind'][] = ['article', 'objective', 'action'];

/** Returns what the text asks of a body, clause by clause in the order of the text. */
export function accountOf(model: Model, partner: Partner, locale: Locale): AccountView {
  const t = strings(locale);
  const { clauses } = model.convention;
  const concerned = liveOf(clauses).filter(
    ({ id, kind, partners }) =>
      asking.includes(kind) && (partner.clauses.includes(id) || partners.some((one) => one.partner === partner.id)),
  );
  const items = concerned.map((clause) => accountItem(model, clause, partner, locale));
  const actions = concerned.filter(({ kind }) => kind === 'action');
  const silent = actions.filter(({ id }) => statusOf(historyOf(model, id)) === 'unknown');
  return {
    items,
    unanswered: actions.length === 0 ? undefined : t.accountUnanswered(silent.length, actions.length),
    strip: actions.flatMap((action) => {
      const { id, axis, title } = action;
      const status = statusOf(historyOf(model, id));
      const label = t.named(title?.[locale] ?? id, statusName(status, locale));
      return axis === undefined ? [] : [{ label, mark: markOfStatus(status), axis, number: printedNumber(action) }];
    }),
  };
}

function accountItem(model: Model, clause: Clause, partner: Partner, locale: Locale): AccountItem {
  return {
    id: clause.id,
    link: namedClauseLink(clause, locale),
    role: clause.partners.find((one) => one.partner === partner.id)?.role[locale],
    paragraphs: askedParagraphs(model, clause, partner, locale),
    due: dueViews(model, clause, locale),
    answer: clause.kind === 'action' ? answerOf(historyOf(model, clause.id), locale) : undefined,
  };
}

const historyOf = ({ commitments }: Model, id: string): readonly Statement[] => commitments.get(id)?.history ?? [];

/** Returns what has last been said. */
export function answerOf(history: readonly Statement[], locale: Locale): AnswerView {
  const status = statusOf(history);
  return { mark: markOfStatus(status), status: statusName(status, locale), last: statementViews(history, locale)[0] };
}

/** Returns the dates that a clause plans, each with what became of it by the day of the model. */
export function dueViews(model: Model, clause: Clause, locale: Locale): DueView[] {
  const parts = model.commitments.get(clause.id)?.parts ?? [];
  return clause.dates.map(({ date, label }, index) => {
    const history = parts[index]?.history ?? [];
    return {
      ...answerOf(history, locale),
      date: formatDate(date, locale),
      label: label[locale],
      unanswered: statusOf(history) === 'unknown' && spanOf(date).end <= model.date,
    };
  });
}

/** Returns the paragraphs that name a body; all of them where none does by its name. */
function askedParagraphs(model: Model, clause: Clause, { id }: Partner, locale: Locale): AskedParagraph[] {
  const cut = createMatcher([...model.partners.values()].map((partner) => [partner.id, partner.forms]));
  const all = paragraphsOf(clause.blocks[referenceLocale]);
  const naming = all.filter(({ text }) => cut(text).some((segment) => segment.id === id));
  const translations = paragraphsOf(clause.blocks[locale]);
  return (naming.length > 0 ? naming : all).map(({ number, text }) => ({
    link: { label: `§\u00a0${number}`, href: href(locale, paragraphPath(clause, number)) },
    text,
    translation:
      locale === referenceLocale ? undefined : translations.find((paragraph) => paragraph.number === number)?.text,
  }));
}

import { chooserResult, type ChooserStep } from '../model/families/chooser.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { chooserPath, href, paths, servicePath, situationPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';

/** An answer given before, with the way back to its question. */
interface GivenAnswer {
  question: string;
  answer: string;
  back: string;
}

/** What a row of answers leads to. */
export interface ChooserResultView {
  /** Situations to read before the services. */
  first: Link[];
  /** Whether no service fits all the answers. */
  none: boolean;
  /** Lists of services, the best first. */
  lists: (Link & { lead: string })[][];
}

/** One question or the result: it works without script, and the address holds the answers. */
export interface ChooserPageView {
  frame: Frame;
  heading: string;
  /** Which question this is, of how many. */
  rank?: string | undefined;
  lead?: string | undefined;
  choices: Link[];
  result?: ChooserResultView | undefined;
  given: GivenAnswer[];
  again: string;
}

/** Returns a step of the chooser. */
export function chooserPage(context: Context, { answers, question }: ChooserStep): ChooserPageView {
  const { model, locale } = context;
  const { questions } = model.chooser;
  const t = strings(locale);
  const lead = t.chooserLead(questions.length);
  const given = givenAnswers(model, answers, locale);
  const heading = question ? question.label[locale] : t.chooserResult;
  return {
    frame: frame(context, {
      path: chooserPath(answers),
      title: [heading, ...given.map(({ answer }) => answer)].join(' · '),
      description: lead,
      section: 'families',
      indexed: answers.length === 0,
      crumbs: [{ label: t.home, path: paths.home }, { label: t.chooser }],
    }),
    heading,
    rank: question && t.question(answers.length + 1, questions.length),
    lead: answers.length === 0 ? lead : undefined,
    choices: question
      ? question.choices.map(({ id, label }) => linkTo(locale, label[locale], chooserPath([...answers, id])))
      : [],
    result: question ? undefined : resultView(model, answers, locale),
    given,
    again: href(locale, chooserPath([])),
  };
}

const givenAnswers = ({ chooser }: Model, answers: readonly string[], locale: Locale): GivenAnswer[] =>
  answers.flatMap((id, index) => {
    const asked = chooser.questions[index];
    const answer = asked?.choices.find((choice) => choice.id === id);
    return asked && answer
      ? [
          {
            question: asked.label[locale],
            answer: answer.label[locale],
            back: href(locale, chooserPath(answers.slice(0, index))),
          },
        ]
      : [];
  });

function resultView({ chooser, services, situations }: Model, answers: string[], locale: Locale): ChooserResultView {
  const { fitting, near, always } = chooserResult(chooser, answers);
  const lists = fitting.length > 0 ? [[...fitting, ...always], near] : [near, always];
  return {
    first: answers
      .flatMap((answer) => chooser.situations[answer] ?? [])
      .flatMap((id) => situations.get(id) ?? [])
      .map(({ id, title }) => linkTo(locale, title[locale], situationPath(id))),
    none: near.length > 0,
    lists: lists
      .map((ids) =>
        ids
          .flatMap((id) => services.get(id) ?? [])
          .map(({ id, title, lead }) => ({ ...linkTo(locale, title[locale], servicePath(id)), lead: lead[locale] })),
      )
      .filter((list) => list.length > 0),
  };
}

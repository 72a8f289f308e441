import { chooserResult, type ChooserStep } from '../model/families/chooser.ts';
import type { Service, Situation } from '../model/families/families.ts';
import type { Picture } from '../model/families/schema.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { chooserPath, href, paths, servicePath, situationPath } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { firstContacts, type ContactView } from './contact.ts';
import { frame, type Context, type Frame } from './frame.ts';
import { linkTo, type Link } from './link.ts';
import { priceViews } from './price.ts';
import { stepViews, type StepView } from './step.ts';

/** An answer given before, with the way back to its question. */
interface GivenAnswer {
  question: string;
  answer: string;
  back: string;
}

/** Something that fits, with what to do first, whom to call and what it costs. */
export interface OfferView extends Link {
  lead: string;
  step?: StepView | undefined;
  /** Whom to ask first and, where no number is known of them, who answers the telephone. */
  contacts: ContactView[];
  price?: string | undefined;
}

/** What a row of answers leads to. */
export interface ChooserResultView {
  /** Situations to read before the services. */
  first: OfferView[];
  /** Why no service fits all the answers; empty where some do. */
  limits: string[];
  /** Lists of services, the best first; each says which answer it leaves out, where it does. */
  lists: { title?: string | undefined; offers: OfferView[] }[];
  /** Services offered whatever the answers. */
  always: OfferView[];
  /** A last question, which one may leave: each answer unfolds. */
  more?: { label: string; choices: (OfferView & { answer: string; picture: Picture })[] } | undefined;
}

/** One question or the result: it works without script, and the address holds the answers. */
export interface ChooserPageView {
  frame: Frame;
  heading: string;
  /** Which question this is, of how many. */
  rank?: string | undefined;
  lead?: string | undefined;
  choices: (Link & { picture: Picture })[];
  /** The questions, those that are answered first; none on the result. */
  progress: ('answered' | 'asked' | 'to come')[];
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
      file: 'src/content/chooser.yaml',
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
      ? question.choices.map(({ id, label, picture }) => ({
          ...linkTo(locale, label[locale], chooserPath([...answers, id])),
          picture,
        }))
      : [],
    progress: question
      ? questions.map((_, index) =>
          index < answers.length ? 'answered' : index === answers.length ? 'asked' : 'to come',
        )
      : [],
    result: question ? undefined : resultView(context, answers),
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

function resultView({ model, locale, site }: Context, answers: string[]): ChooserResultView {
  const { chooser, services, situations } = model;
  const t = strings(locale);
  const { fitting, near, limits, support, always, situations: first } = chooserResult(chooser, answers);
  const offer = (record: Service | Situation, path: string): OfferView => ({
    ...linkTo(locale, record.title[locale], path),
    lead: record.lead[locale],
    step: stepViews(record.steps[locale], locale, site)[0],
    contacts: firstContacts(model, record.contacts, locale),
  });
  const situation = (id: string) => [situations.get(id)].flatMap((one) => (one ? [offer(one, situationPath(id))] : []));
  const offers = (ids: readonly string[]) =>
    ids
      .flatMap((id) => services.get(id) ?? [])
      .map((one) => ({ ...offer(one, servicePath(one.id)), price: priceViews(model, one.id, locale)[0]?.short }));
  const answerTo = (question: number) =>
    chooser.questions[question]?.choices.find(({ id }) => id === answers[question])?.label[locale];
  const { more } = chooser;
  return {
    first: first.flatMap(situation),
    limits: limits.map((why) => why[locale]),
    lists: [
      { offers: offers(fitting) },
      ...near.map(({ question, services: ids }) => {
        const answer = answerTo(question);
        return { title: answer === undefined ? undefined : t.chooserWithout(answer), offers: offers(ids) };
      }),
      { title: t.chooserSupport, offers: offers(support) },
    ].filter((list) => list.offers.length > 0),
    always: offers(always),
    more: more && {
      label: more.label[locale],
      choices: more.choices.flatMap(({ label, picture, situation: id }) =>
        situation(id).map((one) => ({ ...one, answer: label[locale], picture })),
      ),
    },
  };
}

import type { Localized } from '../locale.ts';
import type { ChooserRecord } from './schema.ts';

export interface ChooserStep {
  /** The answers given so far, in the order of the questions. */
  answers: string[];
  /** The question to ask, or none when all are answered. */
  question?: ChooserRecord['questions'][number] | undefined;
}

/** Returns every step of the chooser: the first question, then one step for each row of answers. */
export function chooserSteps(chooser: Pick<ChooserRecord, 'questions'>, answers: string[] = []): ChooserStep[] {
  const question = chooser.questions[answers.length];
  return [
    { answers, question },
    ...(question?.choices ?? []).flatMap(({ id }) => chooserSteps(chooser, [...answers, id])),
  ];
}

/** The answers that something fits, by question; a question that is absent takes them all. */
type Accepted = ChooserRecord['services'][string];

/** What a row of answers leads to. */
export interface ChooserResult {
  /** Ids of the situations to read first. */
  situations: string[];
  /** Ids of the services that fit all answers, in the order of the record. */
  fitting: string[];
  /** Where none fits: those that fit all answers but one, by the question whose answer they leave out. */
  near: { question: number; services: string[] }[];
  /** Where none fits: why. */
  limits: Localized[];
  /** Ids of the services that help beside the care of the child. */
  support: string[];
  /** Ids of those offered whatever the answers. */
  always: string[];
}

/**
 * Returns what a row of answers leads to. Where no service fits it, those that fit all answers but one, the last
 * question first: questions go from what is given to what is wished, and a wish is what one may give up.
 */
export function chooserResult(chooser: ChooserRecord, answers: readonly string[]): ChooserResult {
  const missed = (accepted: Accepted) =>
    chooser.questions.flatMap(({ id }, index) => {
      const answer = answers[index];
      return accepted[id] !== undefined && answer !== undefined && !accepted[id].includes(answer) ? [index] : [];
    });
  const idsWith = (record: Record<string, Accepted>, keep: (questions: number[]) => boolean) =>
    Object.entries(record).flatMap(([id, accepted]) => (keep(missed(accepted)) ? [id] : []));
  const fits = (questions: number[]) => questions.length === 0;
  const fitting = idsWith(chooser.services, fits);
  const support = idsWith(chooser.support, fits);
  const near = chooser.questions
    .map((_, question) => ({
      question,
      services: idsWith(chooser.services, (questions) => questions.length === 1 && questions[0] === question),
    }))
    .filter(({ services }) => fitting.length === 0 && services.length > 0)
    .reverse();
  const shown = new Set([...fitting, ...support, ...near.flatMap(({ services }) => services)]);
  return {
    situations: idsWith(chooser.situations, fits),
    fitting,
    near,
    limits: fitting.length > 0 ? [] : chooser.limits.filter(({ when }) => fits(missed(when))).map(({ why }) => why),
    support,
    always: chooser.always.filter((service) => !shown.has(service)),
  };
}

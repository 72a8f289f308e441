import type { ChooserRecord } from './family-schemas.ts';

export interface ChooserStep {
  /** The answers given so far, in the order of the questions. */
  answers: string[];
  /** The question to ask, or none when all are answered. */
  question?: ChooserRecord['questions'][number] | undefined;
}

/** Returns every step of the chooser: the first question, then one step for each row of answers. */
export function chooserSteps({ questions }: ChooserRecord, answers: string[] = []): ChooserStep[] {
  const question = questions[answers.length];
  return [{ answers, question }, ...(question?.choices ?? []).flatMap(({ id }) => chooserSteps({ questions } as ChooserRecord, [...answers, id]))];
}

/** Services for a row of answers. */
export interface ChooserResult {
  /** Ids of those that fit all answers, in the order of the record. */
  fitting: string[];
  /** Where none fits: ids of those that fit all answers but one. */
  near: string[];
  /** Ids of those offered whatever the answers. */
  always: string[];
}

/** Returns the services for a row of answers; without any, the nearest ones, so that no row is a dead end. */
export function chooserResult(chooser: ChooserRecord, answers: readonly string[]): ChooserResult {
  const missed = (accepted: ChooserRecord['services'][string]) => chooser.questions.filter(({ id }, index) => {
    const answer = answers[index];
    return accepted[id] !== undefined && answer !== undefined && !accepted[id].includes(answer);
  }).length;
  const missing = (count: number) => Object.entries(chooser.services).flatMap(([service, accepted]) => (missed(accepted) === count ? [service] : []));
  const fitting = missing(0);
  const near = fitting.length > 0 ? [] : missing(1);
  return { fitting, near, always: chooser.always.filter((service) => !fitting.includes(service) && !near.includes(service)) };
}

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

/** Returns the ids of the services that fit all answers, in the order of the record, then those always offered. */
export function fittingServices(chooser: ChooserRecord, answers: readonly string[]): string[] {
  const fits = Object.entries(chooser.services).filter(([, accepted]) => chooser.questions.every(({ id }, index) => {
    const answer = answers[index];
    return accepted[id] === undefined || answer === undefined || accepted[id].includes(answer);
  })).map(([service]) => service);
  return [...fits, ...chooser.always.filter((service) => !fits.includes(service))];
}

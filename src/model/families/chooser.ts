import type { ChooserRecord } from './schema.ts';

export interface ChooserStep {
  /** The answers given so far, in the order of the questions. */
  answers: string[];
  /** The question to ask, or none when all are answered. */
  question?: ChooserRecord['questions'][number] | undefined;
}

/** Returns every step of the chooser: the first question, then one step for each row of answers. */
export function chooserSteps({ questions }: ChooserRecord, answers: string[] = []): ChooserStep[] {
  const question = questions[answers.length];
  return [
    { answers, question },
    ...(question?.choices ?? []).flatMap(({ id }) => chooserSteps({ questions } as ChooserRecord, [...answers, id])),
  ];
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

/**
 * Returns the services for a row of answers. Without any, the nearest ones, so that no row is a dead end: questions go
 * from what is given to what is wished, so the last answer that stands in the way is dropped.
 */
export function chooserResult(chooser: ChooserRecord, answers: readonly string[]): ChooserResult {
  const missed = (accepted: ChooserRecord['services'][string]) =>
    chooser.questions.flatMap(({ id }, index) => {
      const answer = answers[index];
      return accepted[id] !== undefined && answer !== undefined && !accepted[id].includes(answer) ? [index] : [];
    });
  const all = Object.entries(chooser.services).map(([service, accepted]) => ({ service, missed: missed(accepted) }));
  const fitting = all.filter((one) => one.missed.length === 0).map(({ service }) => service);
  const once = fitting.length > 0 ? [] : all.filter((one) => one.missed.length === 1);
  const last = Math.max(...once.map((one) => one.missed[0] ?? 0));
  const near = once.filter((one) => one.missed[0] === last).map(({ service }) => service);
  return {
    fitting,
    near,
    always: chooser.always.filter((service) => !fitting.includes(service) && !near.includes(service)),
  };
}

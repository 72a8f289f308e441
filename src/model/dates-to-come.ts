import { contractClock, spanOf, type ContractClock } from './convention/clock.ts';
import { lengthsAt } from './convention/standing.ts';
import type { Localized } from './locale.ts';
import type { Model } from './model.ts';

/** A day after that of the model on which something is to happen. */
export type DateToCome = { day: string } & (
  | { kind: 'amendment'; amendment: string }
  | { kind: keyof ContractClock }
  /** A date that the text plans; `day` is the first of what it names. */
  | { kind: 'planned'; clause: string; date: string; label: Localized }
);

const contractDates = ['effect', 'renewalTalks', 'latestNotice', 'end'] as const satisfies (keyof ContractClock)[];

/**
 * Returns the days to come, in their order: amendments that take effect, the dates of the contract with the lengths
 * of time that will hold then, and the dates that the text in force plans.
 */
export function datesToCome(model: Model): DateToCome[] {
  const all: DateToCome[] = [
    ...model.upcoming.map(({ id, effect }) => ({ day: effect, kind: 'amendment' as const, amendment: id })),
    ...contractDays(model),
    ...model.convention.clauses.flatMap(({ id, dates }) =>
      dates.map(({ date, label }) => ({ day: spanOf(date).start, kind: 'planned' as const, clause: id, date, label })),
    ),
  ];
  return all.filter(({ day }) => day > model.date).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The dates of the contract, each as the lengths in force on that very day give it. */
function contractDays({ record, amendments, date }: Model): { day: string; kind: keyof ContractClock }[] {
  const clockOn = (day: string) => contractClock({ ...record, ...lengthsAt(record, amendments, day) });
  const starts = [date, ...amendments.map(({ effect }) => effect).filter((effect) => effect > date)];
  return contractDates.flatMap((kind) =>
    [...new Set(starts.flatMap((start) => clockOn(start)[kind] ?? []))]
      .filter((day) => clockOn(day)[kind] === day)
      .map((day) => ({ day, kind })),
  );
}

/**
 * Returns the days, past and to come, on which what the site says of the text changes by itself: an amendment takes
 * effect, the contract starts or ends.
 */
export const daysOfChange = (model: Model): string[] => [
  ...model.amendments.map(({ effect }) => effect),
  ...contractDays(model)
    .filter(({ kind }) => kind === 'effect' || kind === 'end')
    .map(({ day }) => day),
];

/** Says whether one of some days has come since a day on which the site was published (all ISO 8601). */
export const hasDatePassed = (days: readonly string[], published: string, today: string): boolean =>
  days.some((day) => day > published && day <= today);

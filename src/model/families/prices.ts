import type { Help, Scale } from './price-schema.ts';

const rounded = (amount: number): number => Math.round(amount * 100) / 100;

/**
 * Returns the price of an hour in euros, to the cent: the monthly income (euros), no more of it than the ceiling,
 * times the rate per hour (percent). The national scale of family contributions (Cnaf, barème national des
 * participations familiales).
 */
export const hourlyPrice = (income: number, percent: number, { ceiling }: Pick<Scale, 'ceiling'>): number =>
  rounded((Math.min(income, ceiling) * percent) / 100);

/**
 * What a month of care is counted from: the reference cost and the cost of an hour in euros, the hours of a month, the
 * most that the benefit counts of an hour and of a monthly income, in euros.
 */
export type MonthOfCare = Pick<Help, 'reference' | 'hourly' | 'hours' | 'ceiling' | 'hourlyCeiling'>;

/**
 * Returns what a month of care costs, what the benefit pays and what is left, in euros to the cent, for a monthly
 * income (euros) and a rate (percent): benefit = cost × (1 − income × rate ÷ reference hourly cost), never below zero,
 * where cost and income count up to their ceilings (code de la sécurité sociale, article D. 531-18).
 */
export function monthOfCare(
  income: number,
  percent: number,
  { reference, hourly, hours, ceiling, hourlyCeiling }: MonthOfCare,
): { cost: number; help: number; left: number } {
  const cost = rounded(hourly * hours);
  const counted = Math.min(hourly, hourlyCeiling) * hours;
  const help = rounded(Math.max(0, counted * (1 - (Math.min(income, ceiling) * percent) / 100 / reference)));
  return { cost, help, left: rounded(cost - help) };
}

/** Returns the rate (percent) for a number of children: that of the largest number that is not larger. */
export const rateFor = (rates: Scale['rates'], children: number): number | undefined =>
  rates.findLast((rate) => rate.children <= children)?.percent;

import type { Price } from '../model/families/families.ts';
import { hourlyPrice, monthOfCare, rateFor } from '../model/families/prices.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatDate, formatEuros } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Link } from './link.ts';

/** A calculator that works on the device alone: its numbers, and the sentence of its result. */
export interface CalculatorView {
  rates: { children: number; percent: number; label: string }[];
  /** In euros: what the income counts up to. */
  ceiling?: number | undefined;
  /** In euros: the reference cost of an hour and the most that counts of one, where a benefit pays a part. */
  reference?: number | undefined;
  hourlyCeiling?: number | undefined;
  /** In euros: what an hour costs at first, where the family pays it. */
  hourly?: number | undefined;
  /** The hours of a month and the income at first. */
  hours: number;
  income: number;
  /** With `{hour}`, `{month}`, or `{left}`, `{cost}`, `{help}` to fill in. */
  result: string;
}

/** What a service costs: a sentence, and a worked example where the sources give one. */
export interface PriceView {
  note: string;
  /** The price in one sentence. */
  short: string;
  table?: { caption: string; columns: string[]; rows: string[][] } | undefined;
  /** What the small calculator counts with; absent where no formula is known. */
  calculator?: CalculatorView | undefined;
  /** Where a family finds its own price. */
  link?: Link | undefined;
  /** Since when the numbers hold and when they were read. */
  read: string;
  sources: Link[];
}

/** Returns what a service costs, in words. */
export const priceViews = ({ prices }: Model, service: string, locale: Locale): PriceView[] =>
  prices
    .filter(({ services }) => services.includes(service))
    .map((price) => ({
      note: price.note[locale],
      short: shortPrice(price, locale),
      table: tableOf(price, locale),
      calculator: calculatorOf(price, locale),
      link: price.link && { label: price.link.label[locale], href: price.link.url },
      read: strings(locale).readIn(formatDate(price.read, locale)),
      sources: price.sources.map(({ title, url }) => ({ label: title, href: url })),
    }));

/** Returns a price in one sentence: from the least to the most, or an example, or what the sources say. */
function shortPrice({ scale, help, note }: Price, locale: Locale): string {
  const t = strings(locale);
  const euros = (amount: number) => formatEuros(amount, locale);
  const [income, rate] = [scale?.incomes[0], scale?.rates[0]];
  if (scale && income !== undefined && rate) {
    const hour = (amount: number) => euros(hourlyPrice(amount, rate.percent, scale));
    const price = t.shortPriceOfHour(hour(income), euros(income), hour(scale.ceiling), t.nChildren(rate.children));
    return t.named(scale.where[locale], price);
  }
  const example = help && { income: help.stated?.income ?? middle(help.incomes), children: help.stated?.children ?? 1 };
  const percent = help && example && rateFor(help.rates, example.children);
  if (help && example?.income !== undefined && percent !== undefined) {
    const { cost, left } = monthOfCare(example.income, percent, help);
    const whole = (amount: number) => euros(Math.round(amount));
    const sentence = t.shortPriceOfMonth(whole(left), whole(cost), help.hours, euros(example.income));
    return [sentence, help.besides?.[locale]].filter((words) => words !== undefined).join(' ');
  }
  return note[locale];
}

const middle = (incomes: readonly number[]): number | undefined => incomes[Math.floor(incomes.length / 2)];

/** How many numbers of children a table has columns for: those that a phone shows without scrolling. */
const columnsOfTable = 3;

function tableOf({ scale, help, since }: Price, locale: Locale): PriceView['table'] {
  const t = strings(locale);
  const euros = (amount: number) => formatEuros(amount, locale);
  const from = since && formatDate(since, locale);
  if (scale)
    return {
      caption: t.priceOfHour(from),
      columns: [t.monthlyIncome, ...scale.rates.slice(0, columnsOfTable).map(({ children }) => t.nChildren(children))],
      rows: scale.incomes.map((income) => [
        income === scale.ceiling ? t.orMore(euros(income)) : euros(income),
        ...scale.rates.slice(0, columnsOfTable).map(({ percent }) => euros(hourlyPrice(income, percent, scale))),
      ]),
    };
  if (help) {
    const whole = (amount: number) => euros(Math.round(amount));
    return {
      caption: t.priceOfMonth(help.hours, euros(help.hourly), whole(help.hourly * help.hours), from),
      columns: [t.monthlyIncome, ...help.rates.slice(0, columnsOfTable).map(({ children }) => t.nChildren(children))],
      rows: help.incomes.map((income) => [
        euros(income),
        ...help.rates.slice(0, columnsOfTable).map(({ percent }) => whole(monthOfCare(income, percent, help).left)),
      ]),
    };
  }
  return undefined;
}

/** Hours of care a month that the calculator of a scale begins with: about 29 a week. */
const usualHours = 125;

function calculatorOf({ scale, help }: Price, locale: Locale): CalculatorView | undefined {
  const t = strings(locale);
  const formula = scale ?? help;
  const income = formula && middle(formula.incomes);
  if (!formula || income === undefined) return undefined;
  const rates = formula.rates.map(({ children, percent }, index) => ({
    children,
    percent,
    label: t.childrenUpTo(children, formula.rates[index + 1]?.children),
  }));
  if (scale) return { rates, ceiling: scale.ceiling, hours: usualHours, income, result: t.calculatedHour };
  return (
    help && {
      rates,
      ceiling: help.ceiling,
      reference: help.reference,
      hourlyCeiling: help.hourlyCeiling,
      hourly: help.hourly,
      hours: help.hours,
      income,
      result: [t.calculatedMonth, help.besides?.[locale]].filter((words) => words !== undefined).join(' '),
    }
  );
}

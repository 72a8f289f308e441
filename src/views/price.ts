import type { Price } from '../model/families/families.ts';
import { hourlyPrice, monthOfCare } from '../model/families/prices.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatDate, formatEuros } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Link } from './link.ts';

/** What a service costs: a sentence, and a worked example where the sources give one. */
export interface PriceView {
  note: string;
  /** The price in one sentence. */
  short: string;
  table?: { caption: string; columns: string[]; rows: string[][] } | undefined;
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
      link: price.link && { label: price.link.label[locale], href: price.link.url },
      read: strings(locale).readIn(formatDate(price.read, locale)),
      sources: price.sources.map(({ title, url }) => ({ label: title, href: url })),
    }));

/** Returns a price in one sentence: from the least to the most, or an example, or what the sources say. */
function shortPrice({ scale, help, note }: Price, locale: Locale): string {
  const t = strings(locale);
  const euros = (amount: number) => formatEuros(amount, locale);
  const [income] = scale?.incomes ?? [];
  const [rate] = scale?.rates ?? [];
  if (scale && income !== undefined && rate) {
    const hour = (amount: number) => euros(hourlyPrice(amount, rate.percent, scale));
    return t.shortPriceOfHour(hour(income), euros(income), hour(scale.ceiling), t.nChildren(rate.children));
  }
  if (help) {
    const { cost, left } = monthOfCare(help.stated.income, help);
    const whole = (amount: number) => euros(Math.round(amount));
    return t.shortPriceOfMonth(whole(left), whole(cost), help.hours, euros(help.stated.income));
  }
  return note[locale];
}

function tableOf({ scale, help, since }: Price, locale: Locale): PriceView['table'] {
  const t = strings(locale);
  const euros = (amount: number) => formatEuros(amount, locale);
  const from = since && formatDate(since, locale);
  if (scale)
    return {
      caption: t.priceOfHour(from),
      columns: [t.monthlyIncome, ...scale.rates.map(({ children }) => t.nChildren(children))],
      rows: scale.incomes.map((income) => [
        income === scale.ceiling ? t.orMore(euros(income)) : euros(income),
        ...scale.rates.map(({ percent }) => euros(hourlyPrice(income, percent, scale))),
      ]),
    };
  if (help)
    return {
      caption: t.priceOfMonth(help.hours, euros(help.hourly), t.nChildren(help.children), from),
      columns: [t.monthlyIncome, t.careCosts, t.benefitPays, t.leftToPay],
      rows: help.incomes.map((income) => {
        const month = monthOfCare(income, help);
        return [income, month.cost, month.help, month.left].map((amount) => euros(Math.round(amount)));
      }),
    };
  return undefined;
}

import { printedNumber } from '../model/convention/printed-number.ts';
import type { Clause, Convention } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import { ancestorsOf } from '../model/convention/reading.ts';
import { clausePath, paths } from './addresses.ts';
import type { Crumb } from './linked-data.ts';
import { clauseName, kindName } from './reference.ts';
import { strings } from '../words/strings.ts';

/** Returns the way from the home page to a clause: by its article and its axis, since that is how partners cite. */
export function clauseCrumbs(convention: Convention, clause: Clause, locale: Locale): Crumb[] {
  const t = strings(locale);
  const ancestors = ancestorsOf(convention, clause).map((ancestor): Crumb => ({
    label:
      ancestor.kind === 'axis'
        ? t.named(clauseName(ancestor, locale), (ancestor.title?.[locale] ?? '').toLowerCase())
        : clauseName(ancestor, locale),
    path: clausePath(ancestor),
  }));
  const own =
    clause.axis === undefined || clause.kind === 'axis'
      ? clauseName(clause, locale)
      : `${kindName(clause.kind, locale)} ${printedNumber(clause)}`;
  return [
    { label: t.home, path: paths.home },
    ...(ancestors.length > 0 ? ancestors : [{ label: t.articles, path: paths.articles }]),
    { label: own },
  ];
}

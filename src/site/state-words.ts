import { statusToCome, textStatus, type TextState } from '../model/amendments/text-status.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';

/** Returns what an amendment in force did to a text, as the words before and after the name of the amendment. */
export function deedWords(
  state: Exclude<TextState, 'in-force'>,
  from: string,
  locale: Locale,
  current = true,
): [before: string, after: string] {
  const t = strings(locale);
  const date = formatDate(from, locale);
  if (state === 'repealed') return [t.textRepealed(date), '.'];
  return [state === 'added' ? t.textInserted : t.textAmended, current ? t.inForceSince(date) : t.tookEffect(date)];
}

/** Returns the sentence on what amendments did to the words of a clause itself; nothing where none touched them. */
export function statusSentence(clause: Clause, locale: Locale): string | undefined {
  const status = textStatus(clause);
  if (status.state === 'in-force') return undefined;
  return deedWords(status.state, status.from, locale).join(strings(locale).theAmendment(status.amendment));
}

/** Returns the sentence on what the next amendment will do to the words of a clause; nothing where none will. */
export function comingSentence(model: Pick<Model, 'coming'>, clause: Clause, locale: Locale): string | undefined {
  const status = statusToCome(model, clause);
  if (status === undefined) return undefined;
  const t = strings(locale);
  const what = { amended: t.comingAmended, added: t.comingInserted, repealed: t.comingRepealed }[status.state];
  return `${t.comingOn(formatDate(status.from, locale))} ${what}${t.theAmendment(status.amendment)}.`;
}

/** Returns which amendments made the text in force, and since when; nothing for the text as signed. */
export function amendedUpTo({ states }: Pick<Model, 'states'>, locale: Locale): string | undefined {
  const from = states.at(-1)?.from;
  const numbers = states.flatMap(({ amendments }) => amendments);
  const t = strings(locale);
  return from === undefined ? undefined : t.amendedUpTo(numbers.length, t.list(numbers), formatDate(from, locale));
}

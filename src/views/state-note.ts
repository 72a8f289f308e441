import type { Version } from '../model/amendments/history.ts';
import type { Changed, Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { amendmentPath, href } from '../site/addresses.ts';
import { deedWords } from '../site/state-words.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import type { Link } from './link.ts';

/**
 * What amendments did to a text, as one sentence around the link that it leads to: the amendment, an earlier version.
 */
export interface StateNote {
  before: string;
  /** Absent where nothing was done. */
  link?: Link | undefined;
  after: string;
}

/** What an amendment does to a text. */
export type Deed = 'amended' | 'inserted' | 'repealed';

/** Returns the link to an amendment within a sentence: `l’avenant n° 1`. */
export const amendmentInSentence = (id: string, locale: Locale): Link => ({
  label: strings(locale).theAmendment(id),
  href: href(locale, amendmentPath(id)),
});

/** Returns the sentence on what an amendment did; `current` where the text has not been changed again since. */
export function deedNote(deed: Deed, { amendment, from }: Changed, locale: Locale, current = true): StateNote {
  const [before, after] = deedWords(deed === 'inserted' ? 'added' : deed, from, locale, current);
  return { before, link: amendmentInSentence(amendment, locale), after };
}

/** Returns the sentence on what amendments did to the words of a clause itself; nothing where none touched them. */
export function ownNote({ repealed, amended, inserted }: Clause, locale: Locale): StateNote | undefined {
  if (repealed) return deedNote('repealed', repealed, locale);
  if (amended) return deedNote('amended', amended, locale);
  return inserted && deedNote('inserted', inserted, locale);
}

/** Returns what the amendment that made a version did to it; nothing for the signed text. */
export function deedOf({ from, clause, amendment }: Version): Deed | undefined {
  if (from === undefined || amendment === undefined) return undefined;
  if (clause === undefined) return 'repealed';
  return clause.inserted?.from === from && clause.amended === undefined ? 'inserted' : 'amended';
}

/**
 * Returns the sentence on the state that a version is. A clause in which others stand has changed when they have.
 * `current` where no later version has taken effect.
 */
export function versionNote(version: Version, locale: Locale, current = true): StateNote {
  const t = strings(locale);
  const deed = deedOf(version);
  const { from, amendment } = version;
  if (deed === undefined || from === undefined || amendment === undefined)
    return { before: current ? t.textNote : t.textSigned, after: '' };
  return deedNote(deed, { amendment, from }, locale, current);
}

/** Returns a sentence as plain words. */
export const inPlainWords = ({ before, link, after }: StateNote): string => `${before}${link?.label ?? ''}${after}`;

/**
 * Returns up to which amendment the text goes; nothing for the text as signed. The day of the build has no part in it.
 */
export function upToDate({ states }: Pick<Model, 'states'>, locale: Locale): string | undefined {
  const { from, amendments } = states.at(-1) ?? {};
  const last = amendments?.at(-1);
  if (from === undefined || last === undefined) return undefined;
  const t = strings(locale);
  return t.upToDate(t.theAmendment(last), formatDate(from, locale));
}

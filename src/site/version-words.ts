import { isRepealed, type Version } from '../model/amendments/history.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { formatDate } from '../words/format.ts';
import { strings } from '../words/strings.ts';

/** Returns the states of a clause, oldest first. */
export const versionsOf = ({ history }: Pick<Model, 'history'>, { id }: Pick<Clause, 'id'>): Version[] =>
  history.get(id) ?? [];

/**
 * Returns which state a version is, to stand in a reference: `version d’origine, date inconnue`, `version du 1er
 * mars 2018`.
 */
export function versionName(
  { from, clause }: Pick<Version, 'from' | 'clause'>,
  locale: Locale,
  { notified }: Pick<Model['record'], 'notified'>,
): string {
  const t = strings(locale);
  if (from === undefined)
    return notified === null ? t.versionOriginal : t.versionOriginalFrom(formatDate(notified, locale));
  return clause ? t.versionFrom(formatDate(from, locale)) : t.versionRepealed(formatDate(from, locale));
}

/** Returns what the whole text is taken from: the copy, as it stands or as amendments in force changed it. */
export function sourceOfText({ states }: Pick<Model, 'states'>, locale: Locale): string {
  const t = strings(locale);
  return states.length > 1 ? t.conventionAmended : t.conventionNote;
}

/** Returns the last state of a clause, and the amendment that repealed it where one did. */
export function currentVersion(
  model: Pick<Model, 'history' | 'date'>,
  clause: Pick<Clause, 'id'>,
): { version: Version; repealed: boolean } {
  const versions = versionsOf(model, clause);
  const version = versions.at(-1);
  if (!version) throw new Error(`${clause.id} is not in force on ${model.date}`);
  return { version, repealed: isRepealed(versions) };
}

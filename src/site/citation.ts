import { paragraphAnchor } from '../model/convention/clause-text.ts';
import { markOfWords } from '../model/integrity/words-mark.ts';
import { idPath } from './addresses.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { citedSentence } from './cited-words.ts';
import { clausePlace } from './reference.ts';
import { strings } from '../words/strings.ts';
import { currentVersion, versionName } from './version-words.ts';

/** What a citation needs beside the clause. */
export interface CitedAt {
  /** The whole permanent address. */
  address: string;
  /** The paragraph that is cited, from 1. */
  paragraph?: number | undefined;
  /** Day of consultation in words; a reader's script adds it, and the reference is whole without. */
  consulted?: string | undefined;
}

/** Returns the whole reference with the version that it quotes and its permanent address. */
export function fullCitation(
  model: Model,
  clause: Clause,
  { address, paragraph, consulted }: CitedAt,
  locale: Locale,
): string {
  const work = model.record.citation[locale];
  const part = citedPart(model, clause, paragraph, locale);
  return citedSentence({
    work,
    part,
    address,
    consulted: consulted && `${strings(locale).citeConsulted} ${consulted}`,
  });
}

/**
 * Returns the permanent address of cited words, from the root of the site, with the mark by which they are known again:
 * `id/action-1-4/?v=3fa2c1#p2`.
 */
export function citedPath(clause: Clause, paragraph?: number): string {
  const mark = markOfWords(clause, paragraph);
  const query = mark === undefined ? '' : `?v=${mark}`;
  return `${idPath(clause.id)}${query}${paragraph === undefined ? '' : `#${paragraphAnchor(paragraph)}`}`;
}

/** Returns what is cited of the work: `art. 1, axe de travail 1, action 4, § 2, version d’origine, date inconnue`. */
export function citedPart(model: Model, clause: Clause, paragraph: number | undefined, locale: Locale): string {
  const place = clausePlace(clause, model.convention, locale);
  const version = versionName(currentVersion(model, clause).version, locale, model.record);
  return [place, ...(paragraph === undefined ? [] : [`§ ${paragraph}`]), version].join(', ');
}

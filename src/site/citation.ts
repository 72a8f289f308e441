import type { Clause } from '../model/convention/convention.ts';
import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { citation } from './reference.ts';
import { strings } from '../words/strings.ts';
import { currentVersion, versionName } from './version-words.ts';

/** What a citation needs beside the clause. */
export interface CitedAt {
  /** The whole permanent address. */
  address: string;
  /** The paragraph that is cited, from 1. */
  paragraph?: number | undefined;
  /** Day of consultation in words; a reader without script fills it in. */
  consulted?: string | undefined;
}

/** Returns the whole reference with the version that it quotes, its permanent address and the day it was consulted. */
export function fullCitation(
  model: Model,
  clause: Clause,
  { address, paragraph, consulted }: CitedAt,
  locale: Locale,
): string {
  const t = strings(locale);
  const reference = citation(clause, model.convention, model.record, locale).replace(/\.$/, '');
  const place = paragraph === undefined ? reference : `${reference}, § ${paragraph}`;
  return (
    `${place}, ${versionName(currentVersion(model, clause).version, locale, model.record)}, ${address} ` +
    `(${t.citeConsulted} ${consulted ?? t.citeDatePlaceholder}).`
  );
}

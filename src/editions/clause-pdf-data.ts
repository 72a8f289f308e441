import { referenceLocale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { idPath, shortAddress } from '../site/addresses.ts';
import { citedPath, fullCitation } from '../site/citation.ts';
import { clauseName, clausePlace } from '../site/reference.ts';
import { standingOfCopy } from '../site/standing-words.ts';
import { comingSentence } from '../site/state-words.ts';
import { currentVersion, versionName } from '../site/version-words.ts';
import { sentence } from '../words/format.ts';
import { strings } from '../words/strings.ts';
import { upToDateWords } from './changes.ts';
import { bodyOf } from './edition-body.ts';
import { paperLook, type EditionData } from './edition-data.ts';
import type { ClausePdf } from './pdf-edition.ts';
import { runningTitle } from './running-title.ts';

/**
 * Returns the data of the PDF of one clause with all that stands in it: whoever holds the sheet alone reads where it
 * comes from, which version it is, up to which day, and where the text lives.
 * `root` is the public address of the site with its base; `css` the style sheet of the tokens.
 */
export function clausePdfData(model: Model, { clause, locale }: ClausePdf, root: string, css: string): EditionData {
  const { convention, record } = model;
  const t = strings(locale);
  const address = (path: string) => new URL(path, root).href;
  const name = clauseName(clause, locale);
  const { version } = currentVersion(model, clause);
  const state = `${sentence(versionName(version, locale, record))} ${upToDateWords(model, locale)}`;
  const permanent = shortAddress(address(idPath(clause.id)));
  const body = bodyOf(convention, [locale], clause);
  const labelled = body.flatMap((item) => ('id' in item ? (convention.byId.get(item.id) ?? []) : []));
  return {
    ...paperLook(model, css),
    language: locale,
    reference: referenceLocale,
    large: false,
    bilingual: false,
    title: `${clause.title ? t.named(name, clause.title[locale]) : name} · ${record.shortTitle[locale]}`,
    subject: `${state} ${permanent}`,
    keywords: [record.shortTitle[locale], state, permanent],
    shortTitle: record.shortTitle[locale],
    coverTitle: [],
    parties: [],
    notes: [
      state, // at the foot of the page it is a decoration, which nobody hears
      ...(locale === referenceLocale ? [] : [t.translationWhole]),
      ...(clause.staleIn.includes(locale) ? [t.staleTranslation] : []),
      [...(version.from === undefined ? [t.textNote] : []), standingOfCopy(model, locale)].join(' '),
      ...[comingSentence(model, clause, locale) ?? []].flat(),
      fullCitation(model, clause, { address: address(citedPath(clause)) }, locale),
    ],
    state,
    address: permanent,
    page: t.page,
    contentsTitle: t.contents,
    contents: [],
    running: Object.fromEntries(labelled.map((part) => [part.id, runningTitle(part, convention, locale)])),
    body,
    extract: {
      work: record.citation[locale],
      place: clausePlace(clause, convention, locale),
      rise: clause.kind === 'axis' ? 1 : 0,
    },
  };
}

import { paragraphsOf } from '../model/convention/clause-text.ts';
import type { Clause } from '../model/convention/convention.ts';
import type { ClauseReference } from '../model/families/families.ts';
import { referenceLocale, type Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { clausePath, href } from '../site/addresses.ts';
import { strings } from '../words/strings.ts';
import { clauseMark, fullName, type ClauseMark } from './clause-link.ts';
import { deedNote, type StateNote } from './state-note.ts';
import { lostParagraphViews } from './versions.ts';

/** The words of one clause, with the way to it. */
export interface QuotationView {
  source: string[];
  translation: string[];
  /** Said where the words are no longer in the text. */
  gone?: StateNote | undefined;
  mark: ClauseMark;
  /** Says that the link reads the clause. */
  label: string;
  href: string;
}

/** Returns what the convention says about a subject: the words of some clauses, whole or one paragraph of each. */
export function quotations(model: Model, references: readonly ClauseReference[], locale: Locale): QuotationView[] {
  return references.flatMap(({ clause: id, paragraph }): QuotationView[] => {
    const clause = model.convention.byId.get(id);
    if (!clause) return [];
    const chosen = (language: Locale) =>
      paragraphsOf(clause.blocks[language])
        .filter(({ number }) => paragraph === undefined || number === paragraph)
        .map(({ text }) => text);
    return [
      {
        source: chosen(referenceLocale),
        gone: goneNote(model, clause, paragraph, locale),
        translation: locale === referenceLocale ? [] : chosen(locale),
        mark: clauseMark(clause, locale),
        label: strings(locale).readClause(fullName(clause, locale)),
        href: `${href(locale, clausePath(clause))}${paragraph === undefined ? '' : `#p${paragraph}`}`,
      },
    ];
  });
}

/** Returns why a quotation has no words: its clause is repealed, or its paragraph is in an earlier version only. */
function goneNote(model: Model, clause: Clause, paragraph: number | undefined, locale: Locale): StateNote | undefined {
  if (clause.repealed) return deedNote('repealed', clause.repealed, locale);
  const lost = lostParagraphViews(model, clause, locale).find(({ number }) => number === paragraph);
  return lost && { before: `${lost.gone} `, link: lost.last, after: '' };
}

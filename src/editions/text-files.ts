import { sha256 } from '../model/integrity/fingerprint.ts';
import { localize, referenceLocale } from '../model/locale.ts';
import { clauseWords, wholeWords } from '../model/integrity/lock.ts';
import { strings } from '../words/strings.ts';
import type { Edition, Publication } from './edition.ts';

export const textFolder = 'texte/';
export const wholeTextPath = `${textFolder}texte-complet.txt`;
export const sourceCopyPath = `${textFolder}copie-transmise.txt`;
export const sumsPath = `${textFolder}SHA256SUMS.txt`;
export const clauseTextPath = (id: string): string => `${textFolder}${id}.txt`;

/**
 * Returns the signed text as plain files, whose SHA-256 anyone can compute again, and the list that `sha256sum -c`
 * reads.
 */
export function textFiles({ model, sourceCopy }: Publication): Edition[] {
  const mediaType = 'text/plain';
  const shared = { mediaType, locale: referenceLocale, group: 'text' } as const;
  const files: Edition[] = [
    {
      ...shared,
      path: wholeTextPath,
      content: wholeWords(model.signed),
      label: localize((locale) => strings(locale).editionWholeText),
    },
    {
      ...shared,
      path: sourceCopyPath,
      content: sourceCopy,
      label: localize((locale) => strings(locale).editionSource),
    },
    ...model.signed.clauses.map((clause): Edition => ({
      path: clauseTextPath(clause.id),
      mediaType,
      locale: referenceLocale,
      content: clauseWords(clause),
      label: localize((locale) => strings(locale).editionClauseText),
      about: clause.id,
    })),
  ];
  const sums = files.map(({ path, content }) => `${sha256(content)}  ${path.slice(textFolder.length)}\n`).join('');
  return [
    ...files,
    {
      path: sumsPath,
      mediaType,
      content: sums,
      group: 'text',
      label: localize((locale) => strings(locale).editionSums),
    },
  ];
}

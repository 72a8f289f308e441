import type { Locale } from '../model/locale.ts';
import type { Model } from '../model/model.ts';
import { paths, servicePath, situationPath } from '../site/addresses.ts';
import { plainQuery } from './text.ts';

/** A word of a language in which the site is not written: the page that it looks for, and the name of the language. */
export interface ForeignWord {
  word: string;
  /** From the root of the site: `/fr/services/creches/`. */
  url: string;
  language: string;
}

/** Returns the words of other languages with the pages of a locale, the longest first. */
export const foreignWords = ({ languages }: Pick<Model, 'languages'>, locale: Locale): ForeignWord[] =>
  Object.values(languages.languages)
    .flatMap(({ name, words }) =>
      words.map(({ word, service, situation }): ForeignWord => {
        const path = service ? servicePath(service) : situation ? situationPath(situation) : paths.contacts;
        return { word, url: `/${locale}/${path}`, language: name[locale] };
      }),
    )
    .sort((a, b) => b.word.length - a.word.length);

/** Returns the word of another language that a query holds: whole where its script parts words by spaces. */
export function foreignWord(query: string, words: readonly ForeignWord[]): ForeignWord | undefined {
  const asked = ` ${plainQuery(query)} `;
  const written = query.normalize('NFC').toLowerCase();
  return words.find(({ word }) =>
    isForeignScript(word)
      ? written.includes(word.normalize('NFC').toLowerCase())
      : asked.includes(` ${plainQuery(word)} `),
  );
}

/** Says whether a text holds a letter of another script than the Latin one. */
export const isForeignScript = (text: string): boolean => /[^\p{Script=Latin}\P{L}]/u.test(text);

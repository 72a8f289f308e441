import { asciiId } from '../model/ascii-id.ts';
import { problemAt, singleOf, type Entry } from '../model/entry.ts';
import { stringsOf } from '../model/entry-strings.ts';
import { locales, type Locale } from '../model/locale.ts';
import { say, type Finding, type Problem } from '../model/problem.ts';

/**
 * Returns the examples under the search that would find nothing: a text of the convention that there is not, or a word
 * that no page of that language holds. Readers try them first. `texts`: the ids of the texts.
 */
export function checkSearchExamples(entries: readonly Entry[], texts: ReadonlySet<string>): Problem[] {
  const site = singleOf(entries, 'site');
  if (!site) return [];
  return locales.flatMap((locale) => {
    const words = wordsOf(entries, locale);
    return site.data.searchExamples[locale].flatMap((example, index) => {
      const finding = citedNowhere(example, texts) ?? foundNowhere(example, words);
      return finding ? [problemAt(site, ['searchExamples', locale, index], finding)] : [];
    });
  });
}

const kinds: Record<string, string> = {
  article: 'article',
  art: 'article',
  axe: 'axis',
  strand: 'axis',
  axis: 'axis',
  objectif: 'objective',
  objective: 'objective',
  action: 'action',
  annexe: 'annexe',
  annex: 'annexe',
};

function citedNowhere(example: string, texts: ReadonlySet<string>): Finding | undefined {
  const [, kind = '', number = ''] = /^([a-z]+)-(\d+(?:-\d+)?)$/.exec(asciiId(example)) ?? [];
  const id = `${kinds[kind]}-${number}`;
  if (!Object.hasOwn(kinds, kind) || texts.has(id)) return undefined;
  return nothingFound(example, say(`un texte qui existe : il n’y a pas de ${id}`, `a text that there is: no ${id}`));
}

function foundNowhere(example: string, words: readonly string[]): Finding | undefined {
  const missing = asciiId(example)
    .split('-')
    .find((word) => word.length > 2 && !words.some((known) => known.startsWith(word) || word === `${known}s`));
  return missing === undefined
    ? undefined
    : nothingFound(
        example,
        say(`des mots des pages : aucune n’a « ${missing} »`, `words of the pages: none has “${missing}”`),
      );
}

/** Every word of the files in a language, folded as the search folds them. */
function wordsOf(entries: readonly Entry[], locale: Locale): string[] {
  const texts = entries.flatMap(({ collection, locale: own, data, body }) => {
    if (collection === 'site' || (own !== undefined && own !== locale)) return [];
    const ours = stringsOf(data, new Set(['url', 'fingerprint'])).filter(
      ({ path }) => own === locale || !path.some((key) => isOther(key, locale)),
    );
    return [...ours.map(({ text }) => text), body];
  });
  return [...new Set(asciiId(texts.join(' ')).split('-'))];
}

const isOther = (key: string | number, locale: Locale): boolean =>
  locales.some((other) => other === key && other !== locale);

const nothingFound = (example: string, expected: Finding['expected']): Finding => ({
  found: say(`l’exemple « ${example} » ne trouve rien`, `the example “${example}” finds nothing`),
  expected,
  remedy: say('choisissez une recherche qui donne une réponse', 'choose a search that has an answer'),
});

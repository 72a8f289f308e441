import type { State } from '../model/amendments/states.ts';
import { plainText } from '../model/convention/clause-text.ts';
import { problemAt, recordsOf, singleOf, type Entry } from '../model/entry.ts';
import { referenceLocale } from '../model/locale.ts';
import { say, type Problem } from '../model/problem.ts';

/** A plural that the text may have one day does no harm. */
const singular = (form: string): string => form.replace(/[sx](?=\s|$)/g, '');

/**
 * Returns the wordings of terms and partners that no state of the text has: a letter mistyped, and the word is no link
 * any more.
 */
export function checkFormsInText(entries: readonly Entry[], states: readonly State[]): Problem[] {
  // The words that are locked stay those of the text, where the file of a clause is gone.
  const locked = Object.values(singleOf(entries, 'lock')?.data.clauses ?? {}).map(({ text: words }) => words);
  const text = states
    .flatMap(({ convention }) => convention.clauses.map(({ blocks }) => plainText(blocks[referenceLocale])))
    .concat(locked)
    .join('\n');
  if (text === '') return []; // no clause could be read
  return [...recordsOf(entries, 'glossary'), ...recordsOf(entries, 'partners')].flatMap((entry) =>
    entry.data.forms.flatMap((form, index) =>
      text.includes(form) || text.includes(singular(form))
        ? []
        : [
            problemAt(entry, ['forms', index], {
              found: say(`« ${form} », que le texte ne dit nulle part`, `“${form}”, which the text says nowhere`),
              expected: say('des mots du texte, à la lettre près', 'words of the text, to the letter'),
              remedy: say(
                'copiez-les du texte ; un mot que seuls les gens disent va sous « words » ou « everyday »',
                'copy them from the text; a word that only people say goes under “words” or “everyday”',
              ),
            }),
          ],
    ),
  );
}

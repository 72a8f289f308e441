import type { AmendmentRecord } from '../model/amendments/schema.ts';
import { problemAt, type Entry } from '../model/entry.ts';
import { locales } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import { checkClauseBody } from './clause-body.ts';

/** Returns the problems of the words that amendments bring: they are clauses, and hold no more than a clause may. */
export function checkAmendmentWords(entries: readonly Entry[]): Problem[] {
  return entries
    .filter(({ collection }) => collection === 'amendments')
    .flatMap((entry) =>
      (entry.data as unknown as AmendmentRecord).changes.flatMap((change, index) =>
        change.action === 'repeal'
          ? []
          : locales.flatMap((locale) =>
              checkClauseBody(change.text[locale], entry.file, 1).map(({ found, expected, remedy }) =>
                problemAt(entry, ['changes', index, 'text', locale], { found, expected, remedy }),
              ),
            ),
      ),
    );
}

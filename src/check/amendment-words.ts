import { problemAt, recordsOf, type Entry } from '../model/entry.ts';
import { locales } from '../model/locale.ts';
import type { Problem } from '../model/problem.ts';
import { checkClauseBody } from './clause-body.ts';

/** Returns the problems of the words that amendments bring: they are clauses, and hold no more than a clause may. */
export const checkAmendmentWords = (entries: readonly Entry[]): Problem[] =>
  recordsOf(entries, 'amendments').flatMap((entry) =>
    entry.data.changes.flatMap((change, index) =>
      change.action === 'repeal'
        ? []
        : locales.flatMap((locale) =>
            checkClauseBody({ text: change.text[locale], file: entry.file, firstLine: 1 }).map(
              ({ found, expected, remedy }) =>
                problemAt(entry, ['changes', index, 'text', locale], { found, expected, remedy }),
            ),
          ),
    ),
  );
